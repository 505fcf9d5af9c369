import { type DueOptions, dueDate } from '#engine/due-date.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { china } from '../../calendars/china.ts';
import { getLimit } from '../../limits/index.ts';

/** The last day in time under a declared limit; null where no day can be named (year without calendar, law of that day not loaded). */
export function dueOn(limit: string, from: LocalDate, options?: DueOptions): LocalDate | null {
  const due = dueDate(getLimit(limit, from), from, china, options);
  return 'on' in due ? due.on : null;
}

/** How long a limit may be extended, in what it counts; 0 where it may not. */
export function extensionOf(limit: string, from: LocalDate): number {
  return getLimit(limit, from).extension?.days ?? 0;
}
