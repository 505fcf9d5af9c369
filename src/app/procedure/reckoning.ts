import type { Law } from '#engine/law.ts';
import { kindOfDay, type WorkCalendar } from '#engine/working-days.ts';
import { addDays, dateOf } from '#kernel/local-date.ts';
import type { Reckoning } from '#store/reckoning.ts';
import { sm3 } from '#store/sm3.ts';

/** Years whose days could matter to a limit. */
const YEARS = { from: 2004, to: 2060 };

/**
 * Digests of what due dates are reckoned by: the days of the calendar with the county's own numbers, and the procedures as declared.
 * Whoever holds them against those kept knows whether open matters have to be reckoned anew.
 */
export function reckoningOf(law: Law, calendar: WorkCalendar, ownLimits: readonly unknown[]): Reckoning {
  return {
    dates: sm3(JSON.stringify([digestOfDays(calendar), ownLimits])),
    procedures: sm3(JSON.stringify([...law.procedures.values()])),
  };
}

const known = new WeakMap<WorkCalendar, string>();

function digestOfDays(calendar: WorkCalendar): string {
  const before = known.get(calendar);
  if (before !== undefined) return before;
  const lines: string[] = [];
  for (let year = YEARS.from; year <= YEARS.to; year += 1) {
    if (!calendar.covers(year)) continue;
    let days = '';
    const last = dateOf(year, 12, 31);
    for (let date = dateOf(year, 1, 1); date <= last; date = addDays(date, 1)) days += kindOfDay(calendar, date)[0];
    lines.push(`${year}${days}`);
  }
  const digest = sm3(lines.join('\n'));
  known.set(calendar, digest);
  return digest;
}
