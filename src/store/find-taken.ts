import type { Rows, Statement } from './backend.ts';

/** A number or unique key that some other record already has; `number` is that record's. */
export type Taken =
  | { readonly kind: 'number'; readonly number: string; readonly record: string }
  | { readonly kind: 'key'; readonly key: string; readonly number: string; readonly record: string };

/** What of a row must be its own in the register. */
export type Claim = { readonly id: string; readonly number: string; readonly keys: readonly string[] };

/** Asks which of the claimed numbers and unique keys belong to other records of the register; `parseTaken` reads the answers. */
export function takenStatements(
  at: { readonly county: string; readonly holder: string; readonly register: string },
  claims: readonly Claim[],
): readonly Statement[] {
  const ids = claims.map(({ id }) => id);
  const place = [at.county, at.holder, at.register];
  const numbers = claims.map(({ number }) => number).filter((number) => number !== '');
  const keys = claims.flatMap((claim) => claim.keys);
  const byNumber = {
    text: `select r.number, r.id from record as r
      where r.county = $1 and r.holder = $2 and r.register = $3 and r.number = any($4::text[]) and r.state = 'recorded'
        and not (r.id = any($5::uuid[]))`,
    values: [...place, numbers, ids],
  };
  const byKey = {
    text: `select k.key, r.number, r.id from record_key as k join record as r on r.county = k.county and r.id = k.record
      where k.county = $1 and k.holder = $2 and k.register = $3 and k.key = any($4::text[]) and not (k.record = any($5::uuid[]))`,
    values: [...place, keys, ids],
  };
  return [...(numbers.length > 0 ? [byNumber] : []), ...(keys.length > 0 ? [byKey] : [])];
}

export function parseTaken(answers: readonly Rows[]): readonly Taken[] {
  return answers
    .flat()
    .map((row) =>
      'key' in row
        ? { kind: 'key', key: String(row.key), number: String(row.number), record: String(row.id) }
        : { kind: 'number', number: String(row.number), record: String(row.id) },
    );
}
