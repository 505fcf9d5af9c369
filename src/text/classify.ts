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

/** One classifier a text; figures must come in order, because words already looked at are not looked at again. */
export function classifier(index: TermIndex, chars: string, headings: readonly HeadingSpan[]): Classifier {
  const scores = new Float64Array(index.registers.length);
  const titles = new Map<HeadingSpan, readonly TermHit[]>();
  let hits: TermHit[] = [];
  let covered = 0;
  let heading = 0;
  const above: (HeadingSpan | undefined)[] = [];

  return { registerOf };

  function registerOf(token: Token, setting: Setting): string {
    scores.fill(0);
    const from = Math.max(covered, setting.sentenceStart);
    if (setting.itemEnd > from) {
      if (hits.length > 400) hits = hits.filter(({ end }) => end > setting.sentenceStart);
      hits.push(...findTerms(index, chars, from, setting.itemEnd));
      covered = setting.itemEnd;
    }
    for (let at = hits.length - 1; at >= 0; at -= 1) {
      const hit = hits[at];
      if (hit === undefined || hit.end <= setting.sentenceStart) break;
      addScore(hit, nearness(hit, token, setting, chars));
    }
    while (heading < headings.length && (headings[heading]?.from ?? 0) <= token.start) {
      const span = headings[heading];
      if (span !== undefined) {
        above.length = span.level;
        above[span.level] = span;
      }
      heading += 1;
    }
    for (const [level, weight] of [[3, 0.5], [2, 0.55], [1, 0.25]] as const) {
      const span = above[level];
      if (span === undefined || token.start < span.to) continue;
      const words = titles.get(span) ?? findTerms(index, chars, span.from, span.to);
      titles.set(span, words);
      for (const hit of words) addScore(hit, weight);
    }
    for (const { units, register, weight } of UNIT_BONUS) {
      const at = index.registers.indexOf(register);
      if (units.has(token.unit) && (scores[at] ?? 0) > 0) scores[at] = (scores[at] ?? 0) + weight;
    }
    let best = -1;
    for (let register = 0; register < scores.length; register += 1) {
      if ((scores[register] ?? 0) > (best < 0 ? 0 : (scores[best] ?? 0))) best = register;
    }
    return best < 0 || (scores[best] ?? 0) < 0.5 ? 'other' : (index.registers[best] ?? 'other');
  }

  function addScore({ term }: TermHit, factor: number): void {
    for (const { register, weight } of term.weights) scores[register] = (scores[register] ?? 0) + weight * weight * factor * 0.33;
  }
}

/** How much a word at this distance says about the figure. */
function nearness(hit: TermHit, token: Token, setting: Setting, chars: string): number {
  if (hit.start >= token.end) {
    if (hit.start >= setting.clauseEnd) return 0.12;
    const gap = hit.start - token.end;
    const broken = /[、和与及]/.test(chars.slice(token.end, Math.min(hit.start, token.end + 20)));
    if (broken) return 0.35;
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
