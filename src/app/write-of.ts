import { postingsOf } from '#engine/posting.ts';
import { listedOn, type Register, type Row } from '#engine/register.ts';
import { searchTokens } from '#engine/search-tokens.ts';
import { uniqueKeysOf } from '#engine/unique-keys.ts';
import type { StoredRecord } from '#store/record.ts';
import type { RecordWrite } from '#store/write-records.ts';
import type { Desk } from './desk.ts';
import { openFields, sealFields } from './personal-fields.ts';
import { changesBetween } from './record-changes.ts';
import type { SaveNotes } from './save-notes.ts';

/** The write of a row, whether new (`current` undefined) or a later version. */
export function writeOf(
  desk: Desk,
  register: Register,
  row: Row,
  how: {
    readonly id: string;
    readonly current: StoredRecord | undefined;
    readonly action: string;
    readonly source?: string;
    readonly notes?: SaveNotes;
  },
): RecordWrite {
  const { unit, number, ...values } = row;
  const fields = sealFields(register, values, desk.cipher);
  const opened = how.current === undefined ? undefined : openFields(register, how.current.fields, desk.cipher);
  const changed =
    opened === undefined || how.current === undefined ? null : changesBetween(register, opened, row, how.current);
  const change =
    changed === null
      ? { unit, number, ...fields }
      : Object.fromEntries(
          changed.map(({ field }) => [
            field,
            field === 'unit' ? unit : field === 'number' ? number : (fields[field] ?? null),
          ]),
        );
  return {
    id: how.id,
    register: register.id,
    unit,
    number,
    kind: 'row',
    state: 'recorded',
    listedOn: listedOn(register, row),
    version: (how.current?.version ?? 0) + 1,
    fields,
    source: how.source ?? null,
    action: how.action,
    change: { ...change, ...how.notes },
    postings: postingsOf(desk.law, register, row),
    keys: uniqueKeysOf(register, row).map(({ key }) => key),
    words: searchTokens(register, { unit, number, listedOn: listedOn(register, row), fields }),
  };
}
