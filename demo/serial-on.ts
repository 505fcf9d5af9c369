import { dateOf, daysBetween, type LocalDate, yearOf } from '#kernel/local-date.ts';

/** Which document of its year one issued that day is: about one in four days, so that numbers rise with the dates. */
export function serialOn(date: LocalDate): number {
  return 1 + Math.floor(daysBetween(dateOf(yearOf(date), 1, 1), date) / 4);
}
