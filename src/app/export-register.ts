import { unitLabel } from '#engine/check-row.ts';
import { formatValue } from '#engine/format-value.ts';
import type { Register } from '#engine/register.ts';
import { FORMATS, type SheetValue } from '#sheet/workbook-plan.ts';
import { streamCsv } from '#sheet/write-csv.ts';
import { writeWorkbook } from '#sheet/write-workbook.ts';
import { countRecords, type ListKey, listRecords } from '#store/list-records.ts';
import type { StoredRecord } from '#store/record.ts';
import { type Actor, demandRight, demandScope, mayDo, scopeFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { getRegister } from './get-register.ts';
import { type ListRequest, recordQuery } from './list-register.ts';
import { openFields, withoutPersonal } from './personal-fields.ts';

export type ExportRequest = Omit<ListRequest, 'limit' | 'after'> & {
  readonly form: 'xlsx' | 'csv';
  readonly encoding?: 'utf-8' | 'gbk';
  /** Whether personal fields come out readable, for which the seat needs the right; else they are left out. */
  readonly personal?: boolean;
};

export type Exported = { readonly bytes: Uint8Array; readonly fileName: string; readonly rows: number };

const PAGE_ROWS = 2000;

/**
 * Everything a query holds, as a workbook or CSV that imports again. The rows are read page by page in one transaction,
 * so that what is exported is one moment's state; their number is held against the register's own count.
 * @throws {Fault} EXPORT_INCOMPLETE where the two differ
 */
export async function exportRegister(desk: Desk, actor: Actor, request: ExportRequest): Promise<Exported> {
  demandRight(actor, 'export-records');
  demandScope(actor, request.unit);
  if (request.personal === true) demandRight(actor, 'reveal-personal');
  const register = getRegister(desk.law, request.register);
  const query = { ...(await recordQuery(desk, request)), kind: 'row' as const };
  const names = new Map((await desk.units()).map(({ code, short }) => [code, short]));
  const show = { unitName: (code: string) => names.get(code) ?? code };
  const withPersonal = request.personal === true && mayDo(actor, 'reveal-personal');
  const fields = Object.entries(register.fields).filter(([, { personal }]) => withPersonal || !personal);
  const rows: SheetValue[][] = [];
  await desk.backend.transaction(scopeFor(actor), async (tx) => {
    let after: ListKey | null = null;
    for (;;) {
      const page: readonly StoredRecord[] = await listRecords(tx, query, after, PAGE_ROWS);
      for (const record of page) {
        const values = withPersonal
          ? openFields(register, record.fields, desk.cipher)
          : withoutPersonal(register, record.fields);
        const cells = fields.map(([id, field]): SheetValue => {
          const value = values[id] ?? null;
          if (value === null) return null;
          if (field.kind === 'count') return Number(value);
          if (field.kind === 'money') return Number(value) / 100;
          const text = formatValue(field, value, show);
          return text === '' ? null : text;
        });
        rows.push([...(register.numberedBy === null ? [record.number] : []), show.unitName(record.unit), ...cells]);
      }
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE_ROWS) break;
      after = { listedOn: last.listedOn, id: last.id };
    }
    const expected = await countRecords(tx, query, Number.MAX_SAFE_INTEGER);
    if (rows.length !== expected) throw appFaults.EXPORT_INCOMPLETE({ rows: rows.length, expected });
  });
  const headings = headingsOf(
    register,
    fields.map(([, field]) => field.label),
  );
  const fileName = `${register.label}.${request.form}`;
  if (request.form === 'csv') {
    return {
      bytes: await joined(streamCsv([headings, ...rows], { encoding: request.encoding ?? 'utf-8' })),
      fileName,
      rows: rows.length,
    };
  }
  const formats = fields.map(([, { kind }]) =>
    kind === 'date'
      ? FORMATS.date
      : kind === 'count'
        ? FORMATS.integer
        : kind === 'money'
          ? FORMATS.amount
          : FORMATS.text,
  );
  const all = [...(register.numberedBy === null ? [FORMATS.text] : []), FORMATS.text, ...formats];
  const columns = headings.map((header, place) => ({ header, format: all[place] ?? FORMATS.text }));
  return {
    bytes: await writeWorkbook({ sheets: [{ name: register.label, columns, rows }] }),
    fileName,
    rows: rows.length,
  };
}

function headingsOf(register: Register, labels: readonly string[]): readonly string[] {
  return [...(register.numberedBy === null ? ['编号'] : []), unitLabel(register), ...labels];
}

async function joined(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
