import type { Measure } from '#engine/measure.ts';
import type { Desk } from '../desk.ts';
import type { Examined } from './examine-text.ts';
import type { RegisterFacts } from './gather-candidates.ts';
import { matcherOf, SURE } from './match-figures.ts';
import { isOwnResult } from './own-result.ts';

/** A figure of a report that could stand as a summary row of its year, with the sentence that proves it. */
export type AdoptionProposal = {
  /** Place in the reading's figures. */
  readonly figure: number;
  readonly indicator: string;
  readonly label: string;
  readonly register: string;
  readonly registerLabel: string;
  readonly unit: string;
  readonly isMoney: boolean;
  /** In what the measure posts: fen for money. */
  readonly amount: number;
  readonly sentence: string;
  /** The measure has records in that year already: a summary row would count them twice. */
  readonly kept: boolean;
  readonly isSure: boolean;
  readonly others: readonly { readonly indicator: string; readonly label: string }[];
};

/**
 * Whether a stated amount of a year can stand for the records: not for what is counted by its keys, and not for a stock, whose
 * amount would go on into every later year.
 */
export function isAdoptable({ keys, kind, indicator }: Measure): boolean {
  return indicator && keys === null && (kind === 'count' || kind === 'sum');
}

/** The figures of a report that could be adopted, one an indicator: the one whose words fit best. */
export function proposeAdoption(
  desk: Desk,
  examined: Examined,
  { candidates, totals }: RegisterFacts,
): readonly AdoptionProposal[] {
  const { context, text } = examined;
  const year = examined.reading.year ?? context.year ?? 0;
  const measures = [...desk.law.measures.values()].filter(
    (measure) => isAdoptable(measure) && desk.law.registers.get(measure.register)?.summaries === true,
  );
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const match = matcherOf(candidates.filter(({ indicator }) => indicator !== null && byId.has(indicator)));
  const best = new Map<string, { readonly score: number; readonly proposal: AdoptionProposal }>();
  for (const [index, figure] of context.figures.entries()) {
    if (typeof figure.value !== 'number' || !isOwnResult(figure, year)) continue;
    const found = match(figure, context.chars);
    const measure = byId.get(found?.candidate.indicator ?? '');
    if (found === undefined || measure === undefined) continue;
    if (found.score <= (best.get(measure.id)?.score ?? 0)) continue;
    best.set(measure.id, {
      score: found.score,
      proposal: {
        figure: index,
        indicator: measure.id,
        label: measure.label,
        register: measure.register,
        registerLabel: desk.law.registers.get(measure.register)?.label ?? measure.register,
        unit: measure.unit,
        isMoney: measure.per === 100,
        amount: Math.round(figure.value * measure.per),
        sentence: sentenceAround(text, figure.start, figure.end),
        kept: (totals.get(measure.id)?.postings ?? 0) > 0,
        isSure: found.score >= SURE,
        others: measures
          .filter((other) => other.register === measure.register && other.unit === measure.unit && other !== measure)
          .map(({ id, label }) => ({ indicator: id, label })),
      },
    });
  }
  return [...best.values()].map(({ proposal }) => proposal).toSorted((one, other) => one.figure - other.figure);
}

const REACH = 300;

/** The sentence in which a figure stands, as it is in the text. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
  const stop = /[。\n]/.exec(after);
  const to = stop === null ? after.length : stop.index + (stop[0] === '。' ? 1 : 0);
  return `${before.slice(from)}${text.slice(start, end)}${after.slice(0, to)}`.trim();
}
