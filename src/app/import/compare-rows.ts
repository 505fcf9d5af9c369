import type { Register, Row } from '#engine/register.ts';
import { uniqueKeysOf } from '#engine/unique-keys.ts';
import type { FaultDetail } from '#kernel/fault.ts';
import type { Tx } from '#store/backend.ts';
import { findRecordsByNumber, findSources } from '#store/find-record.ts';
import { parseTaken, takenStatements } from '#store/find-taken.ts';
import type { StoredRecord } from '#store/record.ts';
import { sm3 } from '#store/sm3.ts';
import type { Desk } from '../desk.ts';
import { openFields } from '../personal-fields.ts';
import { keepDueDates } from '../procedure/follow-row.ts';
import { changesBetween } from '../record-changes.ts';
import { labelsOf } from '../refuse-taken.ts';
import type { SheetRow } from './read-rows.ts';

/** What an import would do with each row. */
export type Comparison = {
  readonly fresh: readonly (SheetRow & { readonly source: string })[];
  readonly changed: readonly (SheetRow & { readonly current: StoredRecord })[];
  /** Rows that stand in the register already. */
  readonly unchanged: number;
  readonly faults: readonly FaultDetail[];
};

/**
 * Holds rows against the register. A row whose number stands there with the same content is unchanged; with other content it
 * is a fault, or a change where `update` asks for it. Rows without a number are known by the fingerprint of their content,
 * so that the same file a second time changes nothing.
 */
export async function compareRows(
  desk: Desk,
  tx: Tx,
  register: Register,
  at: { readonly county: string; readonly holder: string },
  rows: readonly SheetRow[],
  update: boolean,
): Promise<Comparison> {
  const faults: FaultDetail[] = [...repeatedNumbers(register, rows)];
  const sourced = fingerprints(rows);
  const numbers = rows.map(({ row }) => row.number).filter((number) => number !== '');
  const standing = new Map(
    (await findRecordsByNumber(tx, { ...at, register: register.id }, numbers)).map((record) => [record.number, record]),
  );
  const known = await findSources(
    tx,
    { ...at, register: register.id },
    sourced.map(({ source }) => source),
  );
  const fresh: (SheetRow & { source: string })[] = [];
  const changed: (SheetRow & { current: StoredRecord })[] = [];
  let unchanged = 0;
  for (const { line, row, source } of sourced) {
    const current = row.number === '' ? undefined : standing.get(row.number);
    if (current === undefined) {
      if (known.has(source)) unchanged += 1;
      else fresh.push({ line, row, source });
      continue;
    }
    // Days that clocks wrote are in the register and not in the file.
    const whole = keepDueDates(desk.law, register, row, current.fields);
    const changes = changesBetween(register, openFields(register, current.fields, desk.cipher), whole, current);
    if (changes.length === 0) unchanged += 1;
    else if (update) changed.push({ line, row: whole, current });
    else {
      faults.push({
        row: line,
        field: register.numberedBy ?? 'number',
        label: '编号',
        says: `编号“${row.number}”已登记，且${changes.map(({ label }) => `“${label}”`).join('、')}与本行不同`,
        remedy: '如需以本行更正已有记录，请选择“更新已有记录”后重新导入；如属另一条，请改编号。',
      });
    }
  }
  faults.push(...repeatedKeys(register, rows), ...(await takenKeys(tx, register, at, fresh, changed)));
  return { fresh, changed, unchanged, faults };
}

/** Identical rows of one file are told apart by their count, so that two like events stay two. */
function fingerprints(rows: readonly SheetRow[]): readonly (SheetRow & { readonly source: string })[] {
  const seen = new Map<string, number>();
  return rows.map((sheetRow) => {
    const content = JSON.stringify(Object.entries(sheetRow.row).sort(([a], [b]) => (a < b ? -1 : 1)));
    const times = (seen.get(content) ?? 0) + 1;
    seen.set(content, times);
    return { ...sheetRow, source: sm3(`${content}#${times}`) };
  });
}

function repeatedNumbers(register: Register, rows: readonly SheetRow[]): readonly FaultDetail[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, row: { number } }) => {
    if (number === '') return [];
    const before = first.get(number);
    if (before === undefined) {
      first.set(number, line);
      return [];
    }
    const field = register.numberedBy ?? 'number';
    return [
      {
        row: line,
        field,
        label: '编号',
        says: `编号“${number}”与第 ${before} 行重复`,
        remedy: '每行编号须不同；不填编号的，由系统编号。',
      },
    ];
  });
}

function repeatedKeys(register: Register, rows: readonly SheetRow[]): readonly FaultDetail[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, row }) =>
    uniqueKeysOf(register, row).flatMap(({ key, fields }) => {
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, line);
        return [];
      }
      return [
        {
          row: line,
          field: fields[0],
          says: `“${labelsOf(register, key)}”与第 ${before} 行相同`,
          remedy: '请核对是否重复登记。',
        },
      ];
    }),
  );
}

async function takenKeys(
  tx: Tx,
  register: Register,
  at: { readonly county: string; readonly holder: string },
  fresh: readonly SheetRow[],
  changed: readonly { readonly line: number; readonly row: Row; readonly current: StoredRecord }[],
): Promise<readonly FaultDetail[]> {
  if (register.unique.length === 0) return [];
  const none = '00000000-0000-0000-0000-000000000000';
  const lines = [
    ...fresh.map(({ line, row }) => ({ line, row, id: none })),
    ...changed.map(({ line, row, current }) => ({ line, row, id: current.id })),
  ];
  const writes = lines.map(({ row, id }) => ({
    id,
    number: '',
    keys: uniqueKeysOf(register, row).map(({ key }) => key),
  }));
  const taken = parseTaken(await tx.batch(takenStatements({ ...at, register: register.id }, writes)));
  return taken.flatMap((entry) => {
    if (entry.kind !== 'key') return [];
    const place = writes.findIndex(({ keys }) => keys.includes(entry.key));
    const says = `“${labelsOf(register, entry.key)}”与已登记的编号“${entry.number}”相同`;
    return [{ row: lines[place]?.line, says, remedy: '请核对是否重复登记。' }];
  });
}
