import { markWorkbook } from '#sheet/mark-workbook.ts';
import { readWorkbook } from '#sheet/read-workbook.ts';
import { streamWorkbook } from '#sheet/stream-workbook.ts';
import { FORMATS, type SheetValue } from '#sheet/workbook-plan.ts';
import { streamCsv } from '#sheet/write-csv.ts';
import { writeWorkbook } from '#sheet/write-workbook.ts';

type Measure = { readonly name: string; readonly value: number; readonly unit: string; readonly target: string };

const ROWS = 10_000;
const EXPORT_ROWS = 200_000;
const KINDS = [
  (row: number) => `第${row}号纠纷，涉及土地边界，经调解达成协议`,
  (row: number) => row * 1.25,
  () => '2023-03-05',
  (row: number) => ['邻里', '土地', '劳资'][row % 3] ?? null,
  (row: number) => (row % 7 === 0 ? null : `33010${row}`),
];
const COLUMNS = Array.from({ length: 20 }, (_, col) => ({
  header: `列${col}`,
  format: [FORMATS.text, FORMATS.amount, FORMATS.date, FORMATS.text, FORMATS.text][col % 5],
}));

/** Spreadsheets of the size of a county's yearly ledger, and an export of a province's. Takes about half a minute. */
export async function benchSheet(): Promise<Measure[]> {
  const plan = { name: '台账', columns: COLUMNS };
  const write = await measure(() => writeWorkbook({ sheets: [{ ...plan, rows: [...makeRows(ROWS)] }] }));
  const read = await measure(() => readWorkbook(write.result, '台账.xlsx'));
  const faults = Array.from({ length: 200 }, (_, at) => ({
    sheet: '台账',
    row: at * 40,
    column: 3,
    says: '类型不对。',
  }));
  const mark = await measure(() => markWorkbook(write.result, '台账.xlsx', faults));
  const xlsx = await measure(() => drain(streamWorkbook(plan, makeRows(EXPORT_ROWS))));
  const csv = await measure(() => drain(streamCsv(makeRows(EXPORT_ROWS), { encoding: 'gbk' })));
  return [
    { name: `读取 ${ROWS} 行 × 20 列 .xlsx`, value: read.ms, unit: 'ms', target: '< 1500' },
    { name: '　　　增加的内存', value: read.extraMb, unit: 'MB', target: '< 250' },
    { name: `写出 ${ROWS} 行 × 20 列 .xlsx`, value: write.ms, unit: 'ms', target: '< 3000' },
    { name: `标出 200 处问题（${ROWS} 行 × 20 列）`, value: mark.ms, unit: 'ms', target: '< 3000' },
    { name: `导出 ${EXPORT_ROWS} 行 × 20 列 .xlsx`, value: xlsx.ms, unit: 'ms', target: '< 30000' },
    { name: '　　　增加的内存', value: xlsx.extraMb, unit: 'MB', target: '< 250' },
    { name: `导出 ${EXPORT_ROWS} 行 × 20 列 .csv`, value: csv.ms, unit: 'ms', target: '< 10000' },
    { name: '　　　增加的内存', value: csv.extraMb, unit: 'MB', target: '< 250' },
  ];
}

function* makeRows(count: number): Generator<readonly SheetValue[]> {
  for (let row = 0; row < count; row += 1) yield COLUMNS.map((_, col) => KINDS[col % 5]?.(row) ?? null);
}

async function drain(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.length;
  return bytes;
}

/** Time and the highest resident memory above the start, looked at every 10 ms. */
async function measure<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly ms: number; readonly extraMb: number }> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  const startedMs = performance.now();
  try {
    const result = await work();
    const ms = Math.round(performance.now() - startedMs);
    return { result, ms, extraMb: Math.round((Math.max(peak, process.memoryUsage.rss()) - before) / 1024 / 1024) };
  } finally {
    clearInterval(watch);
  }
}
