import type { Tx } from './backend.ts';

/** A number or unique key that some other record already has; `number` is that record's. */
export type Taken =
  | { readonly kind: 'number'; readonly number: string; readonly record: string }
  | { readonly kind: 'key'; readonly key: string; readonly number: string; readonly record: string };

/** Which of the numbers and unique keys to be written belong to other records of the register. */
export async function findTaken(
  tx: Tx,
  at: { readonly county: string; readonly holder: string; readonly register: string },
  writes: readonly { readonly id: string; readonly number: string; readonly keys: readonly string[] }[],
): Promise<readonly Taken[]> {
  const ids = writes.map(({ id }) => id);
  const place = [at.county, at.holder, at.register];
  const [numbers = [], keys = []] = await tx.batch([
    {
      text: `select r.number, r.id from record as r
        where r.county = $1 and r.holder = $2 and r.register = $3 and r.number = any($4::text[]) and not (r.id = any($5::uuid[]))`,
      values: [...place, writes.map(({ number }) => number), ids],
    },
    {
      text: `select k.key, r.number, r.id from record_key as k join record as r on r.county = k.county and r.id = k.record
        where k.county = $1 and k.holder = $2 and k.register = $3 and k.key = any($4::text[]) and not (k.record = any($5::uuid[]))`,
      values: [...place, writes.flatMap(({ keys }) => keys), ids],
    },
  ]);
  return [
    ...numbers.map((row) => ({ kind: 'number' as const, number: String(row.number), record: String(row.id) })),
    ...keys.map((row) => ({
      kind: 'key' as const,
      key: String(row.key),
      number: String(row.number),
      record: String(row.id),
    })),
  ];
}
