import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api, need } from '../../api/client.ts';

const LONG_MS = 10 * 60_000;

/** The declared registers: fields, options, rules. They change only with the program. */
export const registersQuery = queryOptions({
  queryKey: ['registers'],
  queryFn: () => need(api.GET('/api/registers')),
  staleTime: LONG_MS,
});

/** The seat's unit and all below it. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: () => need(api.GET('/api/units')),
  staleTime: LONG_MS,
});

/** One register's declaration; undefined while asked for, null where there is none of that name. */
export function useRegister(id: string) {
  const { data, error, refetch } = useQuery(registersQuery);
  const register = data === undefined ? undefined : (data.registers.find((one) => one.id === id) ?? null);
  return { register, error, refetch };
}

/** The short name of a unit by its code; an unknown code stays as it is. */
export function useUnitName(): (code: string) => string {
  const { data } = useQuery(unitsQuery);
  const names = useMemo(() => new Map((data?.units ?? []).map(({ code, short }) => [code, short])), [data]);
  return useCallback((code: string) => names.get(code) ?? code, [names]);
}

const DECLARED = ['session', 'about', 'registers', 'units', 'indicators'];

/** To be called after anything was written: every list, record, figure and report on screen is asked for again at once. */
export function useRecordsChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    () => queries.invalidateQueries({ predicate: ({ queryKey }) => !DECLARED.includes(String(queryKey[0])) }),
    [queries],
  );
}

/** The township (nine digits) whose registers a unit's records stand in. */
export function holderOf(unit: string): string {
  const at = unit.indexOf('@');
  return at >= 0 && at < 9 ? unit : unit.slice(0, 9);
}
