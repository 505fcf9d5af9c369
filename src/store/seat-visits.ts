import type { Tx } from './backend.ts';

/**
 * Notes that a seat looks at its home page, and gives the time it last did before: a look that follows another within
 * `sameVisitMinutes` is the same visit. Null at the first.
 */
export async function visit(
  tx: Tx,
  seat: string,
  unit: string,
  at: Date,
  sameVisitMinutes: number,
): Promise<Date | null> {
  const [row] = await tx.query(
    `insert into seat_visit as v (seat, unit, at) values ($1, $2, $3)
      on conflict (seat) do update set at = excluded.at,
        before = case when excluded.at - v.at > make_interval(mins => $4) then v.at else v.before end
      returning before`,
    [seat, unit, at, sameVisitMinutes],
  );
  return (row?.before ?? null) as Date | null;
}
