import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Desk } from '#app/desk.ts';
import { readBreakdown } from '#app/figures.ts';
import { importRegister } from '#app/import/import-register.ts';
import { yearPeriod } from '#kernel/period.ts';
import { readCsv } from '#sheet/read-csv.ts';
import { readWorkbook } from '#sheet/read-workbook.ts';
import { cellAt, resultOf, type Table } from '#sheet/table.ts';
import { scopeOf } from '#store/scope.ts';
import { writeUnits } from '#store/units.ts';
import { loadLaw } from '../src/load-law.ts';
import { openDesk } from '../src/open-desk.ts';
import { countyUnits, EMPTY_TOWNSHIP, villagesOf } from './county.ts';
import { disputesWorkbook } from './disputes-workbook.ts';
import { type Measure, median, type Skipped, timeMs, timesMs } from './measure.ts';
import { actorAt, disputesFor, saveMediator } from './sample-rows.ts';

const ROWS_A_VILLAGE = 100;
const YEAR = 2023;
const ROUNDS = 20;
const OFFICE_ROUNDS = 3;

/**
 * One question asked two ways: how many disputes did each village of a township have in a year? Here it is read from the register; as
 * people do it today, the villages' twelve workbooks are opened and their rows counted. Both must say the same.
 */
export async function benchRecount(): Promise<(Measure | Skipped)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-bench-'));
  const law = await loadLaw();
  const desk = await openDesk(law, { dataDir: join(folder, 'data') });
  try {
    const files = await keepBoth(desk, folder);
    const period = yearPeriod(YEAR);
    const clerk = actorAt(EMPTY_TOWNSHIP, 'clerk');
    const ask = () => readBreakdown(desk, clerk, 'disputes.handled', { unit: EMPTY_TOWNSHIP, period });
    const ours = new Map((await ask()).units.map(({ of, value }) => [nameOf(of), value ?? 0]));
    const value = median(await timesMs(ROUNDS, ask));
    const name = `分村的全年纠纷数（12 村 ${files.length * ROWS_A_VILLAGE} 起）`;
    const line = (how: string, ms: number): Measure => {
      return { name, value, unit: 'ms', target: '', beside: { how, value: ms } };
    };
    const counted = await timesMs(OFFICE_ROUNDS, async () => demandSame(ours, await countAll(files)), 0);
    const results: (Measure | Skipped)[] = [line('用同一读取程序把 12 个工作簿重数一遍（ms）', median(counted))];
    const office = await findOffice();
    if (office === undefined)
      return [...results, { name: '用 LibreOffice 打开工作簿重数', why: '本机没有安装 LibreOffice（soffice）' }];
    const opened: number[] = [];
    for (let round = 0; round < OFFICE_ROUNDS; round += 1) {
      const out = join(folder, `csv-${round}`);
      opened.push(await timeMs(async () => demandSame(ours, await countWithOffice(office, files, out, folder))));
    }
    return [...results, line('LibreOffice 打开 12 个工作簿重数（ms）', median(opened))];
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true });
  }
}

/** The same disputes in the register and in a workbook for each village. */
async function keepBoth(desk: Desk, folder: string): Promise<readonly string[]> {
  await desk.backend.transaction(scopeOf('99'), (tx) => writeUnits(tx, countyUnits));
  await desk.renewUnits();
  const samples = disputesFor(EMPTY_TOWNSHIP, await saveMediator(desk, EMPTY_TOWNSHIP));
  const register = desk.law.registers.get('disputes');
  if (register === undefined) throw new Error('no register of disputes');
  const books = join(folder, 'books');
  mkdirSync(books);
  const files: string[] = [];
  for (const village of villagesOf(EMPTY_TOWNSHIP)) {
    const own = samples.map((sample) => ({ ...sample, unit: village }));
    const bytes = await disputesWorkbook(register, own, ROWS_A_VILLAGE);
    const file = join(books, `${village}.xlsx`);
    writeFileSync(file, bytes);
    files.push(file);
    const request = { register: 'disputes', unit: EMPTY_TOWNSHIP, fileName: `${village}.xlsx`, update: false };
    await importRegister(desk, actorAt(EMPTY_TOWNSHIP, 'clerk'), { ...request, bytes, dryRun: false });
  }
  return files;
}

async function countAll(files: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const tables: Table[] = [];
  for (const file of files) tables.push(...(await readWorkbook(readFileSync(file), file)));
  return countRows(tables);
}

/** Has LibreOffice open each workbook and write it as CSV: less than a person does, who also filters and counts by hand. */
async function countWithOffice(
  office: string,
  files: readonly string[],
  out: string,
  profile: string,
): Promise<ReadonlyMap<string, number>> {
  const user = `-env:UserInstallation=file://${join(profile, 'office')}`;
  // 76 is UTF-8.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1';
  await promisify(execFile)(office, [user, '--headless', '--convert-to', filter, '--outdir', out, ...files]);
  return countRows(readdirSync(out).map((file) => readCsv(readFileSync(join(out, file)), file)));
}

/** Rows of the year by the village in the first column. */
function countRows(tables: readonly Table[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    const dated = table.rows[0]?.findIndex((cell) => cell.kind === 'text' && cell.text === '受理日期') ?? -1;
    for (let row = 1; row < table.rows.length; row += 1) {
      const village = resultOf(cellAt(table, row, 0));
      const on = resultOf(cellAt(table, row, dated));
      if (village.kind !== 'text' || !('text' in on) || !on.text.startsWith(String(YEAR))) continue;
      counts.set(village.text, (counts.get(village.text) ?? 0) + 1);
    }
  }
  return counts;
}

/** @throws {Error} where the two ways differ */
function demandSame(ours: ReadonlyMap<string, number>, theirs: ReadonlyMap<string, number>): void {
  for (const village of villagesOf(EMPTY_TOWNSHIP).map(nameOf)) {
    const [here, there] = [ours.get(village) ?? 0, theirs.get(village) ?? 0];
    if (here !== there || here === 0) throw new Error(`${village}: ${here} in the register, ${there} in its workbook`);
  }
}

function nameOf(code: string): string {
  return countyUnits.find((unit) => unit.code === code)?.short ?? code;
}

async function findOffice(): Promise<string | undefined> {
  for (const command of ['soffice', 'libreoffice']) {
    try {
      await promisify(execFile)(command, ['--version']);
      return command;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  return undefined;
}
