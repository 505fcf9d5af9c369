import type { Actor } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { readBreakdown, readFigures } from '#app/figures.ts';
import { listChanges } from '#app/list-changes.ts';
import { listRegister } from '#app/list-register.ts';
import { listTodo } from '#app/procedure/list-todo.ts';
import { openMatter } from '#app/procedure/open-matter.ts';
import { traceFigure } from '#app/trace-figure.ts';
import { viewRecord } from '#app/view-record.ts';
import { yearPeriod } from '#kernel/period.ts';
import { loadLaw } from '../src/load-law.ts';
import { openDesk } from '../src/open-desk.ts';
import { bigStore } from './big-store.ts';
import { COUNTY, TOWNSHIP_CODES, villagesOf } from './county.ts';
import { type BenchOptions, type Measure, median, quantile, timesMs } from './measure.ts';
import { requireIndexes } from './require-indexes.ts';
import { actorAt } from './sample-rows.ts';

const ROUNDS = 15;
const PAGE = 50;
const INDICATOR = 'disputes.handled';
const REGISTERS = ['disputes', 'publicity', 'enforcement'];

/** A seat, which reads its own unit. The last one sees most: the others are held against it. */
const SEATS = [
  { name: '村填报员', role: 'reporter', at: (round: number) => villageAt(round) },
  { name: '乡镇经办人', role: 'clerk', at: (round: number) => townshipAt(round) },
  { name: '县级人员', role: 'county-officer', at: () => COUNTY },
] as const;

type Seat = (typeof SEATS)[number];
type Page = {
  readonly name: string;
  /** Seats that have no such page. */
  readonly not?: readonly Seat['role'][];
  readonly read: (desk: Desk, actor: Actor, round: number) => Promise<unknown>;
};

const PAGES: readonly Page[] = [
  { name: '台账一页', read: (desk, actor, round) => list(desk, actor, round, {}) },
  {
    name: '台账筛选类型和年度',
    read: (desk, actor, round) =>
      list(desk, actor, 0, { ...yearPeriod(2021 + (round % 3)), options: { kind: ['land', 'neighbour'] } }),
  },
  { name: '台账查找两个字', read: (desk, actor, round) => list(desk, actor, round, { words: '土地' }) },
  { name: '台账查找少见的两个字', read: (desk, actor, round) => list(desk, actor, round, { words: '镕喆' }) },
  { name: '台账查找一个字', read: (desk, actor, round) => list(desk, actor, round, { words: '路' }) },
  { name: '台账查找少见的一个字', read: (desk, actor, round) => list(desk, actor, round, { words: '镕' }) },
  { name: '台账查找编号开头', read: (desk, actor, round) => list(desk, actor, round, { words: '2022-0000' }) },
  { name: '记录', read: async (desk, actor, round) => viewRecord(desk, actor, await oneOf(desk, actor, round % 2)) },
  {
    name: '办理事项',
    read: async (desk, actor) => openMatter(desk, actor, await oneOf(desk, actor, 0)),
  },
  { name: '待办', read: (desk, actor) => listTodo(desk, actor, { limit: PAGE }) },
  { name: '最近改动', read: (desk, actor) => listChanges(desk, actor, { unit: actor.unit.code, limit: PAGE }) },
  {
    name: '全年数字',
    not: ['reporter'],
    read: (desk, actor, round) => readFigures(desk, actor, placeOf(actor, round)),
  },
  {
    name: '数字分月、分村、分类',
    not: ['reporter'],
    read: (desk, actor, round) => readBreakdown(desk, actor, INDICATOR, placeOf(actor, round)),
  },
  {
    name: '数字溯源',
    not: ['reporter'],
    read: (desk, actor, round) => traceFigure(desk, actor, INDICATOR, { ...placeOf(actor, round), limit: PAGE }),
  },
];

/** What each page of the product takes the server among the records of a large county, as each seat, and beside the seat that sees most. */
export async function benchPages({ records, say }: BenchOptions): Promise<Measure[]> {
  const count = Math.max(...records);
  return measurePages(await bigStore(await loadLaw(), count, say), count);
}

/** The same in a data folder that is there. */
export async function measurePages(dataDir: string, count: number): Promise<Measure[]> {
  const desk = await openDesk(await loadLaw(), { dataDir });
  try {
    const measures: Measure[] = [];
    for (const { name, not, read } of PAGES) {
      const medians: number[] = [];
      for (const seat of SEATS.filter(({ role }) => not?.includes(role) !== true)) {
        const at = (round: number) => actorAt(seat.at(round), seat.role);
        await requireIndexes(desk, `${name}（${seat.name}）`, (watched) => read(watched, at(0), 0));
        const works: number[] = [];
        const times = await timesMs(ROUNDS, async (round) => {
          const before = process.cpuUsage();
          await read(desk, at(round), round);
          const { user, system } = process.cpuUsage(before);
          works.push((user + system) / 1000);
        });
        medians.push(median(works));
        measures.push({
          name: `${name}，p95（${seat.name}；${count} 条）`,
          value: quantile(times, 0.95),
          unit: 'ms',
          target: '≤ 150',
        });
        // With the database's thread; what others do on the machine does not lengthen it.
        const work = `${name}，处理器时间中位数（${seat.name}；${count} 条）`;
        measures.push({ name: work, value: median(works), unit: 'ms', target: '≤ 150' });
      }
      const most = medians.pop() ?? Number.NaN;
      measures.push({
        name: `${name}：较窄席位的处理器时间至多为县级人员的几倍`,
        value: Math.max(...medians) / most,
        unit: '倍',
        target: '≤ 1.2',
      });
    }
    return measures;
  } finally {
    await desk.close();
  }
}

function list(desk: Desk, actor: Actor, round: number, narrow: Partial<Parameters<typeof listRegister>[2]>) {
  const register = REGISTERS[round % REGISTERS.length] ?? '';
  return listRegister(desk, actor, { register, unit: actor.unit.code, limit: PAGE, ...narrow });
}

/** A record of the seat, asked for once. */
async function oneOf(desk: Desk, actor: Actor, round: number): Promise<{ readonly unit: string; readonly id: string }> {
  const key = `${actor.unit.code} ${round % REGISTERS.length}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const { records } = await list(desk, actor, round, {});
  const [first] = records;
  if (first === undefined) throw new Error(`no records in ${key}`);
  found.set(key, first);
  return first;
}

const found = new Map<string, { readonly unit: string; readonly id: string }>();

function placeOf({ unit }: Actor, round: number) {
  return { unit: unit.code, period: yearPeriod(2021 + (round % 3)) };
}

/** Three places, each read in several rounds: a page that was never read is the disk's business. */
function townshipAt(round: number): string {
  return TOWNSHIP_CODES[((round % 3) * 7) % TOWNSHIP_CODES.length] ?? '';
}

function villageAt(round: number): string {
  return villagesOf(townshipAt(round))[round % 3] ?? '';
}
