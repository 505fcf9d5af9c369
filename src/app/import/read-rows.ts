import { checkRow, completeRow, unitLabel } from '#engine/check-row.ts';
import type { Field, Value } from '#engine/field.ts';
import { narrow, type ParseContext, type Parsed, parseValue } from '#engine/parse-value.ts';
import type { Register, Row } from '#engine/register.ts';
import type { FaultDetail } from '#kernel/fault.ts';
import { type Cell, cellText, columnName, resultOf } from '#sheet/table.ts';
import type { FoundTable } from './find-table.ts';

/** A row of the workbook as a row of the register. `line` counts from 1, as the spreadsheet shows it. */
export type SheetRow = { readonly line: number; readonly row: Row };

/** The number that a template's example row carries; such rows are passed over. */
export const EXAMPLE_NUMBER = '示例';

/** The rows of a workbook as read, cells that could not be read as faults. */
export type ReadRows = {
  readonly rows: readonly SheetRow[];
  readonly faults: readonly FaultDetail[];
  /** Rows that carry something, faulty ones included. */
  readonly count: number;
};

/** Rows that carry something, with the faults of their cells. */
export function readRows(
  register: Register,
  found: FoundTable,
  context: ParseContext & { readonly unit: string },
): ReadRows {
  const rows: SheetRow[] = [];
  const faults: FaultDetail[] = [];
  let count = 0;
  for (let at = found.headingRow + 1; at < found.table.rows.length; at += 1) {
    const cells = found.table.rows[at] ?? [];
    const filled = [...found.match.columns.keys()].some(
      (column) => cellText(cells[column] ?? { kind: 'blank' }).trim() !== '',
    );
    if (!filled || isExample(register, found, cells)) continue;
    count += 1;
    const read = readRow(register, found, cells, context);
    const line = at + 1;
    if (read.faults.length === 0) {
      rows.push({ line, row: completeRow(register, read.fields, { unit: read.unit, number: read.number }) });
    } else faults.push(...read.faults.map((fault) => placed(found, line, fault)));
  }
  return { rows, faults, count };
}

/** The same held against the declaration: rows that hold, and all faults known so far. */
export function checkRows(
  register: Register,
  found: FoundTable,
  read: ReadRows,
  context: ParseContext & { readonly isUnit: (code: string) => boolean },
): ReadRows {
  const rows: SheetRow[] = [];
  const faults = [...read.faults];
  for (const { line, row } of read.rows) {
    const checked = checkRow(register, row, context);
    faults.push(...checked.faults.map((fault) => placed(found, line, fault)));
    if (checked.faults.length === 0) rows.push({ line, row });
  }
  return { rows, faults, count: read.count };
}

function placed(found: FoundTable, line: number, fault: FaultDetail): FaultDetail {
  return { ...fault, row: line, column: columnOf(found, fault.field) };
}

/** Letter of the column that a field stands in; undefined where the workbook has none. */
export function columnOf({ match }: FoundTable, field: string | undefined): string | undefined {
  for (const [column, id] of match.columns) if (id === field) return columnName(column);
  return undefined;
}

function readRow(
  register: Register,
  { match }: FoundTable,
  cells: readonly Cell[],
  context: ParseContext & { readonly unit: string },
): { unit: string; number: string; fields: Readonly<Record<string, Value>>; faults: readonly FaultDetail[] } {
  const fields: Record<string, Value> = {};
  const faults: FaultDetail[] = [];
  let unit = context.unit;
  let number = '';
  for (const [column, id] of match.columns) {
    const cell = cells[column] ?? { kind: 'blank' };
    const text = cellText(cell).trim();
    if (id === 'number') number = text;
    else if (id === 'unit') {
      const code = text === '' ? unit : context.findUnit(narrow(text));
      if (code === undefined) {
        faults.push({
          field: 'unit',
          label: unitLabel(register),
          says: `没有名为“${text}”的村（社区）或内设机构`,
          remedy: '请核对名称，或填写单位编码。',
        });
      } else unit = code;
    } else {
      const field = register.fields[id];
      if (field === undefined) continue;
      const parsed = valueIn(field, cell, context);
      if ('says' in parsed) faults.push({ field: id, label: field.label, says: parsed.says, remedy: parsed.remedy });
      else fields[id] = parsed.value;
    }
  }
  const own = register.numberedBy === null ? number : String(fields[register.numberedBy] ?? '');
  return { unit, number: own, fields, faults };
}

/** A cell's value for a field. A date cell gives its day even where the text shows it otherwise; an error cell is a fault. */
function valueIn(field: Field, cell: Cell, context: ParseContext): Parsed {
  const plain = resultOf(cell);
  if (plain.kind === 'error') return { says: `单元格为公式错误 ${plain.text}`, remedy: '请改填数值。' };
  if (plain.kind === 'date' && field.kind === 'date') {
    const whole = /^\d{4}-\d{2}-\d{2}/.test(plain.text);
    if (!whole) return { says: `“${plain.text}”没有写全年月日`, remedy: '请填写完整的日期。' };
    return { value: plain.on };
  }
  if (plain.kind === 'boolean' && field.kind === 'yes-no') return { value: plain.value };
  return parseValue(field, cellText(cell), context);
}

function isExample(register: Register, found: FoundTable, cells: readonly Cell[]): boolean {
  const own = register.numberedBy ?? 'number';
  for (const [column, id] of found.match.columns) {
    if (id === own)
      return cellText(cells[column] ?? { kind: 'blank' })
        .trim()
        .startsWith(EXAMPLE_NUMBER);
  }
  return false;
}
