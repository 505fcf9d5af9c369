import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, need } from '../../api/client.ts';
import { registersQuery } from '../../ui/fields/declared.ts';
import { type Filling, fillingsOf, isKept } from './filling.ts';

const SEARCHED_YEARS = 6;

const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  queryFn: () => need(api.GET('/api/indicators')),
  staleTime: 10 * 60_000,
});

function yearQuery(unit: string, year: number) {
  const period = String(year);
  return queryOptions({
    queryKey: ['figures', unit, period],
    queryFn: () => need(api.GET('/api/figures', { params: { query: { unit, period } } })),
  });
}

/** How every register stands in a year; undefined while asked for. */
export function useFillings(unit: string, year: number | null) {
  const registers = useQuery(registersQuery);
  const indicators = useQuery(indicatorsQuery);
  const figures = useQuery({ ...yearQuery(unit, year ?? 0), enabled: year !== null });
  const fillings = useMemo((): readonly Filling[] | undefined => {
    if (registers.data === undefined || indicators.data === undefined || figures.data === undefined) return undefined;
    return fillingsOf(registers.data.registers, indicators.data.indicators, figures.data.figures);
  }, [registers.data, indicators.data, figures.data]);
  return {
    fillings,
    error: fillings === undefined ? (registers.error ?? indicators.error ?? figures.error) : null,
    refetch: () => {
      for (const query of [registers, indicators, figures]) if (query.error !== null) void query.refetch();
    },
  };
}

/** The last year in which anything was recorded, this year where there is none; undefined while it is being found. */
export function useLatestYear(unit: string, thisYear: number): { year: number | undefined; error: unknown } {
  const registers = useQuery(registersQuery);
  const indicators = useQuery(indicatorsQuery);
  const years = Array.from({ length: SEARCHED_YEARS }, (_, place) => thisYear - place);
  const answers = useQueries({ queries: years.map((year) => yearQuery(unit, year)) });
  if (registers.data === undefined || indicators.data === undefined) return { year: undefined, error: null };
  for (const [place, year] of years.entries()) {
    const answer = answers[place];
    if (answer?.data === undefined) return { year: undefined, error: answer?.error ?? null };
    if (isKept(fillingsOf(registers.data.registers, indicators.data.indicators, answer.data.figures)))
      return { year, error: null };
  }
  return { year: thisYear, error: null };
}
