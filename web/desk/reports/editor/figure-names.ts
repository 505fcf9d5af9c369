import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReportTree } from '../../../api/schema.d.ts';
import { indicatorsQuery } from '../../figures/figure-queries.ts';
import type { FigureChoice } from './figure-choices.ts';
import { citedRef, indicatorInRef } from './token-text.ts';

/** What a figure's chip shows in the editor. */
export type NameOfFigure = (ref: string) => string;

/** How figures are named in the editor: as printed; those taken out of the text by what they count. */
export function useFigureNames(report: ReportTree, choices: readonly FigureChoice[] = []): NameOfFigure {
  const { data } = useQuery(indicatorsQuery);
  return useMemo(() => {
    const printed = new Map([
      ...choices.map(({ ref, printed: text }): [string, string] => [ref, text]),
      ...report.figures.map(({ ref, printed: text }): [string, string] => [citedRef(ref), text]),
    ]);
    const labels = new Map((data?.indicators ?? []).map(({ id, label }) => [id, label]));
    return (ref) => {
      const indicator = indicatorInRef(ref);
      return (
        printed.get(citedRef(ref)) ??
        `〔${labels.get(indicator) ?? labels.get(indicator.split('@')[0] ?? '') ?? '台账数字'}〕`
      );
    };
  }, [report, choices, data]);
}
