import { type Register, type Row, takenBy, withTaken } from '#engine/register.ts';
import type { Rows } from '#store/backend.ts';
import { findByNumberStatement } from '#store/find-record.ts';
import { parseRecord } from '#store/record.ts';
import { type Actor, scopeFor } from './actor.ts';
import type { Desk } from './desk.ts';

/**
 * New rows whose blank fields have taken what the records that they name say, so that it is not asked again. A number that
 * stands for nothing fills nothing; the links are checked later. Asks the store only where something can be taken.
 */
export async function fillTaken(
  desk: Desk,
  actor: Actor,
  register: Register,
  at: { readonly county: string; readonly holder: string },
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const numbers = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const { link } of takenBy(register, row)) {
      numbers.set(link, (numbers.get(link) ?? new Set()).add(String(row[link])));
    }
  }
  if (numbers.size === 0) return rows;
  const asked = [...numbers].map(([link, wanted]) => ({ link, wanted: [...wanted] }));
  const answers = await desk.backend.run(
    scopeFor(actor),
    asked.map(({ link, wanted }) =>
      findByNumberStatement({ ...at, register: register.fields[link]?.register ?? '' }, wanted),
    ),
  );
  const found = new Map(asked.map(({ link }, place) => [link, byNumber(answers[place] ?? [])]));
  return rows.map((row) => withTaken(register, row, (link, number) => found.get(link)?.get(number)));
}

function byNumber(rows: Rows): ReadonlyMap<string, Row> {
  return new Map(
    rows.map(parseRecord).map(({ number, unit, fields }) => [number, { ...fields, unit, number }] as const),
  );
}
