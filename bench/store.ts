import type { Actor } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { readBreakdown, readFigures } from '#app/figures.ts';
import { listChanges } from '#app/list-changes.ts';
import { listRegister } from '#app/list-register.ts';
import { readRegisterFigures } from '#app/register-figures.ts';
import { traceFigure } from '#app/trace-figure.ts';
import { type LocalDate, localDate } from '#kernel/local-date.ts';
import { yearPeriod } from '#kernel/period.ts';
import { loadLaw } from '../src/load-law.ts';
import { openDesk } from '../src/open-desk.ts';
import { bigStore } from './big-store.ts';
import { COUNTY, TOWNSHIP_CODES, YEARS } from './county.ts';
import { type BenchOptions, type Measure, quantile, timesMs } from './measure.ts';
import { requireIndexes } from './require-indexes.ts';
import { actorAt } from './sample-rows.ts';

const ROUNDS = 60;
const COUNTY_ROUNDS = 20;
const PAGE = 50;
const INDICATOR = 'disputes.handled';

/** Something read again and again, each time for another township and year: once after the start, once more in working order. */
type Reading = {
  readonly name: string;
  /** Most milliseconds of one in twenty, where something is promised. */
  readonly target?: number;
  readonly rounds: number;
  readonly read: (desk: Desk, round: number) => Promise<unknown>;
};

export const READINGS: readonly Reading[] = [
  {
    name: '乡镇全年全部指标',
    target: 20,
    rounds: ROUNDS,
    read: (desk, round) => readFigures(desk, clerk(round), { unit: townshipAt(round), period: yearAt(round) }),
  },
  {
    name: '乡镇任意期间全部指标',
    rounds: ROUNDS,
    read: (desk, round) => {
      const year = YEARS[round % YEARS.length] ?? 2023;
      const period = { from: localDate(`${year}-02-10`), to: localDate(`${year}-11-20`) };
      return readFigures(desk, clerk(round), { unit: townshipAt(round), period });
    },
  },
  {
    name: '全县全年全部指标',
    rounds: COUNTY_ROUNDS,
    read: (desk, round) => readFigures(desk, officer(), { unit: COUNTY, period: yearAt(round) }),
  },
  {
    name: '台账一页',
    rounds: ROUNDS,
    read: (desk, round) =>
      listRegister(desk, clerk(round), { register: 'disputes', unit: townshipAt(round), limit: PAGE }),
  },
  {
    name: '台账一页（筛选类型和时间）',
    rounds: ROUNDS,
    read: (desk, round) => {
      const { from, to } = yearAt(round);
      const options = { kind: ['land', 'neighbour'] };
      return listRegister(desk, clerk(round), {
        register: 'disputes',
        unit: townshipAt(round),
        from,
        to,
        options,
        limit: PAGE,
      });
    },
  },
  {
    name: '台账中段一页',
    rounds: ROUNDS,
    read: (desk, round) => {
      const after = { key: `${2021 + (round % 3)}-06-30`, id: MIDDLE };
      return listRegister(desk, clerk(round), { register: 'disputes', unit: townshipAt(round), after, limit: PAGE });
    },
  },
  {
    name: '全县台账一页',
    rounds: COUNTY_ROUNDS,
    read: (desk, round) => {
      const register = ['disputes', 'enforcement', 'publicity'][round % 3] ?? '';
      return listRegister(desk, officer(), { register, unit: COUNTY, limit: PAGE });
    },
  },
  {
    name: '数字溯源一页',
    target: 50,
    rounds: ROUNDS,
    read: (desk, round) =>
      traceFigure(desk, clerk(round), INDICATOR, { unit: townshipAt(round), period: yearAt(round), limit: PAGE }),
  },
  {
    name: '全县数字溯源一页',
    target: 50,
    rounds: COUNTY_ROUNDS,
    read: (desk, round) =>
      traceFigure(desk, officer(), INDICATOR, { unit: COUNTY, period: yearAt(round), limit: PAGE }),
  },
  {
    name: '数字分月、分村、分类',
    rounds: ROUNDS,
    read: (desk, round) =>
      readBreakdown(desk, clerk(round), INDICATOR, { unit: townshipAt(round), period: yearAt(round) }),
  },
  {
    name: '全县数字分月、分乡镇、分类',
    rounds: COUNTY_ROUNDS,
    read: (desk, round) => readBreakdown(desk, officer(), INDICATOR, { unit: COUNTY, period: yearAt(round) }),
  },
  {
    name: '首页：年度任务的图',
    rounds: ROUNDS,
    read: (desk, round) => readTasks(desk, clerk(round), townshipAt(round), round),
  },
  {
    name: '首页：全县年度任务的图',
    rounds: COUNTY_ROUNDS,
    read: (desk, round) => readTasks(desk, officer(), COUNTY, round),
  },
  {
    name: '首页：第一责任人履职',
    rounds: ROUNDS,
    read: (desk, round) =>
      readRegisterFigures(desk, actorAt(townshipAt(round), 'principal'), 'principal-duty', {
        unit: townshipAt(round),
        period: yearAt(round),
        by: 'options',
      }),
  },
  {
    name: '首页：最近改动',
    rounds: ROUNDS,
    read: (desk, round) => listChanges(desk, clerk(round), { unit: townshipAt(round), limit: PAGE }),
  },
  {
    name: '首页：全县最近改动',
    rounds: COUNTY_ROUNDS,
    read: (desk) => listChanges(desk, officer(), { unit: COUNTY, limit: PAGE }),
  },
];

function readTasks(desk: Desk, actor: Actor, unit: string, round: number) {
  const only = ['tasks.due', 'tasks.done-in-time'];
  return readRegisterFigures(desk, actor, 'tasks', { unit, period: yearAt(round), only, by: 'months' });
}

const MIDDLE = '80000000-0000-0000-0000-000000000000';

/** Reading a large county: figures, lists and traces at each number of records, and how much slower the largest makes them. */
export async function benchStore({ records, say }: BenchOptions): Promise<Measure[]> {
  const law = await loadLaw();
  const measures: Measure[] = [];
  const slow = new Map<string, number>();
  for (const [place, count] of records.entries()) {
    const desk = await openDesk(law, { dataDir: await bigStore(law, count, say) });
    try {
      for (const { name, target, rounds, read } of READINGS) {
        await requireIndexes(desk, name, (watched) => read(watched, 0));
        const first = await timesMs(rounds, (round) => read(desk, round), 0);
        const times = await timesMs(rounds, (round) => read(desk, round), 0);
        const p95 = quantile(times, 0.95);
        const at = `${name}（${count} 条）`;
        measures.push({ name: `${at}启动后首次 p95`, value: quantile(first, 0.95), unit: 'ms', target: '' });
        measures.push({ name: `${at}中位数`, value: quantile(times, 0.5), unit: 'ms', target: '' });
        const limit = target === undefined || (place > 0 && target === 20) ? '' : `≤ ${target}`;
        measures.push({ name: `${at}p95`, value: p95, unit: 'ms', target: limit });
        const least = slow.get(name);
        if (least === undefined) slow.set(name, p95);
        else
          measures.push({
            name: `${name}：${count} 条为 ${records[0]} 条的几倍`,
            value: p95 / least,
            unit: '倍',
            target: target === 20 ? '≤ 1.3' : '',
          });
      }
    } finally {
      await desk.close();
    }
  }
  return measures;
}

function townshipAt(round: number): string {
  return TOWNSHIP_CODES[(round * 7) % TOWNSHIP_CODES.length] ?? '';
}

function yearAt(round: number): { readonly from: LocalDate; readonly to: LocalDate } {
  return yearPeriod(YEARS[round % YEARS.length] ?? 2023);
}

function clerk(round: number): Actor {
  return actorAt(townshipAt(round), 'clerk');
}

function officer(): Actor {
  return actorAt(COUNTY, 'county-officer');
}
