import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReportTree } from '../../../api/schema.d.ts';
import { formatCount } from '../../../ui/format.ts';
import { figuresQuery } from '../../figures/figure-queries.ts';
import { citedRef, indicatorInRef } from './token-text.ts';

/** A figure that can be put into the text: `ref` cites one of the report, `=indicator` any other of the year. */
export type FigureChoice = { readonly ref: string; readonly label: string; readonly printed: string };

/** All figures of the report and every other known figure of its unit and year. */
export function useFigureChoices(report: ReportTree): readonly FigureChoice[] {
  const { data } = useQuery(figuresQuery({ unit: report.unit.code, period: String(report.year) }));
  return useMemo(() => {
    const own = new Map(
      report.figures.map(({ ref, label, printed }) => [citedRef(ref), { ref: citedRef(ref), label, printed }]),
    );
    const said = new Set([...own.keys()].map(indicatorInRef));
    const others = (data?.figures ?? []).flatMap(({ indicator, label, value, unit, state }) =>
      state !== 'known' || value === null || said.has(indicator)
        ? []
        : [{ ref: `=${indicator}`, label, printed: `${formatCount(value)}${unit}` }],
    );
    return [...own.values(), ...others];
  }, [report, data]);
}

/** Choices whose name holds every piece of what was typed, at most `most`. */
export function matchChoices(choices: readonly FigureChoice[], typed: string, most = 8): readonly FigureChoice[] {
  const pieces = typed.trim().split(/\s+/);
  return choices
    .filter(({ label, printed }) => pieces.every((piece) => label.includes(piece) || printed.startsWith(piece)))
    .slice(0, most);
}
