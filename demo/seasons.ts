import { isWorkday } from '#engine/working-days.ts';
import { addDays, dateOf, daysInMonth, type LocalDate } from '#kernel/local-date.ts';
import { china } from '#law/calendars/china.ts';
import type { Place } from './place.ts';
import type { Random } from './random.ts';

/** A day of a year, written `12-04`. */
export function day(year: number, monthAndDay: string): LocalDate {
  const [month, dayOfMonth] = monthAndDay.split('-');
  return dateOf(year, Number(month), Number(dayOfMonth));
}

/** Every day from `from` to `to`, both included. */
export function daysFrom(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date);
  return days;
}

/** Working days by the national calendar, worked weekends included. */
export function workdaysFrom(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  return daysFrom(from, to).filter((date) => isWorkday(china, date) === true);
}

/** The day itself where it is worked, else the next one that is. */
export function onWorkday(date: LocalDate): LocalDate {
  let worked = date;
  while (isWorkday(china, worked) !== true) worked = addDays(worked, 1);
  return worked;
}

/** The day itself where it is worked, else the last one before it that was. */
export function workdayBefore(date: LocalDate): LocalDate {
  let worked = date;
  while (isWorkday(china, worked) !== true) worked = addDays(worked, -1);
  return worked;
}

/** `count` working days spread over the stretch, none twice while there are enough, in order. */
export function spreadOverWorkdays(
  random: Random,
  count: number,
  from: LocalDate,
  to: LocalDate,
): readonly LocalDate[] {
  return spread(random, count, workdaysFrom(from, to));
}

/** `count` of the given days, one out of each equal stretch of the list. */
export function spread(random: Random, count: number, days: readonly LocalDate[]): readonly LocalDate[] {
  return Array.from({ length: count }, (_, at) => {
    const first = Math.floor((days.length * at) / count);
    const last = Math.max(first, Math.floor((days.length * (at + 1)) / count) - 1);
    return random.pick(days.slice(first, last + 1));
  });
}

/** One working day a month, at or next after the given day of it but never in the next month. */
export function monthly(year: number, dayOfMonth: number): readonly LocalDate[] {
  return Array.from({ length: 12 }, (_, at) => {
    const last = dateOf(year, at + 1, daysInMonth(year, at + 1));
    const wanted = onWorkday(dateOf(year, at + 1, dayOfMonth));
    return wanted <= last ? wanted : workdayBefore(last);
  });
}

/** Monthly stability meetings are held in the last week of the month. */
export function stabilityDays(year: number): readonly LocalDate[] {
  return monthly(year, 25);
}

/** Market days (赶场): every township has three endings of the date as its own, e.g. the 1st, 4th, 7th, 11th … */
export function marketDays(place: Place, from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const first = (Number(place.unit.slice(-1)) % 3) + 1;
  return daysFrom(from, to).filter((date) => [first, first + 3, first + 6].includes(Number(date.slice(-1))));
}

/** The week around Constitution Day, 4 December. */
export function constitutionWeek(year: number): readonly LocalDate[] {
  return daysFrom(day(year, '11-30'), day(year, '12-07'));
}

/** Days on which one subject is told everywhere. */
export const THEME_DAYS = {
  consumer: '03-15',
  nationalSecurity: '04-15',
  civilCode: '05-18',
  workSafety: '06-16',
  drugs: '06-26',
  fireSafety: '11-09',
  constitution: '12-04',
} as const;
