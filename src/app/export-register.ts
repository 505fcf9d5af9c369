import { setImmediate } from 'node:timers/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { unitLabel } from '#engine/check-row.ts';
import type { Field, Value } from '#engine/field.ts';
import { formatValue } from '#engine/format-value.ts';
import type { Register } from '#engine/register.ts';
import { streamWorkbook } from '#sheet/stream-workbook.ts';
import { FORMATS, type SheetValue } from '#sheet/workbook-plan.ts';
import { streamCsv } from '#sheet/write-csv.ts';
import type { Tx } from '#store/backend.ts';
import type { ListKey } from '#store/list-order.ts';
import { countRecords, listRecords, type RecordPage } from '#store/list-records.ts';
import type { StoredRecord } from '#store/record.ts';
import { type Actor, demandRight, demandScope, mayDo, scopeFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { getRegister } from './get-register.ts';
import { openQuery } from './list-register.ts';
import { openFields, withoutPersonal } from './personal-fields.ts';
import { type RecordFilter, recordQuery } from './record-query.ts';

export type ExportRequest = RecordFilter & {
  readonly form: 'xlsx' | 'csv';
  readonly encoding?: 'utf-8' | 'gbk';
  /** Whether personal fields come out readable, for which the seat needs the right; else they are left out. */
  readonly personal?: boolean;
  /** Only these columns, in this order: `number`, `unit`, or a field; all of them unless given. */
  readonly columns?: readonly string[];
};

export type Exported = { readonly bytes: Uint8Array; readonly fileName: string; readonly rows: number };

const PAGE_ROWS = 1000;

/**
 * Everything a query holds, as a workbook or CSV that imports again. The rows are read page by page of one moment's state, and their
 * number is held against the register's own count. They wait compressed until all are read: to write them takes longer than to read
 * them, and the embedded database serves nobody else meanwhile.
 * @throws {Fault} EXPORT_INCOMPLETE where the two differ
 */
export async function exportRegister(desk: Desk, actor: Actor, request: ExportRequest): Promise<Exported> {
  demandRight(actor, 'export-records');
  demandScope(actor, request.unit);
  if (request.personal === true) demandRight(actor, 'reveal-personal');
  const register = getRegister(desk.law, request.register);
  const asked = { ...(await recordQuery(desk, request)), kind: 'row' as const };
  const names = new Map((await desk.units()).map(({ code, short }) => [code, short]));
  const show = { unitName: (code: string) => names.get(code) ?? code };
  const withPersonal = request.personal === true && mayDo(actor, 'reveal-personal');
  const columns = columnsOf(register, withPersonal, request.columns);
  const pages: Uint8Array[] = [];
  let count = 0;
  const readAll = async (tx: Tx) => {
    const query = await openQuery(tx, asked);
    let after: ListKey | null = null;
    for (;;) {
      const page: RecordPage = await listRecords(tx, query, after, PAGE_ROWS);
      const rows = page.records.map((record) => {
        const values = withPersonal
          ? openFields(register, record.fields, desk.cipher)
          : withoutPersonal(register, record.fields);
        return columns.map(({ id, field }) => cellOf(id, field, record, values, show));
      });
      count += rows.length;
      pages.push(packRows(rows));
      if (page.next === null) break;
      after = page.next;
    }
    const expected = await countRecords(tx, query, Number.MAX_SAFE_INTEGER);
    if (count !== expected) throw appFaults.EXPORT_INCOMPLETE({ rows: count, expected });
  };
  await desk.backend.transaction(scopeFor(actor), readAll, { reads: 'snapshot' });
  const fileName = `${register.label}.${request.form}`;
  if (request.form === 'csv') {
    const headings = columns.map(({ header }) => header);
    const { encoding = 'utf-8' } = request;
    return { bytes: await joined(streamCsv(unpackRows(pages, [headings]), { encoding })), fileName, rows: count };
  }
  const planned = columns.map(({ header, field }) => ({ header, format: formatOf(field) }));
  const workbook = streamWorkbook({ name: register.label, columns: planned }, unpackRows(pages));
  return { bytes: await joined(workbook), fileName, rows: count };
}

type Cells = readonly SheetValue[];

function packRows(rows: readonly Cells[]): Uint8Array {
  return deflateRawSync(JSON.stringify(rows), { level: 1 });
}

async function* unpackRows(pages: readonly Uint8Array[], before: readonly Cells[] = []): AsyncIterable<Cells> {
  yield* before;
  for (const page of pages) {
    // Others are answered between two pages.
    await setImmediate();
    yield* parseRows(inflateRawSync(page).toString());
  }
}

function parseRows(text: string): readonly Cells[] {
  return JSON.parse(text) as readonly Cells[];
}

type Column = { readonly id: string; readonly header: string; readonly field: Field | null };

/** The columns asked for that the seat may have; `field` is null for the number and the unit, which every row has. */
function columnsOf(
  register: Register,
  withPersonal: boolean,
  wanted: readonly string[] | undefined,
): readonly Column[] {
  const all: readonly Column[] = [
    ...(register.numberedBy === null ? [{ id: 'number', header: '编号', field: null }] : []),
    { id: 'unit', header: unitLabel(register), field: null },
    ...Object.entries(register.fields).flatMap(([id, field]): readonly Column[] =>
      withPersonal || !field.personal ? [{ id, header: field.label, field }] : [],
    ),
  ];
  const chosen = (wanted ?? []).flatMap((id) => all.find((column) => column.id === id) ?? []);
  return chosen.length === 0 ? all : chosen;
}

function cellOf(
  id: string,
  field: Field | null,
  record: StoredRecord,
  values: Readonly<Record<string, Value>>,
  show: { readonly unitName: (code: string) => string },
): SheetValue {
  if (field === null) return id === 'number' ? record.number : show.unitName(record.unit);
  const value = values[id] ?? null;
  if (value === null) return null;
  if (field.kind === 'count') return Number(value);
  if (field.kind === 'money') return Number(value) / 100;
  const text = formatValue(field, value, show);
  return text === '' ? null : text;
}

function formatOf(field: Field | null) {
  switch (field?.kind) {
    case 'date':
      return FORMATS.date;
    case 'count':
      return FORMATS.integer;
    case 'money':
      return FORMATS.amount;
    default:
      return FORMATS.text;
  }
}

async function joined(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
