import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, need } from '../../api/client.ts';
import type { Indicator, Measure, Register } from '../../api/schema.d.ts';
import { registersQuery } from '../../ui/fields/declared.ts';

const LONG_MS = 10 * 60_000;
const PAGE = 50;

/** Whose figures, of when; `alone`: only what the unit recorded itself. */
export type At = { readonly unit: string; readonly period: string; readonly alone?: boolean };

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

export const breakdownQuery = (indicator: string, at: At) =>
  queryOptions({
    queryKey: ['figures', at.unit, at.period, indicator, 'breakdown', at.alone === true],
    queryFn: () =>
      need(api.GET('/api/figures/{indicator}/breakdown', { params: { path: { indicator }, query: asked(at) } })),
    staleTime: 0,
  });

/** Figures of one register by month beside the year before and by option; `what` narrows it to what a page shows. */
export const registerFiguresQuery = (
  register: string,
  at: At,
  what: { readonly only?: string[]; readonly by?: 'months' | 'options' } = {},
) =>
  queryOptions({
    queryKey: ['figures', at.unit, at.period, 'register', register, what],
    queryFn: () =>
      need(
        api.GET('/api/registers/{register}/figures', {
          params: { path: { register }, query: { ...asked(at), ...what } },
        }),
      ),
    staleTime: 0,
  });

function asked({ unit, period, alone }: At) {
  return { unit, period, ...(alone === true ? { alone: true } : {}) };
}

/** One page of the postings of one measure of a figure. */
export function readTrace(
  indicator: string,
  at: At,
  { measure, after, limit = PAGE }: { readonly measure?: string; readonly after?: string; readonly limit?: number },
) {
  const query = { ...asked(at), measure, after, limit };
  return need(api.GET('/api/figures/{indicator}/trace', { params: { path: { indicator }, query } }));
}

/** The first page of a trace has no cursor. */
function firstPage(): string | undefined {
  return undefined;
}

export const traceQuery = (indicator: string, at: At, measure: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['figures', at.unit, at.period, indicator, 'trace', measure ?? '', at.alone === true],
    queryFn: ({ pageParam }) => readTrace(indicator, at, { measure, after: pageParam }),
    initialPageParam: firstPage(),
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
