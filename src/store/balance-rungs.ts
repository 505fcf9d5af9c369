import { holderOf } from '#engine/unit.ts';
import { addDays, daysInMonth, type LocalDate, monthOf, yearOf } from '#kernel/local-date.ts';
import type { Period } from '#kernel/period.ts';

/**
 * Units whose balances are kept alike: a village or office has months, a holder of registers (a township) months and years, a
 * county years, its months being the sum of its holders'.
 */
export type Rung = { readonly units: readonly string[]; readonly hasYears: boolean; readonly sumsHolders: boolean };

/** A range of `balance.month`: years (2021 to 2023) or months (202301 to 202306). */
export type Stretch = { readonly from: number; readonly to: number };

/** Sorts units by how their balances are kept; a list without units has no rung. */
export function rungsOf(units: readonly string[]): readonly Rung[] {
  const counties = units.filter((code) => code.length <= 6);
  const holders = units.filter((code) => code.length > 6 && holderOf(code) === code);
  const others = units.filter((code) => holderOf(code) !== code);
  return [
    { units: counties, hasYears: true, sumsHolders: true },
    { units: holders, hasYears: true, sumsHolders: false },
    { units: others, hasYears: false, sumsHolders: false },
  ].filter((rung) => rung.units.length > 0);
}

/** A period as stretches of balances, as long as they are kept, and the days at its edges that no balance holds. */
export function stretchesOf(
  period: Period,
  { hasYears }: Pick<Rung, 'hasYears'>,
): { readonly stretches: readonly Stretch[]; readonly days: readonly Period[] } {
  const months = wholeMonths(period);
  if (months === null) return { stretches: [], days: [period] };
  const days = [
    { from: period.from, to: addDays(months.from, -1) },
    { from: addDays(months.to, 1), to: period.to },
  ].filter(({ from, to }) => from <= to);
  return { stretches: hasYears ? byYears(months) : [monthsBetween(months.from, months.to)], days };
}

/** Whole years between months before and after them. */
function byYears({ from, to }: Period): readonly Stretch[] {
  const first = monthOf(from) === 1 ? yearOf(from) : yearOf(from) + 1;
  const last = monthOf(to) === 12 ? yearOf(to) : yearOf(to) - 1;
  if (first > last) return [monthsBetween(from, to)];
  const stretches: Stretch[] = [{ from: first, to: last }];
  if (yearOf(from) < first) stretches.push({ from: numberOf(from), to: yearOf(from) * 100 + 12 });
  if (yearOf(to) > last) stretches.push({ from: yearOf(to) * 100 + 1, to: numberOf(to) });
  return stretches;
}

function monthsBetween(from: LocalDate, to: LocalDate): Stretch {
  return { from: numberOf(from), to: numberOf(to) };
}

function numberOf(date: LocalDate): number {
  return yearOf(date) * 100 + monthOf(date);
}

/** The months that lie wholly in a period; null where none does. */
function wholeMonths({ from, to }: Period): Period | null {
  const first = from.endsWith('-01') ? from : addDays(lastOf(from), 1);
  const last = to === lastOf(to) ? to : addDays(`${to.slice(0, 7)}-01` as LocalDate, -1);
  return first <= last ? { from: first, to: last } : null;
}

function lastOf(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-${daysInMonth(yearOf(date), monthOf(date))}` as LocalDate;
}
