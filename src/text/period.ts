import { daysInMonth, findLocalDate } from '#kernel/local-date.ts';
import type { Period } from '#kernel/period.ts';
import type { SectionKind } from './sections.ts';
import type { Setting } from './span.ts';

const STATED = /(20\d\d)年(?:(\d{1,2})月)?(?:(?:至|-|到)(?:(20\d\d)年)?(\d{1,2})月)?(上半年|下半年|初以来|以来)?/g;

/** The stretch of time that a figure's own sentence gives, else the reporting year (next year in the plan); null without either. */
export function periodOf(
  chars: string,
  setting: Setting,
  start: number,
  year: number | null,
  section: SectionKind,
): Period | null {
  let stated: RegExpExecArray | undefined;
  const before = chars.slice(setting.sentenceStart, start);
  if (before.includes('年')) for (const match of before.matchAll(STATED)) stated = match;
  if (stated === undefined) {
    if (year === null) return null;
    const inYear = section === 'plan' ? year + 1 : year;
    return months(inYear, 1, inYear, 12);
  }
  const from = Number(stated[1]);
  const half = stated[5];
  if (half === '上半年') return months(from, 1, from, 6);
  if (half === '下半年') return months(from, 7, from, 12);
  const last = year === null || year < from ? from : year;
  if (half !== undefined) return months(from, stated[2] === undefined ? 1 : Number(stated[2]), last, 12);
  const month = stated[2] === undefined ? undefined : Number(stated[2]);
  if (stated[4] !== undefined)
    return months(from, month ?? 1, stated[3] === undefined ? from : Number(stated[3]), Number(stated[4]));
  return month === undefined ? months(from, 1, from, 12) : months(from, month, from, month);
}

/** Few stretches of time recur in many figures: each is made once. */
const known = new Map<number, Period | null>();

function months(fromYear: number, fromMonth: number, toYear: number, toMonth: number): Period | null {
  const key = ((fromYear * 100 + fromMonth) * 100 + (toYear - fromYear)) * 100 + toMonth;
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = makeMonths(fromYear, fromMonth, toYear, toMonth);
  if (toYear >= fromYear && toYear - fromYear < 100 && known.size < 4096) known.set(key, made);
  return made;
}

/** Null where the text names a month that does not exist. */
function makeMonths(fromYear: number, fromMonth: number, toYear: number, toMonth: number): Period | null {
  const from = findLocalDate(`${fromYear}-${two(fromMonth)}-01`);
  const to = findLocalDate(`${toYear}-${two(toMonth)}-${two(daysInMonth(toYear, toMonth))}`);
  return from === undefined || to === undefined || to < from ? null : { from, to };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
