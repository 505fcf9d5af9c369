import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, need } from '../../api/client.ts';
import { registersQuery } from '../../ui/fields/declared.ts';
import { yearsQuery } from '../../ui/unit-years.ts';
import { type Filling, fillingsOf } from './filling.ts';

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
export function useFillings(unit: string, year: number | undefined) {
  const registers = useQuery(registersQuery);
  const indicators = useQuery(indicatorsQuery);
  const figures = useQuery({ ...yearQuery(unit, year ?? 0), enabled: year !== undefined });
  const fillings = useMemo((): readonly Filling[] | undefined => {
    if (registers.data === undefined || indicators.data === undefined || figures.data === undefined) return undefined;
    return fillingsOf(registers.data.registers, indicators.data.indicators, figures.data.figures);
  }, [registers.data, indicators.data, figures.data]);
  return {
    fillings,
    figures: figures.data?.figures,
    error: fillings === undefined ? (registers.error ?? indicators.error ?? figures.error) : null,
    refetch: () => {
      for (const query of [registers, indicators, figures]) if (query.error !== null) void query.refetch();
    },
  };
}

/** The last year whose registers were kept, this year where there is none. */
export function useLatestYear(unit: string, thisYear: number, enabled = true) {
  return useQuery({
    ...yearsQuery(unit),
    enabled,
    select: ({ years }) => years.find(({ isKept, year }) => isKept && year <= thisYear)?.year ?? thisYear,
  });
}
