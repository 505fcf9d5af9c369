import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { markWorkbook } from '#sheet/mark-workbook.ts';
import { readWorkbook } from '#sheet/read-workbook.ts';
import { streamWorkbook } from '#sheet/stream-workbook.ts';
import { FORMATS, type SheetValue } from '#sheet/workbook-plan.ts';
import { streamCsv } from '#sheet/write-csv.ts';
import { writeWorkbook } from '#sheet/write-workbook.ts';

type Measure = { readonly name: string; readonly value: number; readonly unit: string; readonly target: string };

const ROWS = 10_000;
const EXPORT_ROWS = 200_000;
const FAULTS = Array.from({ length: 200 }, (_, at) => ({ sheet: '台账', row: at * 40, column: 3, says: '类型不对。' }));
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

const PLAN = { name: '台账', columns: COLUMNS };
const FILE = '台账.xlsx';

/** What is measured. Each runs in a process of its own: memory that an earlier one took would hide what a later one takes. */
const JOBS = {
  write: async (path: string) => {
    writeFileSync(path, await writeWorkbook({ sheets: [{ ...PLAN, rows: [...makeRows(ROWS)] }] }));
  },
  read: (path: string) => readWorkbook(readFileSync(path), FILE),
  mark: (path: string) => markWorkbook(readFileSync(path), FILE, FAULTS),
  xlsx: () => drain(streamWorkbook(PLAN, makeRows(EXPORT_ROWS))),
  csv: () => drain(streamCsv(makeRows(EXPORT_ROWS), { encoding: 'gbk' })),
};

type Job = keyof typeof JOBS;

/** Spreadsheets of the size of a county's yearly ledger, and a long export. Takes about half a minute. */
export async function benchSheet(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-bench-'));
  const path = join(folder, 'ledger.xlsx');
  try {
    return [
      ...(await measure('write', `写出 ${ROWS} 行 × 20 列 .xlsx`, 3_000, path)),
      ...(await measure('read', `读取 ${ROWS} 行 × 20 列 .xlsx`, 1_500, path)),
      ...(await measure('mark', `标出 ${FAULTS.length} 处问题（${ROWS} 行 × 20 列）`, 3_000, path)),
      ...(await measure('xlsx', `导出 ${EXPORT_ROWS} 行 × 20 列 .xlsx`, 30_000, path)),
      ...(await measure('csv', `导出 ${EXPORT_ROWS} 行 × 20 列 .csv`, 10_000, path)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(job: Job, name: string, targetMs: number, path: string): Promise<Measure[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    import.meta.filename,
    job,
    path,
  ]);
  const { ms, extraMb } = parseResult(stdout);
  return [
    { name, value: ms, unit: 'ms', target: `< ${targetMs}` },
    { name: `${name}：增加的内存`, value: extraMb, unit: 'MB', target: '< 250' },
  ];
}

function parseResult(text: string): { readonly ms: number; readonly extraMb: number } {
  return JSON.parse(text) as { ms: number; extraMb: number };
}

function* makeRows(count: number): Generator<readonly SheetValue[]> {
  for (let row = 0; row < count; row += 1) yield COLUMNS.map((_, col) => KINDS[col % 5]?.(row) ?? null);
}

async function drain(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.length;
  return bytes;
}

/** Runs one job in this process and prints its time and how far its highest resident memory lies above the start. */
async function runJob(job: Job, path: string): Promise<void> {
  const beforeMb = process.memoryUsage.rss() / 1024 / 1024;
  const startedMs = performance.now();
  await JOBS[job](path);
  const ms = Math.round(performance.now() - startedMs);
  const extraMb = Math.round(process.resourceUsage().maxRSS / 1024 - beforeMb);
  process.stdout.write(JSON.stringify({ ms, extraMb }));
}

const [job, path] = process.argv.slice(2);
if (import.meta.main && job !== undefined && job in JOBS) await runJob(parseJob(job), path ?? '');

function parseJob(text: string): Job {
  return text as Job;
}
