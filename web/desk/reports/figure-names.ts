import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReportTree } from '../../api/schema.d.ts';
import { indicatorsQuery } from '../figures/figure-queries.ts';
import type { NameOfFigure } from './editable-text.ts';
import { citedRef, indicatorInRef } from './token-text.ts';

/** How figures are named in the editor: as printed; those taken out of the text by what they count. */
export function useFigureNames(report: ReportTree): NameOfFigure {
  const { data } = useQuery(indicatorsQuery);
  return useMemo(() => {
    const printed = new Map(report.figures.map(({ ref, printed: text }) => [citedRef(ref), text]));
    const labels = new Map((data?.indicators ?? []).map(({ id, label }) => [id, label]));
    return (ref) => {
      const indicator = indicatorInRef(ref);
      return (
        printed.get(citedRef(ref)) ??
        `〔${labels.get(indicator) ?? labels.get(indicator.split('@')[0] ?? '') ?? '台账数字'}〕`
      );
    };
  }, [report, data]);
}
