import { daysInMonth, findLocalDate, type LocalDate } from '#kernel/local-date.ts';
import { foldMarks } from './fold-marks.ts';

/** A time limit as somebody wrote it: its words, and the last day where they name exactly one. */
export type DueWords = { readonly words: string; readonly on: LocalDate | null };

const HAN = '零一二三四五六七八九';
const QUARTERS = '一二三四1234';

/** A day, the end of a month, of a quarter, of the year; each with 前 and the like behind it. */
const PATTERNS: readonly {
  readonly form: RegExp;
  readonly day: (found: readonly (string | undefined)[], year: number | null) => LocalDate | null;
}[] = [
  {
    form: /(20\d\d)[-./](\d{1,2})[-./](\d{1,2})(?:日)?/g,
    day: ([year, month, day]) => dayOf(Number(year), Number(month), Number(day)),
  },
  {
    form: /(?:(20\d\d)年|(今年|本年|当年|明年|次年|下年))?(?:度)?(\d{1,2})月(\d{1,2})[日号]/g,
    day: ([year, which, month, day], of) => dayOf(yearFor(year, which, of), Number(month), Number(day)),
  },
  {
    form: /(?:(20\d\d)年|(今年|本年|当年|明年|次年|下年))?(?:度)?(\d{1,2})月(上旬|中旬|下旬|底|末|份(?!前|之前|以前))?(?!\d|日|号|度)/g,
    day: ([year, which, month, part], of) => {
      const inYear = yearFor(year, which, of);
      const ends = { 上旬: 10, 中旬: 20 }[part ?? ''];
      return inYear === null ? null : dayOf(inYear, Number(month), ends ?? lastOf(inYear, Number(month)));
    },
  },
  {
    form: /(?:(20\d\d)年|(今年|本年|当年|明年|次年|下年))?(?:度)?(?:第)?([一二三四1234])季度(末|底|内)?(?!,?(?:至少|不少于|开展|组织|召开|听取|研究))/g,
    day: ([year, which, quarter], of) => {
      const month = ((QUARTERS.indexOf(quarter ?? '') % 4) + 1) * 3;
      const inYear = yearFor(year, which, of);
      return inYear === null ? null : dayOf(inYear, month, lastOf(inYear, month));
    },
  },
  {
    form: /(?:(20\d\d)年|(今年|本年|当年|明年|次年|下年))?(?:度)?(上|下)半年(末|底|内)?/g,
    day: ([year, which, half], of) => {
      const inYear = yearFor(year, which, of);
      return inYear === null ? null : half === '上' ? dayOf(inYear, 6, 30) : dayOf(inYear, 12, 31);
    },
  },
  {
    form: /(?:(20\d\d)年?|(今|本|当|明|次))?(?:年度?(?:底|末|内|终)|全年)/g,
    day: ([year, which], of) => dayOf(yearFor(year, which === undefined ? undefined : `${which}年`, of), 12, 31),
  },
];

/** 6月前 and 三季度前 may mean the day before it begins or the day it ends: nobody's guess is written down. */
const UNSURE = /^(?:之前|以前|前)/;
const PART_NAMED = /(?:日|号|底|末|旬|份|内|终|全年|年|\d)$/;
const MORE_THAN_ONE = /每(?:年|半年|季|季度|月|周|旬|日|村)|按季|按月|逐月|逐季/;
const NO_END = /持续|长期|常态|不间断|随时|贯穿|日常|经常/;

/**
 * Reads a time limit. `on` is set where the words name one last day: 2023年6月底前, 12月10日前, 三季度末, 全年, 3月至10月. It is null
 * where they name none (每季度, 持续推进, 汛期前), more than one, or where the year is not known.
 * @param year of the document; null where it names none
 */
export function readDue(words: string, year: number | null): DueWords {
  const plain = words.trim().replace(/^[:：,，]+|[。;；,，]+$/g, '');
  const text = arabicMonths(foldMarks(plain).replace(/ /g, ''));
  const range = /^(.*?\d{1,2}月?(?:\d{1,2}日)?)(?:-|至|到)((?:20\d\d年|明年|次年)?\d{1,2}月.*)$/.exec(text);
  if (range?.[2] !== undefined && !/[前]/.test(range[1] ?? '')) {
    const stated = /20\d\d/.exec(range[1] ?? '');
    return { words: plain, on: oneDay(range[2], stated === null ? year : Number(stated[0])) };
  }
  if (NO_END.test(text)) return { words: plain, on: null };
  if (MORE_THAN_ONE.test(text) && !/(?:日|号|底|末)(?:之前|以前|前)/.test(text)) return { words: plain, on: null };
  return { words: plain, on: oneDay(text, year) };
}

/** Where a limit may stand in a sentence: 6月底前完成…, 12月10日前. */
const IN_SENTENCE =
  /(?:20\d\d年|今年|本年度?|明年)?(?:\d{1,2}月(?:\d{1,2}[日号]|底|末|[上中下]旬)?|(?:第?[一二三四]季度|[上下]半年)(?:末|底)?|年底|年末)(?:之前|以前|前)(?!后|往|来|期)|年内(?=完成|实现|全部|建成|举办|组织|开展)|20\d\d年底/g;
const IN_RHYTHM =
  /每(?:半年|季度|学期|月|周|年)(?:[^,。;]{0,10}?(?:不少于|至少|召开|开展|组织|听取|研究|更新|报送|通报)[^,。;]{0,12}?(?:\d+|[一二两三四五六])?(?:次|期|场|轮)?)|持续推进|长期坚持|常态化推进/;

/** The limit that a sentence states by the way; undefined where it states none, or several. */
export function findDueIn(sentence: string, year: number | null): DueWords | undefined {
  const text = arabicMonths(foldMarks(sentence));
  const found = [...text.matchAll(IN_SENTENCE)];
  const [only] = found;
  if (only !== undefined) return found.length === 1 ? { words: only[0], on: oneDay(only[0], year) } : undefined;
  const rhythm = IN_RHYTHM.exec(text);
  return rhythm === null ? undefined : { words: rhythm[0], on: null };
}

/** Whether some words are about when: a day, a month, a quarter, 全年, 持续推进. */
export function isAboutTime(words: string): boolean {
  const text = arabicMonths(foldMarks(words));
  return (
    PATTERNS.some(({ form }) => new RegExp(form.source).test(text)) ||
    NO_END.test(text) ||
    MORE_THAN_ONE.test(text) ||
    /(?:期|节|会)前$/.test(text)
  );
}

function oneDay(text: string, year: number | null): LocalDate | null {
  const days = new Set<string>();
  let rest = text;
  for (const { form, day } of PATTERNS) {
    const unread = rest;
    for (const match of unread.matchAll(form)) {
      const behind = unread.slice(match.index + match[0].length);
      if (UNSURE.test(behind) && !PART_NAMED.test(match[0])) return null;
      const on = day(match.slice(1), year);
      if (on === null) return null;
      days.add(on);
      // What one form has read is not read again by the next: 6月30日 is no 6月.
      rest = rest.replace(match[0], '，'.repeat(match[0].length));
    }
  }
  const [only] = days;
  return days.size === 1 && only !== undefined ? (findLocalDate(only) ?? null) : null;
}

function yearFor(stated: string | undefined, which: string | undefined, of: number | null): number | null {
  if (stated !== undefined) return Number(stated);
  if (of === null) return null;
  return which !== undefined && /[明次下]/.test(which) ? of + 1 : of;
}

function dayOf(year: number | null, month: number, day: number): LocalDate | null {
  if (year === null) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return findLocalDate(`${year}-${two(month)}-${two(day)}`) ?? null;
}

function lastOf(year: number, month: number): number {
  return month >= 1 && month <= 12 ? daysInMonth(year, month) : 0;
}

/** 十二月十日 as 12月10日, 二〇二三年 as 2023年. */
function arabicMonths(text: string): string {
  return text
    .replace(/[二][零〇○][一二三四五六七八九零〇○]{2}年/g, (year) =>
      [...year]
        .map((digit) => ('零〇○'.includes(digit) ? '0' : digit === '年' ? '年' : String(HAN.indexOf(digit))))
        .join(''),
    )
    .replace(/([一二三四五六七八九十]{1,3})(?=月|日|号)/g, (number) => {
      const [tens, ones] = number.includes('十') ? number.split('十') : ['0', number];
      const digit = (text: string | undefined, none: number) => (text ? HAN.indexOf(text) : none);
      return String((number.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0));
    });
}
