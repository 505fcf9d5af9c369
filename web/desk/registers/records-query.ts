import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, need } from '../../api/client.ts';
import type { RecordsFilter } from '../../search.ts';

/** The chosen options of code fields, as the address holds them: `kind:land,labour;outcome:agreed`. */
export function parseOptions(text: string | undefined): ReadonlyMap<string, readonly string[]> {
  return new Map(
    (text ?? '').split(';').flatMap((part): [string, readonly string[]][] => {
      const [field = '', keys = ''] = part.split(':');
      return field === '' || keys === '' ? [] : [[field, keys.split(',')]];
    }),
  );
}

/** The reverse; undefined where nothing is chosen. */
export function formatOptions(options: ReadonlyMap<string, readonly string[]>): string | undefined {
  const parts = [...options].filter(([, keys]) => keys.length > 0).map(([field, keys]) => `${field}:${keys.join(',')}`);
  return parts.length === 0 ? undefined : parts.join(';');
}

/** The filter as the API takes it, for lists and exports alike. */
export function filterParams({ unit, from, to, words, state, options, order }: RecordsFilter) {
  const option = [...parseOptions(options)].flatMap(([field, keys]) => keys.map((key) => `${field}:${key}`));
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(words === undefined || words.trim() === '' ? {} : { words: words.trim() }),
    ...(state === undefined ? {} : { state }),
    ...(order === undefined ? {} : { order }),
    ...(option.length === 0 ? {} : { option }),
  };
}

/** A register's list, page by page, newest first. */
export function recordsQuery(register: string, filter: RecordsFilter) {
  const query = filterParams(filter);
  return infiniteQueryOptions({
    queryKey: ['records', register, 'list', query],
    queryFn: ({ pageParam }) =>
      need(
        api.GET('/api/registers/{register}/records', {
          params: {
            path: { register },
            query: { ...query, limit: 50, ...(pageParam === '' ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** One record with its history and evidence. With `reveal` the personal fields are readable; that answer is not kept. */
export function recordQuery(unit: string, id: string, reveal = false) {
  return queryOptions({
    queryKey: ['records', 'one', id, unit, reveal],
    queryFn: () => fetchRecord(unit, id, reveal),
    ...(reveal ? { gcTime: 0, staleTime: 0 } : {}),
  });
}

/** The same once, outside any cache of the page. Without network it may be what this device has kept. */
export function fetchRecord(unit: string, id: string, reveal: boolean) {
  return need(
    api.GET('/api/records/{unit}/{id}', { params: { path: { unit, id }, query: reveal ? { reveal: true } : {} } }),
  );
}

/** The newest version of a record, from the server alone. */
export function fetchNewest(unit: string, id: string) {
  return need(api.GET('/api/records/{unit}/{id}', { params: { path: { unit, id } }, cache: 'no-store' }));
}

/** An identifier for a record that is not yet saved, so that a repeated request registers it once. Works without TLS too. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, place) =>
    (place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'),
  );
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(''))
    .join('-');
}
