import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from '#app/desk.ts';
import { type SaveRequest, saveRecord } from '#app/save-record.ts';
import { completeRow } from '#engine/check-row.ts';
import type { Law } from '#engine/law.ts';
import { postingsOf } from '#engine/posting.ts';
import { scopeOf } from '#store/scope.ts';
import { writeUnits } from '#store/units.ts';
import { loadLaw } from '../src/load-law.ts';
import { openDesk } from '../src/open-desk.ts';
import { bigStore } from './big-store.ts';
import { countyUnits, EMPTY_TOWNSHIP } from './county.ts';
import { type BenchOptions, type Measure, median, timesMs } from './measure.ts';
import { actorAt, disputesFor, ordinaryRowsFor, saveMediator } from './sample-rows.ts';

const ROUNDS = 5;
const SAVES = 300;

/** Records saved a second by one caller, each with its entry, postings and balances: in a new data folder, and in large ones. */
export async function benchSaves({ records, say }: BenchOptions): Promise<Measure[]> {
  const law = await loadLaw();
  const folder = mkdtempSync(join(tmpdir(), 'fadu-bench-'));
  try {
    const measures = await measure(law, join(folder, 'data'), '新建数据文件夹', true);
    for (const count of records)
      measures.push(...(await measure(law, await bigStore(law, count, say), `已有 ${count} 条`, false)));
    return measures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(law: Law, dataDir: string, where: string, isNew: boolean): Promise<Measure[]> {
  const desk = await openDesk(law, { dataDir });
  try {
    if (isNew) await desk.backend.transaction(scopeOf('99'), (tx) => writeUnits(tx, countyUnits));
    await desk.renewUnits();
    const disputes = disputesFor(EMPTY_TOWNSHIP, await saveMediator(desk, EMPTY_TOWNSHIP));
    const ordinary = ordinaryRowsFor(law, EMPTY_TOWNSHIP);
    const waits: number[] = [];
    const measures: Measure[] = [];
    for (const [what, rows] of [
      ['各种台账', ordinary],
      ['矛盾纠纷台账', disputes],
    ] as const) {
      const save = saver(desk, rows);
      await timesMs(SAVES, save);
      const rates: number[] = [];
      const busy: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const before = process.cpuUsage();
        const times = await timesMs(SAVES, save, 0);
        const { user, system } = process.cpuUsage(before);
        busy.push((user + system) / 1000 / SAVES);
        rates.push((SAVES / times.reduce((sum, ms) => sum + ms, 0)) * 1000);
        waits.push(diskMs(dataDir));
      }
      const postings = rows.map(({ register, unit, fields }) => countPostings(law, register, unit, fields));
      const name = `逐条保存（${where}；${what}，每条过账 ${mean(postings).toFixed(1)} 笔）`;
      measures.push({ name, value: median(rates), unit: '条/秒', target: isNew ? '≥ 400' : '' });
      // What it takes of the processor, with the engine's thread: the same however many others use the machine.
      measures.push({ name: `${name}：处理器时间`, value: median(busy), unit: 'ms', target: '' });
    }
    // What no program can save: with a wait of 2 ms the rate cannot exceed 500 a second.
    return [...measures, { name: `其中磁盘落盘一次（${where}）`, value: median(waits), unit: 'ms', target: '' }];
  } finally {
    await desk.close();
  }
}

/** Saves one row after the other, as a township's clerk. */
function saver(desk: Desk, rows: readonly SaveRequest[]): () => Promise<unknown> {
  const clerk = actorAt(EMPTY_TOWNSHIP, 'clerk');
  let next = 0;
  return async () => {
    const row = rows[next++ % rows.length];
    if (row !== undefined) await saveRecord(desk, clerk, row);
  };
}

function countPostings(law: Law, id: string, unit: string, fields: SaveRequest['fields']): number {
  const register = law.registers.get(id);
  return register === undefined
    ? 0
    : postingsOf(law, register, completeRow(register, fields, { unit, number: '' })).length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How long this disk takes to put one page of the log in safety, in milliseconds. */
function diskMs(dir: string): number {
  const file = join(dir, 'disk-test');
  const handle = openSync(file, 'w');
  try {
    const page = Buffer.alloc(32_768, 1);
    const times: number[] = [];
    // Over blocks that the file has already, as the log's are.
    for (let round = 0; round < 50; round += 1) {
      writeSync(handle, page, 0, page.length, 0);
      const start = performance.now();
      fdatasyncSync(handle);
      times.push(performance.now() - start);
    }
    return median(times);
  } finally {
    closeSync(handle);
    rmSync(file);
  }
}
