import { type LocalDate, monthOf } from '#kernel/local-date.ts';
import type { Place } from './place.ts';
import type { Random } from './random.ts';
import { day, workdaysFrom } from './seasons.ts';

const byYear = new Map<number, readonly LocalDate[]>();

/** Any working day of the place's year between 5 January and 28 December, in one of the months where some are named. */
export function someWorkday({ year }: Place, random: Random, months: readonly number[] = []): LocalDate {
  const all = byYear.get(year) ?? workdaysFrom(day(year, '01-05'), day(year, '12-28'));
  byYear.set(year, all);
  return random.pick(months.length === 0 ? all : all.filter((date) => months.includes(monthOf(date))));
}
