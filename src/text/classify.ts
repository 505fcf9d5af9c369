import type { HeadingSpan } from './headings.ts';
import { isHanNumeral } from './numeral.ts';
import type { Token } from './scan-figures.ts';
import type { Setting } from './span.ts';
import { findTerms, type TermHit, type TermIndex } from './term-index.ts';

/** Which register a figure belongs to, by the words around it: nearest object first, then the item, the sentence, the headings. */
export type Classifier = { readonly registerOf: (token: Token, setting: Setting, whole: string | null) => string };

type Bonus = { readonly units: ReadonlySet<string>; readonly register: string; readonly weight: number };

const UNIT_BONUS: readonly Bonus[] = [
  { units: new Set(['场', '场次', '册', '本']), register: 'publicity', weight: 0.4 },
  { units: new Set(['起']), register: 'disputes', weight: 0.3 },
  { units: new Set(['篇']), register: 'study', weight: 0.8 },
];

/** The farther from the figure, the less all words there may say together. */
const ZONE_CAPS: readonly number[] = [Number.POSITIVE_INFINITY, 3, 1.2, 0.6, 2, 0.8];
const [CLAUSE, ITEM, SENTENCE, LEAD, HEADING, TITLE] = [0, 1, 2, 3, 4, 5] as const;
const NEWLINE = 0x0a;
const IS = '是'.charCodeAt(0);
const ENDS_ITEM = '。;,:\n';

/** A figure without an object of its own is about what the one before it was about. */
const SAME_SENTENCE = 1.6;
const SAME_PARAGRAPH = 0.5;
/** 其中: a part counts what the whole counts. */
const SAME_WHOLE = 2.4;
/** What a paragraph or an item (一是…) begins with says what it is about, as a heading does. */
const LEAD_LETTERS = 30;
/** 依托阵地开展宣传: where and by what means, not what is counted. */
const MEANS = /^(?:充分)?(?:依托|利用|借助|结合|围绕|按照|根据|依据|针对|发挥|通过)/;
/** 邀请法律顾问到村培训: who helps, not what is counted. */
const HELPERS = ['邀请', '联合', '会同', '配合', '协助', '对接'];

/** One classifier a text; figures must come in order, because words already looked at are not looked at again. */
export function classifier(index: TermIndex, chars: string, headings: readonly HeadingSpan[]): Classifier {
  const size = index.registers.length;
  // One row a zone; only what a figure touched is wiped after it.
  const scores = new Float64Array(size * ZONE_CAPS.length);
  const touched = new Uint8Array(size);
  let marked: number[] = [];
  const total = new Float64Array(size);
  const bonuses = UNIT_BONUS.map(({ register, ...bonus }) => ({
    ...bonus,
    register: index.registers.indexOf(register),
  }));
  const titles: (readonly TermHit[])[] = [];
  let hits: TermHit[] = [];
  let covered = 0;
  let next = 0;
  let before: { readonly register: number; readonly end: number } | undefined;
  const above: (HeadingSpan | undefined)[] = [];
  const lead = leadOf(chars);
  let leadStart = -1;
  let leadHits: readonly TermHit[] = [];

  return { registerOf };

  function registerOf(token: Token, setting: Setting, whole: string | null): string {
    addWords(token, setting);
    addHeadings(token);
    addLead(token);
    if (before !== undefined && before.register >= 0) {
      if (before.end > setting.sentenceStart) raise(before.register, SAME_SENTENCE);
      else if (token.start - before.end < 120 && !hasBreak(before.end, token.start))
        raise(before.register, SAME_PARAGRAPH);
    }
    if (whole !== null) raise(index.registers.indexOf(whole), SAME_WHOLE);
    for (const register of marked) {
      for (let zone = 0; zone < ZONE_CAPS.length; zone += 1)
        total[register] = (total[register] ?? 0) + Math.min(scores[zone * size + register] ?? 0, ZONE_CAPS[zone] ?? 0);
    }
    for (const { units, register, weight } of bonuses) {
      if (units.has(token.unit) && (total[register] ?? 0) > 0) total[register] = (total[register] ?? 0) + weight;
    }
    let best = -1;
    for (const register of marked) {
      const sum = total[register] ?? 0;
      const most = best < 0 ? 0 : (total[best] ?? 0);
      if (sum > most || (sum === most && register < best)) best = register;
    }
    const known = best >= 0 && (total[best] ?? 0) >= 0.6;
    before = { register: known ? best : -1, end: token.end };
    wipe();
    return known ? (index.registers[best] ?? 'other') : 'other';
  }

  function mark(register: number): void {
    if (touched[register] === 1) return;
    touched[register] = 1;
    marked.push(register);
  }

  function raise(register: number, weight: number): void {
    if (register < 0) return;
    mark(register);
    total[register] = (total[register] ?? 0) + weight;
  }

  function wipe(): void {
    for (const register of marked) {
      touched[register] = 0;
      total[register] = 0;
      for (let zone = 0; zone < ZONE_CAPS.length; zone += 1) scores[zone * size + register] = 0;
    }
    marked = [];
  }

  function hasBreak(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (chars.charCodeAt(at) === NEWLINE) return true;
    return false;
  }

  function addWords(token: Token, setting: Setting): void {
    const from = Math.max(covered, setting.sentenceStart);
    if (setting.itemEnd > from) {
      if (hits.length > 400) hits = hits.filter(({ end }) => end > setting.sentenceStart);
      hits.push(...findTerms(index, chars, from, setting.itemEnd));
      covered = setting.itemEnd;
    }
    for (let at = hits.length - 1; at >= 0; at -= 1) {
      const hit = hits[at];
      if (hit === undefined || hit.end <= setting.sentenceStart) break;
      const inside = hit.start >= setting.clauseStart && hit.start < setting.clauseEnd;
      const zone = inside ? CLAUSE : hit.start >= setting.itemStart ? ITEM : SENTENCE;
      add(zone, hit, nearness(hit, token, setting, chars));
    }
  }

  function addLead(token: Token): void {
    const start = lead(token.start);
    if (start !== leadStart) {
      leadStart = start;
      const close = chars.slice(start, start + LEAD_LETTERS).search(/[,。;:\n]/);
      leadHits = findTerms(index, chars, start, start + (close === -1 ? LEAD_LETTERS : close));
    }
    for (const hit of leadHits) if (hit.end <= token.start) add(LEAD, hit, 0.4);
  }

  function addHeadings(token: Token): void {
    while (next < headings.length && (headings[next]?.from ?? 0) <= token.start) {
      const span = headings[next];
      if (span !== undefined) {
        above.length = span.level;
        above[span.level] = span;
        titles[span.level] = findTerms(index, chars, span.from, span.to);
      }
      next += 1;
    }
    for (const span of above) {
      if (span === undefined || token.start < span.to) continue;
      for (const hit of titles[span.level] ?? [])
        add(span.level === 1 ? TITLE : HEADING, hit, span.level === 1 ? 0.25 : 0.5);
    }
  }

  function add(zone: number, { term }: TermHit, factor: number): void {
    const row = zone * size;
    for (const { register, weight } of term.weights) {
      mark(register);
      scores[row + register] = (scores[row + register] ?? 0) + (weight * weight * factor) / 3;
    }
  }
}

/** Where the paragraph or the item (一是…) of a place begins; places must be asked for in order. */
function leadOf(chars: string): (at: number) => number {
  let start = 0;
  let scanned = 0;
  return (at) => {
    for (; scanned < at; scanned += 1) {
      const code = chars.charCodeAt(scanned);
      if (code === NEWLINE) start = scanned + 1;
      else if (
        code === IS &&
        isHanNumeral(chars.charCodeAt(scanned - 1)) &&
        ENDS_ITEM.includes(chars[scanned - 2] ?? '\n')
      )
        start = scanned + 1;
    }
    return start;
  };
}

/** How much a word at this distance says about the figure. */
function nearness(hit: TermHit, token: Token, setting: Setting, chars: string): number {
  const weight = distanceWeight(hit, token, setting, chars);
  if (HELPERS.some((helper) => chars.startsWith(helper, hit.start - helper.length))) return weight * 0.3;
  if (hit.end > setting.clauseStart) return weight;
  return MEANS.test(chars.slice(clauseStartOf(chars, hit.start), hit.start)) ? weight * 0.4 : weight;
}

function clauseStartOf(chars: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 40 && !',。;:\n'.includes(chars[start - 1] ?? ',')) start -= 1;
  return start;
}

function distanceWeight(hit: TermHit, token: Token, setting: Setting, chars: string): number {
  if (hit.start >= token.end) {
    if (hit.start >= setting.clauseEnd) return 0.12;
    const gap = hit.start - token.end;
    const listed = /[、和与及]/.test(chars.slice(token.end, Math.min(hit.start, token.end + 20)));
    if (listed) return 0.35;
    return gap <= 1 ? 2.6 : gap <= 8 ? 1.9 : 0.8;
  }
  if (hit.start >= setting.clauseStart) {
    const gap = token.start - hit.end;
    return gap <= 3 ? 2.6 : gap <= 8 ? 2 : gap <= 20 ? 1.3 : 0.9;
  }
  if (hit.start >= setting.itemStart) {
    const commas = countCommas(chars, hit.end, setting.clauseStart);
    return commas <= 1 ? 0.7 : commas === 2 ? 0.5 : 0.3;
  }
  return 0.18;
}

function countCommas(chars: string, from: number, to: number): number {
  let commas = 0;
  for (let at = from; at < to && commas < 4; at += 1) if (chars[at] === ',' || chars[at] === ':') commas += 1;
  return commas;
}
