import { livePostings, type Totals } from '#engine/figure.ts';
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
  /** A stock, which is adopted as that of the year's last day. */
  readonly isAsOf: boolean;
  readonly isSure: boolean;
  readonly others: readonly { readonly indicator: string; readonly label: string }[];
};

/** Whether a number of a report can stand as a summary row of its year: a stock as that of its last day. */
export function isAdoptable({ indicator }: Measure): boolean {
  return indicator;
}

/** Whether it is counted on a day. */
export function isStock({ kind }: Measure): boolean {
  return kind === 'stock' || kind === 'distinct-stock';
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
    // A stock of nothing is a 零报告 of its register, not an amount.
    if (isStock(measure) && figure.value === 0) continue;
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
        isAsOf: isStock(measure),
        kept: postingsOf(totals, measure.id) > 0,
        isSure: found.score >= SURE,
        others: measures
          .filter((other) => other.register === measure.register && other.unit === measure.unit && other !== measure)
          .map(({ id, label }) => ({ indicator: id, label })),
      },
    });
  }
  return [...best.values()].map(({ proposal }) => proposal).toSorted((one, other) => one.figure - other.figure);
}

/** Records and statements that a measure rests on. */
export function postingsOf(totals: Totals, measure: string): number {
  const total = totals.get(measure);
  return total === undefined ? 0 : livePostings(total);
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
