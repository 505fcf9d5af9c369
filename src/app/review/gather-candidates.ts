import type { Totals } from '#engine/figure.ts';
import { type Indicator, measuresOf } from '#engine/indicator.ts';
import type { FigureNode, FigureSource, Report } from '#engine/report/report.ts';
import type { Unit } from '#engine/unit.ts';
import { yearPeriod } from '#kernel/period.ts';
import { type Actor, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { figureAt, partsOfIndicator, readTotals } from '../figures.ts';
import { composeDraft } from '../report/open-report.ts';
import { NO_EDITS } from '../report/stored-draft.ts';
import { wordsOfFadu } from './copy-sources.ts';
import type { Candidate } from './match-figures.ts';

/** What the registers know of a unit and year; `composed` is what Fadu itself would write, empty for a unit without a report. */
export type RegisterFacts = {
  readonly candidates: readonly Candidate[];
  readonly totals: Totals;
  readonly composed: string;
};

/** Every figure of the report that Fadu itself would make, in its own words, and every other indicator and part of one. */
export async function gatherCandidates(desk: Desk, actor: Actor, unit: Unit, year: number): Promise<RegisterFacts> {
  const request = { unit: unit.code, period: yearPeriod(year) };
  const totals = await readTotals(desk, actor, request, null);
  const [outline] = desk.law.outlines.values();
  const report =
    outline === undefined || unit.kind !== 'township'
      ? null
      : await desk.backend.transaction(
          scopeFor(actor),
          (tx) => composeDraft(desk, tx, outline, unit, year, NO_EDITS, null),
          { reads: 'snapshot' },
        );
  const composed = report === null ? [] : report.figures.map((node) => candidateOf(desk, report, node));
  const taken = new Set(composed.map(({ indicator }) => indicator));
  const others = [...desk.law.indicators.values()]
    .flatMap((whole) => [whole, ...partsOfIndicator(desk.law, whole).map(({ indicator }) => indicator)])
    .filter(({ id }) => !taken.has(id))
    .map((indicator): Candidate => {
      const { unit: word, value, summaryShare } = figureAt(desk.law, indicator, totals, request);
      const { id, label } = indicator;
      return {
        indicator: id,
        label,
        register: registerOf(desk, indicator),
        unit: word,
        value,
        summaryShare,
        said: null,
      };
    });
  return { candidates: [...composed, ...others], totals, composed: report === null ? '' : wordsOfFadu(report) };
}

function candidateOf(
  desk: Desk,
  report: Report,
  { ref, block, label, unit, value, printed, sentence, source }: FigureNode,
): Candidate {
  const indicator = source.kind === 'figure' ? source.figure.indicator : null;
  const declared = indicator === null ? undefined : desk.law.indicators.get(indicator.split('@')[0] ?? indicator);
  const text = report.blocks.find(({ id }) => id === block)?.text ?? '';
  const whole = text.split('。').find((part) => part.includes(`{${ref}}`)) ?? sentence;
  return {
    indicator,
    label,
    register: declared === undefined ? null : registerOf(desk, declared),
    unit,
    value,
    summaryShare: shareOf(source),
    said: { clause: sentence.replace(printed, ''), sentence: whole.replace(/\{[^}]*\}/g, '') },
  };
}

function shareOf(source: FigureSource): number {
  if (source.kind === 'figure' || source.kind === 'change') return source.figure.summaryShare;
  return source.kind === 'coverage' ? Math.max(0, ...source.figures.map(({ summaryShare }) => summaryShare)) : 0;
}

function registerOf(desk: Desk, { formula }: Indicator): string | null {
  const [measure = ''] = measuresOf(formula);
  return desk.law.measures.get(measure.split('@')[0] ?? measure)?.register ?? null;
}
