import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type ImportResult, importRegister } from '#app/import/import-register.ts';
import { scopeOf } from '#store/scope.ts';
import { writeUnits } from '#store/units.ts';
import { loadLaw } from '../src/load-law.ts';
import { openDesk } from '../src/open-desk.ts';
import { makeTestDatabase } from '../test/store/test-backend.ts';
import { countyUnits, EMPTY_TOWNSHIP } from './county.ts';
import { disputesWorkbook } from './disputes-workbook.ts';
import { type Measure, median, type Skipped } from './measure.ts';
import { actorAt, disputesFor, saveMediator } from './sample-rows.ts';

const ROWS = 10_000;
const RUNS = 3;

type Run = { readonly dryMs: number; readonly commitMs: number; readonly againMs: number; readonly peakMb: number };

/**
 * A workbook of 10,000 disputes in all 20 columns of their register, each row checked, numbered, chained and posted. Each run is a
 * process of its own on a new database, so that its highest memory is that of the import.
 */
export async function benchImport(): Promise<(Measure | Skipped)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-bench-'));
  try {
    const workbook = join(folder, 'disputes.xlsx');
    const base = join(folder, 'base');
    await prepare(base, workbook);
    const embedded: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const dataDir = join(folder, `data-${run}`);
      cpSync(base, dataDir, { recursive: true });
      embedded.push(await runApart([workbook, dataDir]));
      rmSync(dataDir, { recursive: true });
    }
    const results: (Measure | Skipped)[] = measuresOf('内置数据库', embedded, { commit: '≤ 8' });
    if (process.env.TEST_DATABASE_URL === undefined)
      return [
        ...results,
        { name: '导入 PostgreSQL', why: '未设置 TEST_DATABASE_URL；test/store/start-postgres.sh 可建一个' },
      ];
    const server: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const database = await makeTestDatabase();
      try {
        await prepare(join(folder, `files-${run}`), null, database.url);
        server.push(await runApart([workbook, join(folder, `files-${run}`), database.url]));
      } finally {
        await database.drop();
      }
    }
    return [...results, ...measuresOf('PostgreSQL', server, { commit: '≤ 5' })];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measuresOf(engine: string, runs: readonly Run[], targets: { readonly commit: string }): Measure[] {
  const of = (part: keyof Run) => median(runs.map((run) => run[part]));
  const name = `导入 ${ROWS} 行 × 20 列（${engine}）`;
  return [
    { name: `${name}：试导入`, value: of('dryMs') / 1000, unit: '秒', target: '≤ 3' },
    { name: `${name}：导入`, value: of('commitMs') / 1000, unit: '秒', target: targets.commit },
    { name: `${name}：同一文件再导入`, value: of('againMs') / 1000, unit: '秒', target: '' },
    { name: `${name}：进程内存峰值`, value: of('peakMb'), unit: 'MB', target: '< 600' },
  ];
}

/** A database with the county and one mediator, and the workbook. */
async function prepare(dataDir: string, workbook: string | null, databaseUrl?: string): Promise<void> {
  const law = await loadLaw();
  const desk = await openDesk(law, { dataDir, databaseUrl });
  try {
    await desk.backend.transaction(scopeOf('99'), (tx) => writeUnits(tx, countyUnits));
    await desk.renewUnits();
    const mediator = await saveMediator(desk, EMPTY_TOWNSHIP);
    const register = law.registers.get('disputes');
    if (register === undefined) throw new Error('no register of disputes');
    if (workbook !== null)
      writeFileSync(workbook, await disputesWorkbook(register, disputesFor(EMPTY_TOWNSHIP, mediator), ROWS));
  } finally {
    await desk.close();
  }
}

async function runApart(args: readonly string[]): Promise<Run> {
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, import.meta.filename, ...args]);
  return parseRun(stdout);
}

function parseRun(text: string): Run {
  return JSON.parse(text) as Run;
}

/** Tries the workbook, imports it and imports it again, in this process. */
async function runHere(workbook: string, dataDir: string, databaseUrl?: string): Promise<Run> {
  const desk = await openDesk(await loadLaw(), { dataDir, databaseUrl });
  try {
    const clerk = actorAt(EMPTY_TOWNSHIP, 'clerk');
    const base = { register: 'disputes', unit: EMPTY_TOWNSHIP, fileName: '矛盾纠纷台账.xlsx', update: false };
    const importOnce = async (
      dryRun: boolean,
      expected: Pick<ImportResult, 'created' | 'unchanged'>,
    ): Promise<number> => {
      const start = performance.now();
      const result = await importRegister(desk, clerk, { ...base, bytes: readFileSync(workbook), dryRun });
      if (result.created !== expected.created || result.unchanged !== expected.unchanged)
        throw new Error(`imported otherwise than expected: ${JSON.stringify(result)}`);
      return performance.now() - start;
    };
    const all = { created: ROWS, unchanged: 0 };
    const dryMs = await importOnce(true, all);
    const commitMs = await importOnce(false, all);
    const againMs = await importOnce(false, { created: 0, unchanged: ROWS });
    return { dryMs, commitMs, againMs, peakMb: process.resourceUsage().maxRSS / 1024 };
  } finally {
    await desk.close();
  }
}

const [workbook, dataDir, databaseUrl] = process.argv.slice(2);
if (import.meta.main && workbook !== undefined && dataDir !== undefined)
  process.stdout.write(JSON.stringify(await runHere(workbook, dataDir, databaseUrl)));
