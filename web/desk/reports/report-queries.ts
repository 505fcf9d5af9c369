import { queryOptions } from '@tanstack/react-query';
import { api, need } from '../../api/client.ts';

/** A draft is composed of today's registers: it is asked for anew each time it comes on screen. */
export const reportQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ['reports', unit, year],
    queryFn: () => need(api.GET('/api/reports/{unit}/{year}', { params: { path: { unit, year } } })),
    staleTime: 0,
    // What is being edited must not change under the hands.
    refetchOnWindowFocus: false,
  });

export const reportsQuery = (year: number) =>
  queryOptions({
    queryKey: ['reports', 'listed', year],
    queryFn: () => need(api.GET('/api/reports', { params: { query: { year } } })),
    staleTime: 0,
  });

export const verificationQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ['reports', unit, year, 'verification'],
    queryFn: () => need(api.GET('/api/reports/{unit}/{year}/verification', { params: { path: { unit, year } } })),
    staleTime: 0,
  });

/** Remarks on the report, as this seat sees them. */
export const remarksQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ['reports', unit, year, 'remarks'],
    queryFn: () => need(api.GET('/api/reports/{unit}/{year}/remarks', { params: { path: { unit, year } } })),
    staleTime: 0,
  });
