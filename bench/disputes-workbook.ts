import type { SaveRequest } from '#app/save-record.ts';
import { unitLabel } from '#engine/check-row.ts';
import { formatValue } from '#engine/format-value.ts';
import type { Register } from '#engine/register.ts';
import { FORMATS, type SheetValue } from '#sheet/workbook-plan.ts';
import { writeWorkbook } from '#sheet/write-workbook.ts';
import { countyUnits } from './county.ts';

/** A register's workbook of so many rows, as a clerk would fill it in: the samples over and over, each row with a title of its own. */
export async function disputesWorkbook(
  register: Register,
  samples: readonly SaveRequest[],
  rowCount: number,
): Promise<Uint8Array> {
  const names = new Map(countyUnits.map(({ code, short }) => [code, short]));
  const context = { unitName: (code: string) => names.get(code) ?? code };
  const fields = Object.entries(register.fields);
  const rows = Array.from({ length: rowCount }, (_, at): readonly SheetValue[] => {
    const sample = samples[at % samples.length];
    if (sample === undefined) throw new Error('no disputes');
    const cells = fields.map(([id, field]): SheetValue => {
      const value = sample.fields[id] ?? null;
      if (value === null) return null;
      if (field.kind === 'count') return Number(value);
      if (field.kind === 'money') return Number(value) / 100;
      const text = formatValue(field, value, context);
      return id === register.titledBy ? `${text}（第${at + 1}起）` : text;
    });
    return [context.unitName(sample.unit), ...cells];
  });
  const columns = [
    { header: unitLabel(register) },
    ...fields.map(([, { label, kind }]) => ({ header: label, format: kind === 'date' ? FORMATS.date : undefined })),
  ];
  return writeWorkbook({ sheets: [{ name: register.label, columns, rows }] });
}
