import type { Reading } from '#text/reading.ts';

/** A result of the report's own year; what another time, a limit, a plan states is no matter of that year's registers. */
export function isOwnResult({ role, period }: Reading['figures'][number], year: number): boolean {
  if (role !== 'result') return false;
  return period === null || (period.from.startsWith(String(year)) && period.to.startsWith(String(year)));
}
