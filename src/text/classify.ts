import type { HeadingSpan } from './headings.ts';
import type { Token } from './scan-figures.ts';
import type { Setting } from './span.ts';
import { findTerms, type TermHit, type TermIndex } from './term-index.ts';

/** Which register a figure belongs to, by the words around it: nearest object first, then the item, the sentence, the headings. */
export type Classifier = { readonly registerOf: (token: Token, setting: Setting) => string };

type Bonus = { readonly units: ReadonlySet<string>; readonly register: string; readonly weight: number };

const UNIT_BONUS: readonly Bonus[] = [
  { units: new Set(['场', '场次', '册', '本']), register: 'publicity', weight: 0.4 },
  { units: new Set(['起']), register: 'disputes', weight: 0.3 },
  { units: new Set(['篇']), register: 'study', weight: 0.8 },
];

/** The farther from the figure, the less all words there may say together. */
const CAPS = { clause: Number.POSITIVE_INFINITY, item: 3, sentence: 1.2, heading: 2, title: 0.8 } as const;
type Zone = keyof typeof CAPS;
const ZONES: readonly Zone[] = ['clause', 'item', 'sentence', 'heading', 'title'];

/** A figure without an object of its own is about what the one before it was about. */
const SAME_SENTENCE = 1.6;
const SAME_PARAGRAPH = 0.5;

/** One classifier a text; figures must come in order, because words already looked at are not looked at again. */
export function classifier(index: TermIndex, chars: string, headings: readonly HeadingSpan[]): Classifier {
  const size = index.registers.length;
  const scores: Record<Zone, Float64Array> = {
    clause: new Float64Array(size),
    item: new Float64Array(size),
    sentence: new Float64Array(size),
    heading: new Float64Array(size),
    title: new Float64Array(size),
  };
  const total = new Float64Array(size);
  const titles = new Map<HeadingSpan, readonly TermHit[]>();
  let hits: TermHit[] = [];
  let covered = 0;
  let next = 0;
  let before: { readonly register: number; readonly end: number } | undefined;
  const above: (HeadingSpan | undefined)[] = [];

  return { registerOf };

  function registerOf(token: Token, setting: Setting): string {
    for (const zone of ZONES) scores[zone].fill(0);
    addWords(token, setting);
    addHeadings(token);
    for (let register = 0; register < size; register += 1) {
      let sum = 0;
      for (const zone of ZONES) sum += Math.min(scores[zone][register] ?? 0, CAPS[zone]);
      total[register] = sum;
    }
    if (before !== undefined && before.register >= 0) {
      if (before.end > setting.sentenceStart) total[before.register] = (total[before.register] ?? 0) + SAME_SENTENCE;
      else if (token.start - before.end < 120 && !chars.slice(before.end, token.start).includes('\n')) {
        total[before.register] = (total[before.register] ?? 0) + SAME_PARAGRAPH;
      }
    }
    for (const { units, register, weight } of UNIT_BONUS) {
      const at = index.registers.indexOf(register);
      if (units.has(token.unit) && (total[at] ?? 0) > 0) total[at] = (total[at] ?? 0) + weight;
    }
    let best = 0;
    for (let register = 1; register < size; register += 1)
      if ((total[register] ?? 0) > (total[best] ?? 0)) best = register;
    const known = (total[best] ?? 0) >= 0.6;
    before = { register: known ? best : -1, end: token.end };
    return known ? (index.registers[best] ?? 'other') : 'other';
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
      const zone = inside ? 'clause' : hit.start >= setting.itemStart ? 'item' : 'sentence';
      add(zone, hit, nearness(hit, token, setting, chars));
    }
  }

  function addHeadings(token: Token): void {
    while (next < headings.length && (headings[next]?.from ?? 0) <= token.start) {
      const span = headings[next];
      if (span !== undefined) {
        above.length = span.level;
        above[span.level] = span;
      }
      next += 1;
    }
    for (const span of above) {
      if (span === undefined || token.start < span.to) continue;
      const words = titles.get(span) ?? findTerms(index, chars, span.from, span.to);
      titles.set(span, words);
      for (const hit of words) add(span.level === 1 ? 'title' : 'heading', hit, span.level === 1 ? 0.25 : 0.5);
    }
  }

  function add(zone: Zone, { term }: TermHit, factor: number): void {
    const sums = scores[zone];
    for (const { register, weight } of term.weights)
      sums[register] = (sums[register] ?? 0) + (weight * weight * factor) / 3;
  }
}

/** How much a word at this distance says about the figure. */
function nearness(hit: TermHit, token: Token, setting: Setting, chars: string): number {
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
