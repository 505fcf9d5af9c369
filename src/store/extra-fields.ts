import type { ExtraField, ExtraKind } from '#engine/extra-field.ts';
import { countyOf } from '#engine/unit.ts';
import type { Tx } from './backend.ts';

/** Every added field, oldest first within its register. */
export async function listExtraFields(tx: Tx): Promise<readonly ExtraField[]> {
  const rows = await tx.query(
    `select id, unit, register, label, kind, measured_in, options, help, ended from extra_field
      order by register, unit, added_at, id`,
  );
  return rows.map((row) => ({
    id: row.id as string,
    unit: row.unit as string,
    register: row.register as string,
    label: row.label as string,
    kind: row.kind as ExtraKind,
    measuredIn: row.measured_in as string | null,
    options: (row.options ?? []) as ExtraField['options'],
    help: row.help as string | null,
    isEnded: row.ended as boolean,
  }));
}

/** Adds a field, or changes what may be changed of one: its words, its options, whether it is still filled in. */
export async function writeExtraField(tx: Tx, field: ExtraField, at: Date): Promise<void> {
  await tx.query(
    `insert into extra_field (county, id, unit, register, label, kind, measured_in, options, help, ended, added_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11)
      on conflict (county, id) do update set label = excluded.label, measured_in = excluded.measured_in,
        options = excluded.options, help = excluded.help, ended = excluded.ended`,
    [
      countyOf(field.unit),
      field.id,
      field.unit,
      field.register,
      field.label,
      field.kind,
      field.measuredIn,
      JSON.stringify(field.options),
      field.help,
      field.isEnded,
      at,
    ],
  );
}
