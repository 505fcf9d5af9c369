import { queryOptions } from '@tanstack/react-query';
import { api, need } from '../api/client.ts';

/** In which years a unit, with all below it, has data; newest first. */
export function yearsQuery(unit: string) {
  return queryOptions({
    queryKey: ['years', unit],
    queryFn: () => need(api.GET('/api/units/{code}/years', { params: { path: { code: unit } } })),
    staleTime: 60_000,
  });
}
