import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from '#app/desk.ts';
import { clockRules } from '#app/procedure/clock-rules.ts';
import { fillDueDates, mattersOf } from '#app/procedure/follow-row.ts';
import { listTodo } from '#app/procedure/list-todo.ts';
import { redateCounty } from '#app/procedure/redate.ts';
import { completeRow } from '#engine/check-row.ts';
import { openStepsOf } from '#engine/procedure/open-steps.ts';
import type { WorkCalendar } from '#engine/working-days.ts';
import { addDays, type LocalDate } from '#kernel/local-date.ts';
import type { OwnerTx } from '#store/backend.ts';
import { roleSet } from '#store/open-steps.ts';
import { loadLaw } from '../src/load-law.ts';
import { openDesk } from '../src/open-desk.ts';
import { bigStore } from './big-store.ts';
import { COUNTY, TOWNSHIP_CODES } from './county.ts';
import { type BenchOptions, type Measure, quantile, timeMs, timesMs } from './measure.ts';
import { actorAt } from './sample-rows.ts';

const OPEN = 100_000;
const DAYS = 25;
const CHUNK = 20_000;
const REGISTER = 'disclosure-requests';

/** The to-do list of a seat among a large county's records, and reckoning a hundred thousand open matters anew after a late notice. */
export async function benchMatters({ records, say }: BenchOptions): Promise<Measure[]> {
  const law = await loadLaw();
  const measures: Measure[] = [];
  for (const count of records) {
    const folder = mkdtempSync(join(tmpdir(), 'fadu-bench-'));
    try {
      cpSync(await bigStore(law, count, say), join(folder, 'data'), { recursive: true });
      measures.push(...(await measure(join(folder, 'data'), count, count === Math.min(...records), say)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return measures;
}

/** What is measured in one data folder, which is changed by it. */
export async function measure(
  dataDir: string,
  count: number,
  withRedating: boolean,
  say: (says: string) => void,
): Promise<Measure[]> {
  const desk = await openDesk(await loadLaw(), { dataDir });
  try {
    say(`　${OPEN} 件未办结的事项`);
    await addOpenMatters(desk);
    await desk.backend.maintain();
    const measures: Measure[] = [];
    const where = `已有 ${count} 条记录，其中未办结 ${OPEN} 件`;
    for (const [who, code, role] of [
      ['乡镇经办人', TOWNSHIP_CODES[3] ?? '', 'clerk'],
      ['乡镇审核人', TOWNSHIP_CODES[7] ?? '', 'reviewer'],
    ] as const) {
      const actor = actorAt(code, role);
      const times = await timesMs(100, () => listTodo(desk, actor, { limit: 50 }));
      measures.push({
        name: `待办列表第一页，p95（${who}；${where}）`,
        value: quantile(times, 0.95),
        unit: 'ms',
        target: '≤ 30',
      });
    }
    if (!withRedating) return measures;
    const waits: number[] = [];
    let isDone = false;
    const actor = actorAt(TOWNSHIP_CODES[5] ?? '', 'clerk');
    const reading = (async () => {
      while (!isDone) {
        waits.push(await timeMs(() => listTodo(desk, actor, { limit: 20 })));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })();
    const ms = await timeMs(async () => {
      const { changed } = await redateCounty({ ...desk, calendar: laterCalendar(desk) }, COUNTY);
      if (changed < OPEN) throw new Error(`only ${changed} of ${OPEN} matters have moved`);
    });
    isDone = true;
    await reading;
    return [
      ...measures,
      { name: `放假通知后重新推算 ${OPEN} 件，全部改期并记入日志`, value: ms / 1000, unit: '秒', target: '≤ 60' },
      { name: '其间他人打开待办，p95', value: quantile(waits, 0.95), unit: 'ms', target: '' },
    ];
  } finally {
    await desk.close();
  }
}

/** A notice that makes tomorrow's next workday a day off, so that every running limit moves. */
function laterCalendar({ calendar, today }: Desk): WorkCalendar {
  let off = addDays(today(), 1);
  while (!calendar.isWorkday(off)) off = addDays(off, 1);
  return {
    ...calendar,
    isWorkday: (date) => date !== off && calendar.isWorkday(date),
    why: (date) => (date === off ? '临时放假' : calendar.why(date)),
  };
}

/** Requests of the last days in all townships alike, whose reply is still running. */
async function addOpenMatters(desk: Desk): Promise<void> {
  const register = desk.law.registers.get(REGISTER);
  if (register === undefined) throw new Error(`no register ${REGISTER}`);
  const rules = await clockRules(desk, COUNTY);
  const shapes = Array.from(Array(DAYS).keys(), (at) => {
    const receivedOn = addDays(desk.today(), -at - 1) as LocalDate;
    const blank = completeRow(register, { receivedOn, matter: '测算用的申请' }, { unit: '', number: '' });
    const row = fillDueDates(blank, mattersOf(desk.law, register, blank, [], rules));
    const { unit: _, number: __, ...fields } = row;
    const [step] = mattersOf(desk.law, register, row, [], rules).flatMap(openStepsOf);
    if (step === undefined || step.dueOn === null) throw new Error(`nothing runs for a request of ${receivedOn}`);
    return {
      at,
      receivedOn,
      fields,
      step: step.step,
      procedure: step.procedure,
      roles: roleSet(step.roles),
      clock: step.clock,
      dueOn: step.dueOn,
      dues: step.dues,
    };
  });
  await desk.backend.asOwner(async (tx) => {
    await tx.script(
      `create table open_shape (at int primary key, received date, fields jsonb, step text, procedure text, roles text, clock text, due date, dues jsonb)`,
    );
    await tx.query(
      `insert into open_shape select x.at, x."receivedOn", x.fields, x.step, x.procedure, x.roles, x.clock, x."dueOn", x.dues
        from jsonb_to_recordset($1::jsonb) as x (at int, "receivedOn" date, fields jsonb, step text, procedure text, roles text, clock text, "dueOn" date, dues jsonb)`,
      [JSON.stringify(shapes)],
    );
  });
  for (let from = 0; from < OPEN; from += CHUNK) await desk.backend.asOwner((tx) => addChunk(tx, from, from + CHUNK));
  await desk.backend.asOwner((tx) => tx.script('drop table open_shape'));
}

async function addChunk(tx: OwnerTx, from: number, to: number): Promise<void> {
  const dealt = `(select n, md5('open ' || n)::uuid as id, n % ${DAYS} as shape, (array['${TOWNSHIP_CODES.join("','")}'])[1 + n % ${TOWNSHIP_CODES.length}] as holder
    from generate_series(${from}, ${to - 1}) as n) as d join open_shape as s on s.at = d.shape`;
  await tx.query(`insert into record (county, id, register, unit, holder, number, kind, state, listed_on, version, fields, changed_at)
    select '${COUNTY}', d.id, '${REGISTER}', d.holder, d.holder, 'K' || d.n, 'row', 'recorded', s.received, 1, s.fields, now() from ${dealt}`);
  await tx.query(`insert into open_step (county, record, procedure, step, holder, unit, register, roles, is_first, stand, opened_on, clock, due_on, sort_on, dues)
    select '${COUNTY}', d.id, s.procedure, s.step, d.holder, d.holder, '${REGISTER}', s.roles, true, 'open', s.received, s.clock, s.due, s.due, s.dues from ${dealt}`);
}
