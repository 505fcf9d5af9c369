import type { Trace, TraceLine } from '../../api/schema.d.ts';
import { csvOf } from '../../ui/chart/sheet-text.ts';

const HEAD = ['计入日期', '台账编号', '单位', '事项', '计入数量', '计量单位', '依据'] as const;

const BASIS: Readonly<Record<TraceLine['basis'], string>> = {
  row: '记录',
  summary: '汇总登记',
  blank: '数量未填',
  none: '零报告',
  'not-applicable': '不适用',
};

/** In words, on what a line of a trace rests. */
export function basisText(basis: TraceLine['basis']): string {
  return BASIS[basis];
}

/** A trace as CSV that Excel and WPS open rightly: with BOM, and with texts that begin like a formula made harmless. */
export function traceCsv(trace: Pick<Trace, 'measureUnit' | 'lines'>): string {
  const rows = trace.lines.map(({ on, amount, basis, record }) => [
    on,
    record.number,
    record.unitName,
    record.title,
    basis === 'blank' ? '' : String(amount),
    trace.measureUnit,
    basisText(basis),
  ]);
  return csvOf({ head: HEAD, rows });
}
