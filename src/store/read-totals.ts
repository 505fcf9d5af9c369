import type { Total, Totals } from '#engine/figure.ts';
import { type Law, partsOf } from '#engine/law.ts';
import type { Measure } from '#engine/measure.ts';
import { endOf, holderOf } from '#engine/unit.ts';
import { addDays, dateOf, daysInMonth, type LocalDate, monthOf, yearOf } from '#kernel/local-date.ts';
import type { Period } from '#kernel/period.ts';
import type { Rows, Statement } from './backend.ts';

/** Whose totals: units of one county that are added up (a unit and those merged into it), each with all below it. */
export type TotalsQuery = { readonly county: string; readonly units: readonly string[]; readonly period: Period };

/** The first day that anything can be dated. */
const BEGINNING = '1900-01-01' as LocalDate;

/**
 * Statements whose answers `parseTotals` turns into totals: of all measures, or of those named (with their registers). Whole
 * months come from balances, the rest of a free period from postings, distinct measures from their keys. The cost follows the
 * measures and months, not the records.
 */
export function totalsStatements(
  law: Law,
  query: TotalsQuery,
  measures: readonly string[] | null = null,
): readonly Statement[] {
  const ids = idsOf(law, measures);
  const upTo = { ...query, period: { from: BEGINNING, to: query.period.to } };
  return [
    ...sumStatements(query, ids.flow),
    ...sumStatements({ ...query, period: wholeYears(query.period) }, ids.kept),
    ...sumStatements(upTo, ids.stock),
    ...distinctStatements(query, ids.distinct),
    ...distinctStockStatements(upTo, ids.distinctStock),
  ];
}

/** Adds up the answers of `totalsStatements`. */
export function parseTotals(answers: readonly Rows[]): Totals {
  const totals = new Map<string, Total>();
  const rows = answers.flat();
  for (const row of rows.filter((row) => row.keys === undefined)) {
    const measure = String(row.measure);
    const before = totals.get(measure) ?? NOTHING;
    totals.set(measure, {
      amount: before.amount + Number(row.amount),
      postings: before.postings + Number(row.postings),
      blanks: before.blanks + Number(row.blanks),
      summaryAmount: before.summaryAmount + Number(row.summary_amount),
      nones: before.nones + Number(row.nones),
      notApplicables: before.notApplicables + Number(row.not_applicables),
    });
  }
  for (const [measure, total] of totals) if (total.postings === 0) totals.delete(measure);
  for (const row of rows.filter((row) => row.keys !== undefined)) {
    const total = totals.get(String(row.measure));
    if (total !== undefined) totals.set(String(row.measure), { ...total, amount: Number(row.keys) });
  }
  return totals;
}

const NOTHING: Total = { amount: 0, postings: 0, blanks: 0, summaryAmount: 0, nones: 0, notApplicables: 0 };

const SUMS = `sum(amount) as amount, sum(postings) as postings, sum(blanks) as blanks, sum(summary_amount) as summary_amount,
  sum(nones) as nones, sum(not_applicables) as not_applicables`;

const POSTED = `sum(amount) as amount, count(*) as postings, count(*) filter (where basis = 'blank') as blanks,
  coalesce(sum(amount) filter (where basis = 'summary'), 0) as summary_amount, count(*) filter (where basis = 'none') as nones,
  count(*) filter (where basis = 'not-applicable') as not_applicables`;

function sumStatements({ county, units, period }: TotalsQuery, ids: readonly string[]): readonly Statement[] {
  if (ids.length === 0) return [];
  const whole = wholeMonths(period);
  const statements: Statement[] = edgesOf(period, whole).map((edge) => ({
    text: `select measure, ${POSTED} from posting
      where county = $1 and measure = any($2::text[]) and posted_on between $3 and $4 and ${within(units, 5)} group by measure`,
    values: [county, ids, edge.from, edge.to, ...ranges(units)],
  }));
  if (whole === null) return statements;
  return [
    ...statements,
    {
      text: `select measure, ${SUMS} from balance
        where county = $1 and unit = any($2::text[]) and month between $3 and $4 and measure = any($5::text[]) group by measure`,
      values: [county, units, monthNumber(whole.from), monthNumber(whole.to), ids],
    },
  ];
}

function distinctStatements({ county, units, period }: TotalsQuery, ids: readonly string[]): readonly Statement[] {
  if (ids.length === 0) return [];
  return [
    {
      text: `select measure, count(distinct key) as keys from posting
        where county = $1 and measure = any($2::text[]) and posted_on between $3 and $4 and ${within(units, 5)} group by measure`,
      values: [county, ids, period.from, period.to, ...ranges(units)],
    },
  ];
}

function distinctStockStatements({ county, units, period }: TotalsQuery, ids: readonly string[]): readonly Statement[] {
  if (ids.length === 0) return [];
  return [
    {
      text: `select measure, count(*) filter (where present > 0) as keys from (
          select measure, key, sum(amount) as present from posting
          where county = $1 and measure = any($2::text[]) and posted_on <= $3 and ${within(units, 4)}
          group by measure, key) as keyed
        group by measure`,
      values: [county, ids, period.to, ...ranges(units)],
    },
  ];
}

/**
 * A register counts as kept in a period when anything stands in it in the same year: a month without disputes in a year with some
 * is a month with none, not one that nobody filled in.
 */
function wholeYears({ from, to }: Period): Period {
  return { from: dateOf(yearOf(from), 1, 1), to: dateOf(yearOf(to), 12, 31) };
}

/** The months that lie wholly in a period; null where none does. */
function wholeMonths({ from, to }: Period): Period | null {
  const first = from.endsWith('-01') ? from : addDays(lastOf(from), 1);
  const last = to === lastOf(to) ? to : addDays(`${to.slice(0, 7)}-01` as LocalDate, -1);
  return first <= last ? { from: first, to: last } : null;
}

/** What of a period lies outside its whole months: at most two stretches. */
function edgesOf(period: Period, whole: Period | null): readonly Period[] {
  if (whole === null) return [period];
  const edges: Period[] = [];
  if (period.from < whole.from) edges.push({ from: period.from, to: addDays(whole.from, -1) });
  if (period.to > whole.to) edges.push({ from: addDays(whole.to, 1), to: period.to });
  return edges;
}

function lastOf(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-${daysInMonth(yearOf(date), monthOf(date))}` as LocalDate;
}

function monthNumber(date: LocalDate): number {
  return yearOf(date) * 100 + monthOf(date);
}

/** Condition that a posting lies in one of the units, whose bounds are values from `$first` on; the holder leads to the index. */
function within(units: readonly string[], first: number): string {
  const at = (place: number, bound: number) => `$${first + place * 4 + bound}`;
  const parts = units.map(
    (_, place) =>
      `(holder >= ${at(place, 0)} and holder < ${at(place, 1)} and unit >= ${at(place, 2)} and unit < ${at(place, 3)})`,
  );
  return `(${parts.join(' or ')})`;
}

function ranges(units: readonly string[]): readonly string[] {
  return units.flatMap((code) => [holderOf(code), endOf(holderOf(code)), code, endOf(code)]);
}

type Ids = {
  readonly flow: readonly string[];
  /** Flow registers, by their own ids. */
  readonly kept: readonly string[];
  readonly stock: readonly string[];
  readonly distinct: readonly string[];
  readonly distinctStock: readonly string[];
};

/** Ids by how they are summed. Distinct measures are summed too, for the number of their postings. */
function idsOf(law: Law, only: readonly string[] | null): Ids {
  const asked = (id: string) => only === null || only.includes(id);
  const measures = [...law.measures.values()];
  const all = measures.flatMap((measure) =>
    [measure.id, ...partsOf(law, measure).map(({ id }) => id)].map((id) => ({ id, measure })),
  );
  const chosen = all.filter(({ id }) => asked(id));
  const keepers = new Set(chosen.map(({ measure }) => measure.register));
  const kept = [...law.registers.values()].filter(({ id }) => only === null || keepers.has(id));
  const isStock = ({ kind }: Measure) => kind === 'stock' || kind === 'distinct-stock';
  return {
    flow: chosen.filter(({ measure }) => !isStock(measure)).map(({ id }) => id),
    kept: kept.filter(({ nature }) => nature === 'flow').map(({ id }) => id),
    stock: [
      ...chosen.filter(({ measure }) => isStock(measure)),
      ...kept.filter(({ nature }) => nature === 'stock'),
    ].map(({ id }) => id),
    distinct: chosen.filter(({ measure }) => measure.kind === 'distinct').map(({ id }) => id),
    distinctStock: chosen.filter(({ measure }) => measure.kind === 'distinct-stock').map(({ id }) => id),
  };
}
