import { infiniteQueryOptions, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, need } from '../../api/client.ts';
import type { Figure, Indicator, Measure, Register } from '../../api/schema.d.ts';
import { registersQuery } from '../../ui/fields/declared.ts';
import { useSeat } from '../../ui/session.ts';

const LONG_MS = 10 * 60_000;
const PAGE = 50;

export type At = { readonly unit: string; readonly period: string };

/** The declared indicators. They change only with the program. */
export const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  queryFn: () => need(api.GET('/api/indicators')),
  staleTime: LONG_MS,
});

/** Figures are asked for anew each time they come on screen: a record may have changed a moment ago. */
export const figuresQuery = ({ unit, period }: At) =>
  queryOptions({
    queryKey: ['figures', unit, period],
    queryFn: () => need(api.GET('/api/figures', { params: { query: { unit, period } } })),
    staleTime: 0,
  });

export const breakdownQuery = (indicator: string, { unit, period }: At) =>
  queryOptions({
    queryKey: ['figures', unit, period, indicator, 'breakdown'],
    queryFn: () =>
      need(api.GET('/api/figures/{indicator}/breakdown', { params: { path: { indicator }, query: { unit, period } } })),
    staleTime: 0,
  });

/** One page of the postings of one measure of a figure. */
export function readTrace(
  indicator: string,
  { unit, period }: At,
  { measure, after, limit = PAGE }: { readonly measure?: string; readonly after?: string; readonly limit?: number },
) {
  const query = { unit, period, measure, after, limit };
  return need(api.GET('/api/figures/{indicator}/trace', { params: { path: { indicator }, query } }));
}

export const traceQuery = (indicator: string, at: At, measure: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['figures', at.unit, at.period, indicator, 'trace', measure ?? ''],
    queryFn: ({ pageParam }) => readTrace(indicator, at, { measure, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  });

/** What is declared about figures, by id; undefined until it has come. */
export function useDeclared() {
  const indicators = useQuery(indicatorsQuery);
  const registers = useQuery(registersQuery);
  const [given, kept] = [indicators.data, registers.data];
  const declared = useMemo(
    () => (given === undefined || kept === undefined ? undefined : index(given, kept)),
    [given, kept],
  );
  const error = indicators.error ?? registers.error;
  const retry = () => Promise.all([indicators.refetch(), registers.refetch()]);
  return { declared, error, retry };
}

export type Declared = {
  readonly registers: readonly Register[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly measures: ReadonlyMap<string, Measure>;
};

function index({ indicators }: { indicators: Indicator[] }, { registers }: { registers: Register[] }): Declared {
  return {
    registers: [...registers].sort((a, b) => a.order - b.order),
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    measures: new Map(registers.flatMap(({ measures }) => measures.map((measure) => [measure.id, measure] as const))),
  };
}

/** The declaration of an indicator or of a part of one by option (`disputes.handled@land`). */
export function indicatorOf({ indicators }: Declared, id: string): Indicator | undefined {
  return indicators.get(id.split('@')[0] ?? id);
}

/** The declaration of a measure or of a part of one by option. */
export function measureOf({ measures }: Declared, id: string): Measure | undefined {
  return measures.get(id.split('@')[0] ?? id);
}

const YEARS_SEARCHED = 6;

/** The last years for which anything was recorded as happening, newest first; undefined until that is known. */
export function useYearsWithData(unit: string) {
  const { today } = useSeat();
  const { declared, error, retry } = useDeclared();
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS_SEARCHED }, (_, back) => thisYear - back);
  const answers = useQueries({
    queries: years.map((year) => ({ ...figuresQuery({ unit, period: String(year) }), staleTime: 60_000 })),
  });
  const failed = error ?? answers.find((answer) => answer.error !== null)?.error ?? null;
  const isKnown = declared !== undefined && answers.every(({ data }) => data !== undefined);
  return {
    years: isKnown ? years.filter((_, place) => hasHappened(declared, answers[place]?.data?.figures ?? [])) : undefined,
    error: failed,
    retry: () => Promise.all([retry(), ...answers.map(({ refetch }) => refetch())]),
  };
}

/** What only goes on from earlier years, such as people in post, does not make a year one with data. */
function hasHappened(declared: Declared, figures: readonly Figure[]): boolean {
  return figures.some(
    ({ indicator, postings }) =>
      postings > 0 &&
      (indicatorOf(declared, indicator)?.measures ?? []).every((id) => {
        const kind = measureOf(declared, id)?.kind;
        return kind !== 'stock' && kind !== 'distinct-stock';
      }),
  );
}
