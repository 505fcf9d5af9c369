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

/** All versions of a report, newest first. */
export const versionsQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ['reports', unit, year, 'versions'],
    queryFn: () => need(api.GET('/api/reports/{unit}/{year}/versions', { params: { path: { unit, year } } })),
    staleTime: 0,
  });

/** One version whole; a version never changes. */
export const versionQuery = (unit: string, year: number, version: number) =>
  queryOptions({
    queryKey: ['report-version', unit, year, version],
    queryFn: () =>
      need(api.GET('/api/reports/{unit}/{year}/versions/{version}', { params: { path: { unit, year, version } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What the rules by which others' reports are read say of this one; below the report's own key: what is edited is checked anew. */
export const checkQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ['reports', unit, year, 'check'],
    queryFn: () => need(api.POST('/api/reports/{unit}/{year}/check', { params: { path: { unit, year } } })),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
