import { addDays, daysBetween, type LocalDate, localDate } from '#kernel/local-date.ts';

/** Which day a workbook counts from: 1900 (Windows, WPS) or 1904 (old Macs). */
export type DateSystem = '1900' | '1904';

/** Lotus 1-2-3 took 1900 for a leap year and Excel kept its 29 February: serial 60, a day that never was. */
const FALSE_LEAP_DAY = 60;
const LAST_SERIAL = 2_958_465;
const BEFORE_1900 = localDate('1899-12-31');
const FIRST_OF_1904 = localDate('1904-01-01');

/**
 * The day of a serial number; its fraction, the time, is left out.
 * Undefined where the serial is no day: below 1 in the 1900 system, negative, beyond 9999, and the false leap day.
 */
export function findSerialDay(serial: number, system: DateSystem): LocalDate | undefined {
  const day = Math.floor(serial);
  if (system === '1904') {
    return day < 0 || day > LAST_SERIAL - 1_462 ? undefined : addDays(FIRST_OF_1904, day);
  }
  if (day < 1 || day > LAST_SERIAL || day === FALSE_LEAP_DAY) return undefined;
  return addDays(BEFORE_1900, day > FALSE_LEAP_DAY ? day - 1 : day);
}

/** The serial of a day in the 1900 system; undefined before 1900, which Excel cannot hold. */
export function findSerial(on: LocalDate): number | undefined {
  const days = daysBetween(BEFORE_1900, on);
  if (days < 1) return undefined;
  return days >= FALSE_LEAP_DAY ? days + 1 : days;
}

/** The time of a serial as `14:30`, with seconds where there are any. `elapsed` does not start anew at 24 hours. */
export function formatSerialTime(serial: number, elapsed: boolean): string {
  const seconds = Math.round((elapsed ? serial : serial - Math.floor(serial)) * 86_400);
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const time = `${two(elapsed ? hours : hours % 24)}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? time : `${time}:${two(seconds % 60)}`;
}
