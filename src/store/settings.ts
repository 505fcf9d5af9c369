import { countyOf } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from './backend.ts';

/** Settings in force on a day for a unit: its own before its county's. */
export async function readSettings(tx: Tx, unit: string, on: LocalDate): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.query(
    `select distinct on (name) name, value from setting
      where county = $1 and starts_with($2, unit) and since <= $3 order by name, length(unit) desc, since desc`,
    [countyOf(unit), unit, on],
  );
  return Object.fromEntries(rows.map(({ name, value }) => [String(name), String(value)]));
}

export async function writeSetting(
  tx: Tx,
  setting: { readonly unit: string; readonly name: string; readonly value: string; readonly since: LocalDate },
): Promise<void> {
  await tx.query(`insert into setting (county, unit, name, value, since) values ($1, $2, $3, to_jsonb($4::text), $5)`, [
    countyOf(setting.unit),
    setting.unit,
    setting.name,
    setting.value,
    setting.since,
  ]);
}
