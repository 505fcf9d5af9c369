import type { FigureSpan } from '#text/inspect.ts';
import { isAgreed, isSameUnit } from './agreement.ts';
import { coverage, likeness, type WordPairs, wordPairs } from './match-words.ts';

/** Something the registers know that a figure in a report may mean. */
export type Candidate = {
  /** null for figures made of rows: a number of villages, of instruments studied. */
  readonly indicator: string | null;
  readonly label: string;
  readonly register: string | null;
  readonly unit: string;
  /** In `unit`; null where nobody has filled it in. */
  readonly value: number | null;
  readonly summaryShare: number;
  /** The clause and the sentence in which Fadu itself would say it; null where it would not. */
  readonly said: { readonly clause: string; readonly sentence: string } | null;
};

export type Match = { readonly candidate: Candidate; readonly score: number; readonly agreed: boolean };

/** From here on a number that is equal is taken for the same. */
const LIKELY = 0.5;
/** From here on a number that differs is said to differ. */
export const SURE = 0.72;

/** What it costs to count with another measure word: 5件 is hardly 1项. */
const OTHER_WORD = 0.12;

/** Candidates made ready once for all figures of a report. */
export type Matcher = (figure: FigureSpan, chars: string) => Match | undefined;

/**
 * What a figure of a report means among the candidates: by the words of its clause and sentence and by its unit. A candidate of equal
 * number is preferred to one of more fitting words, as long as its words fit at all.
 */
export function matcherOf(candidates: readonly Candidate[]): Matcher {
  const prepared = candidates.map((candidate) => ({
    candidate,
    label: wordPairs(candidate.label),
    part: partOf(candidate.label),
    clause: candidate.said === null ? null : wordPairs(candidate.said.clause),
    sentence: candidate.said === null ? null : wordPairs(candidate.said.sentence),
  }));
  return (figure, chars) => {
    const words = clauseOf(figure, chars);
    const clause = wordPairs(words);
    const rate = figure.unit === '%' ? wordPairs(words.replace(/均|都|达到?/g, '')) : null;
    const wide = wordPairs(chars.slice(figure.setting.sentenceStart, figure.setting.itemEnd));
    let best: Match | undefined;
    for (const one of prepared) {
      if (!isSameUnit(one.candidate.unit, figure.unit)) continue;
      const score =
        Math.max(scoreOf(one, clause, wide), rate === null ? 0 : scoreOfRate(one, rate, wide)) -
        (one.candidate.unit === figure.unit ? 0 : OTHER_WORD);
      if (score < LIKELY) continue;
      const agreed = one.candidate.value !== null && isAgreed(figure, one.candidate.value);
      const match = { candidate: one.candidate, score, agreed };
      if (best === undefined || rank(match) > rank(best)) best = match;
    }
    return best;
  };
}

type Prepared = {
  readonly label: WordPairs;
  readonly part: { readonly whole: WordPairs; readonly option: WordPairs } | null;
  readonly clause: WordPairs | null;
  readonly sentence: WordPairs | null;
};

function scoreOf({ label, part, clause, sentence }: Prepared, own: WordPairs, wide: WordPairs): number {
  const byLabel = 0.75 * coverage(label, own) + 0.15 * coverage(label, wide) + 0.1 * likeness(label, own);
  const byPart = part === null ? 0 : 0.5 * coverage(part.option, own) + 0.45 * coverage(part.whole, wide);
  const bySaying =
    clause === null || sentence === null ? 0 : 0.7 * likeness(clause, own) + 0.3 * likeness(sentence, wide);
  return Math.max(byLabel, byPart, bySaying);
}

/** 调处矛盾纠纷406起，调解成功率达99%: a rate is named in short, and of what it is stands earlier in the sentence. */
function scoreOfRate({ label }: Prepared, own: WordPairs, wide: WordPairs): number {
  return 0.45 * coverage(own, label) + 0.45 * coverage(label, wide);
}

/** 排查调处矛盾纠纷（邻里）: the whole may stand earlier in the sentence, the option stands at the figure. */
function partOf(label: string): Prepared['part'] {
  const [, whole = '', option = ''] = /^(.+?)（(.+)）$/.exec(label) ?? [];
  return option === '' ? null : { whole: wordPairs(whole), option: wordPairs(option) };
}

function rank({ score, agreed }: Match): number {
  return score + (agreed ? 0.3 : 0);
}

/** The words of a figure's own clause, from the figure or mark before it to the mark behind it. */
export function clauseOf({ from, to, setting }: FigureSpan, chars: string): string {
  const before = chars.slice(Math.max(setting.clauseStart, from - 60), from);
  const bracket = before.lastIndexOf('(');
  const cut = Math.max(before.lastIndexOf('、'), before.includes(')', bracket) ? -1 : bracket, lastDigit(before));
  const after = chars.slice(to, Math.min(setting.clauseEnd, to + 30)).split(/[、0-9]/, 1)[0] ?? '';
  const own = before.slice(cut + 1);
  return own.length >= 2 ? own + after : before + after;
}

function lastDigit(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (/[0-9]/.test(text[at] ?? '')) return at;
  return -1;
}
