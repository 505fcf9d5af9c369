import type { Value } from '#engine/field.ts';
import type { LocalDate } from '#kernel/local-date.ts';

/** A record as the database keeps it: the fold of its entries. Personal fields hold ciphertext. */
export type StoredRecord = {
  readonly county: string;
  readonly id: string;
  readonly register: string;
  readonly unit: string;
  readonly holder: string;
  readonly number: string;
  readonly kind: 'row' | 'summary';
  readonly state: 'recorded' | 'void';
  readonly listedOn: LocalDate;
  readonly version: number;
  readonly fields: Readonly<Record<string, Value>>;
  readonly changedAt: Date;
};

/** Columns of `record` in the order that `parseRecord` reads. */
export const RECORD_COLUMNS =
  'r.county, r.id, r.register, r.unit, r.holder, r.number, r.kind, r.state, r.listed_on, r.version, r.fields, r.changed_at';

/** Turns a row of `RECORD_COLUMNS` into a record. */
export function parseRecord(row: Readonly<Record<string, unknown>>): StoredRecord {
  return {
    county: row.county as string,
    id: row.id as string,
    register: row.register as string,
    unit: row.unit as string,
    holder: row.holder as string,
    number: row.number as string,
    kind: row.kind as StoredRecord['kind'],
    state: row.state as StoredRecord['state'],
    listedOn: row.listed_on as LocalDate,
    version: row.version as number,
    fields: row.fields as StoredRecord['fields'],
    changedAt: row.changed_at as Date,
  };
}
