import type { HeadingSpan } from './headings.ts';
import { findCounty, findFrequentPlace, findOpeningPlace, findPlace, findPlaces, type Place } from './place.ts';
import type { Surface } from './surface.ts';

/** What the head and the foot of a report say about it. Null where the text does not say. */
export type Facts = {
  readonly org: string | null;
  readonly county: string | null;
  readonly year: number | null;
  readonly issuedOn: string | null;
  /** Whether `issuedOn` is the document's own day, not the day a web page gives for putting it up. */
  readonly isSigned: boolean;
  readonly docNumber: string | null;
  readonly addressees: readonly string[];
};

const DAY = /((?:20|19)\d\d)[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?/;
const HAN_DAY =
  /(二[零〇○]?[零〇○一二三四五六七八九]{2,3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
const MADE_LABEL = /成文日期|成文时间|公文生成日期|印发日期|发文日期|发文时间/;
const DATE_LABEL = /(?:成文日期|印发日期|发文日期|发文时间|发布日期|发布时间|公开日期|生成日期|时间|日期)/;
/** A day that is a whole line: 2024年1月11日, 2024.01.11, 2024-01-11 15:20. */
const DAY_LINE = /^\(?((?:20|19)\d\d)[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?(?: ?\d{1,2}:\d\d(?::\d\d)?)?\)?$/;
const CITED_COUNTY = /《(?:中共)?([一-龥]{1,6}?(?:自治县|县|区|旗))(?:人民政府|委员会|20\d\d|全面|法治)/;
/** How far running text is searched for the place it speaks of. */
const OPENING_REACH = 6000;
const NUMBER_LINE = /^(.{1,18}[[(〔]?(?:19|20)\d\d[\])〕]第?\d{1,4}号)$/;

export function findFacts(surface: Surface, headings: readonly HeadingSpan[]): Facts {
  const { chars } = surface;
  const bodyStart = headings[0]?.from ?? Math.min(chars.length, 1200);
  const head = linesOf(surface, 0, Math.max(bodyStart, 1)).slice(0, 60);
  const foot = footOf(linesOf(surface, headings.at(-1)?.to ?? Math.max(0, chars.length - 900), chars.length));
  const titles = head.filter(({ text }) => text.length <= 60);
  const place = choosePlace(surface, titles, foot);
  const addressees = findAddressees(head);
  const signedOn = findSignedOn(foot) ?? findLabelled(titles, MADE_LABEL);
  return {
    org: place?.town ?? null,
    county: place?.county ?? (place === undefined ? null : countyAround(chars, titles, addressees)),
    year: findYear(titles, head, headings),
    issuedOn: signedOn ?? findPagedOn(titles),
    isSigned: signedOn !== null,
    docNumber: findDocNumber(surface, titles),
    addressees,
  };
}

/** A line without blanks, and the same with one blank wherever some stood: a signature sets two names on one line. */
type Line = { readonly text: string; readonly spaced: string; readonly from: number };

function linesOf({ chars, at }: Surface, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < to; ) {
    const newline = chars.indexOf('\n', start);
    const end = newline === -1 || newline > to ? to : newline;
    let spaced = '';
    for (let index = start; index < end; index += 1) {
      const gap = index > start && (at[index] ?? 0) - (at[index - 1] ?? 0) > 1;
      spaced += gap ? ` ${chars[index]}` : chars[index];
    }
    if (end > start) lines.push({ text: chars.slice(start, end), spaced, from: start });
    start = end + 1;
  }
  return lines;
}

/** The last lines, and before them those around a signature that an annex or a copy list follows. */
function footOf(lines: readonly Line[]): readonly Line[] {
  const last = lines.slice(-14);
  const at = lines.findLastIndex(
    ({ text }, index) =>
      /^(?:20\d\d年\d{1,2}月\d{1,2}日|二[零〇].{4,10}日)$/.test(text) &&
      /(?:政府|委员会|办事处|局|办公室)$/.test(lines[index - 1]?.text ?? ''),
  );
  return at === -1 || at >= lines.length - 14 ? last : lines.slice(Math.max(0, at - 4), at + 2);
}

/** The issuing body: of the places named in title and signature, the most complete one. */
function choosePlace(surface: Surface, titles: readonly Line[], foot: readonly Line[]): Place | undefined {
  const signed = foot.filter(({ text }) => text.length <= 60).toReversed();
  const named = [...titles, ...signed].flatMap(({ text, spaced }) => {
    const places = findPlaces(spaced);
    return places.length > 0 ? places : findPlaces(text);
  });
  const first =
    named[0] ??
    findOpeningPlace(surface.chars.slice(0, OPENING_REACH)) ??
    findFrequentPlace(surface.chars.slice(0, 20_000));
  if (first === undefined) return undefined;
  const fuller = named.find(({ town, county }) => town === first.town && county !== null);
  if (fuller !== undefined || first.county !== null) return fuller ?? first;
  return { town: first.town, county: countyBefore(surface.chars, first.town) };
}

/** The county of those addressed, of the web page, or of the first document named; null where there is none. */
function countyAround(chars: string, titles: readonly Line[], addressees: readonly string[]): string | null {
  for (const body of addressees) {
    const county = findCounty(body);
    if (county !== undefined) return county;
  }
  for (const { text } of titles) {
    const source =
      /(?:来源|发布机构|发布单位)[:\]]([一-龥]{1,6}(?:县|区|旗|市))(?:$|人民政府|发布|时间|作者|[^一-龥])/.exec(
        text,
      )?.[1];
    if (source !== undefined) return source;
  }
  return CITED_COUNTY.exec(chars.slice(0, 1200))?.[1] ?? null;
}

/** The county written directly before the town's name anywhere in the text. */
function countyBefore(chars: string, town: string): string | null {
  let tries = 0;
  for (let at = chars.indexOf(town); at !== -1 && tries < 60; at = chars.indexOf(town, at + 1)) {
    tries += 1;
    if (at === 0 || !'县区市旗'.includes(chars[at - 1] ?? '?')) continue;
    const county = findPlace(
      chars.slice(Math.max(0, at - 14), at + town.length).replace(/^.*[,。、;:()\n“”《》\d]/, ''),
    )?.county;
    if (county != null && county.length > 2) return county;
  }
  return null;
}

function findYear(titles: readonly Line[], head: readonly Line[], headings: readonly HeadingSpan[]): number | null {
  const inTitle = titles
    .map(({ text }) => /(?<![\d/-])(20\d\d)(?:年度?|(?=法治|依法)).{0,24}?(?:法治|依法行政|报告|总结)/.exec(text)?.[1])
    .find((year) => year !== undefined);
  if (inTitle !== undefined) return Number(inTitle);
  const body = head.map(({ text }) => text).join('\n');
  const stated =
    /(?:现将|就)[^。\n]{0,24}?(20\d\d)年/.exec(body)?.[1] ??
    /(20\d\d)年(?:度|以来|来|,|是|,?我|全)/.exec(body)?.[1] ??
    /(20\d\d)年/.exec(body)?.[1];
  if (stated !== undefined) return Number(stated);
  const han = /二[零〇]二([零一二三四五六七八九])年/.exec(body)?.[1];
  if (han !== undefined) return 2020 + '零一二三四五六七八九'.indexOf(han);
  const headed = headings.map(({ text }) => /(20\d\d)年/.exec(text)?.[1]).find((year) => year !== undefined);
  return headed === undefined ? null : Number(headed);
}

/** The day under the signature. */
function findSignedOn(foot: readonly Line[]): string | null {
  for (const { text } of foot.toReversed()) {
    const tail = text.slice(-60);
    const match = DAY.exec(tail) ?? HAN_DAY.exec(tail);
    if (match === null) continue;
    const rest = tail.slice(match.index + match[0].length);
    const lead = tail.slice(0, match.index);
    const alone = text.length <= 60 && !/[,。;]/.test(lead);
    const signed = /(?:政府|委员会|办事处|办公室|局|党委|工委|报告)$/.test(lead);
    if ((alone || signed) && (rest === '' || /^[(\s)]|^印发|^抄送/.test(rest))) return dayOf(match);
  }
  return null;
}

/** The day that a web page's head gives. */
function findPagedOn(titles: readonly Line[]): string | null {
  const labelled = findLabelled(titles, DATE_LABEL);
  if (labelled !== null) return labelled;
  for (const { text } of titles) {
    const match = DAY_LINE.exec(text);
    if (match !== null) return dayOf(match);
  }
  return null;
}

function findLabelled(titles: readonly Line[], labels: RegExp): string | null {
  for (const [index, { text }] of titles.entries()) {
    const label = labels.exec(text);
    if (label === null) continue;
    const match = DAY.exec(text.slice(label.index)) ?? DAY.exec(titles[index + 1]?.text ?? '');
    if (match !== null && match.index < 16) return dayOf(match);
  }
  return null;
}

function dayOf([, year, month, day]: RegExpExecArray): string | null {
  const numbers = [year, month, day].map((text) => hanOrArabic(text ?? ''));
  const [y, m, d] = numbers;
  if (y === undefined || m === undefined || d === undefined || m < 1 || m > 12 || d < 1 || d > 31) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function hanOrArabic(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digits = [...text].map((letter) =>
    '零一二三四五六七八九'.indexOf(letter === '〇' || letter === '○' ? '零' : letter),
  );
  if (!text.includes('十')) return Number(digits.join(''));
  const [tens, ones] = text.split('十');
  const value = (part: string | undefined, empty: number) =>
    part === undefined || part === '' ? empty : '零一二三四五六七八九'.indexOf(part);
  return value(tens, 1) * 10 + value(ones, 0);
}

function findDocNumber({ source, at }: Surface, titles: readonly Line[]): string | null {
  for (const { text, from } of titles.slice(0, 16)) {
    const label = /^.{0,4}(?:发文字号|文号|发文文号)[\]:|]*/.exec(text)?.[0] ?? '';
    const rest = text.slice(label.length).replace(/[|].*$/, '');
    const match = NUMBER_LINE.exec(rest);
    if (match === null || /[,。《]/.test(rest)) continue;
    const start = from + label.length;
    return source.slice(at[start], at[start + rest.length]).replace(/\s+/g, '');
  }
  return null;
}

function findAddressees(head: readonly Line[]): readonly string[] {
  for (const { text } of head) {
    if (!text.endsWith(':') || text.length > 70 || !/[委府局办厅会室]:$/.test(text) || /如下/.test(text)) continue;
    return text
      .slice(0, -1)
      .split(/[、,]/)
      .filter((name) => name !== '');
  }
  return [];
}
