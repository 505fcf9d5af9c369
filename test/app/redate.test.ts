import { afterAll, beforeAll, expect, test } from 'vitest';
import { listTodo } from '#app/procedure/list-todo.ts';
import { redateCounty, redateIfNeeded } from '#app/procedure/redate.ts';
import { takeMatterStep } from '#app/procedure/take-matter-step.ts';
import { checkLog } from '#app/read-log.ts';
import { saveRecord } from '#app/save-record.ts';
import { viewRecord } from '#app/view-record.ts';
import type { Value } from '#engine/field.ts';
import type { WorkCalendar } from '#engine/working-days.ts';
import { localDate } from '#kernel/local-date.ts';
import { china } from '#law/calendars/china.ts';
import { appealLaw } from './appeals.ts';
import { actorAt, COUNTY, openTestDesk, type TestDesk, TOWN } from './test-desk.ts';

/** The calendar before the notice for 2024 came, and one whose notice made 17 January 2024 a day off. */
const before: WorkCalendar = { ...china, covers: (year) => year < 2024 && china.covers(year) };
const later: WorkCalendar = {
  ...china,
  isWorkday: (date) => date !== '2024-01-17' && china.isWorkday(date),
  why: (date) => (date === '2024-01-17' ? '棋节' : china.why(date)),
};

let base: TestDesk;
beforeAll(async () => {
  base = await openTestDesk(appealLaw);
});
afterAll(() => base.close());

const clerk = actorAt(TOWN);

async function file(desk: TestDesk, fields: Readonly<Record<string, Value>>): Promise<string> {
  const whole = { kind: 'quick', receivedOn: '2024-01-08', ...fields };
  return (await saveRecord(desk, clerk, { register: 'appeals', unit: TOWN, fields: whole })).id;
}

test('放假通知未到时不能推算；通知到后成批重新推算，逐件记入日志，再算一次不变', async () => {
  const desk = { ...base, calendar: before };
  const id = await file(desk, { title: '跨年' });
  const ruled = await file(desk, { title: '已拟稿' });
  const { record: opened } = await viewRecord(desk, clerk, { unit: TOWN, id: ruled });
  const act = { unit: TOWN, id: ruled, version: opened.version, step: 'ask', on: localDate('2024-01-09') };
  const rest = { outcome: null, exemption: null, reason: null, fields: {}, papers: {} };
  await takeMatterStep(desk, clerk, { ...act, ...rest });
  expect((await viewRecord(desk, clerk, { unit: TOWN, id })).record.fields.dueOn).toBeNull();

  const dry = await redateCounty(base, COUNTY, { dryRun: true });
  expect(dry.checked).toBe(2);
  expect((await viewRecord(base, clerk, { unit: TOWN, id })).record.fields.dueOn).toBeNull();

  const seen: (readonly [number, number])[] = [];
  const done = await redateIfNeeded(base, COUNTY, { progress: (checked, of) => seen.push([checked, of]) });
  expect(done?.checked).toBe(2);
  expect((await viewRecord(base, clerk, { unit: TOWN, id })).record).toMatchObject({
    version: 2,
    fields: { dueOn: '2024-01-22' },
  });
  expect(seen.at(-1)).toEqual([2, 2]);
  expect(await redateIfNeeded(base, COUNTY)).toBeUndefined();
  expect(await redateCounty(base, COUNTY)).toMatchObject({ changed: 0, changes: [] });
});

test('后来的通知与先前的不一致：最迟日期随之改动，记录添一版，日志相接', async () => {
  const id = await file(base, { title: '改期' });
  const own = await file(base, { title: '自填的', dueOn: '2024-01-18' });
  const dueOf = async (record: string) => (await viewRecord(base, clerk, { unit: TOWN, id: record })).record;
  expect(await dueOf(id)).toMatchObject({ version: 1, fields: { dueOn: '2024-01-22' } });
  const desk = { ...base, calendar: later };
  const result = await redateIfNeeded(desk, COUNTY);
  expect(result?.changes).toContainEqual(
    expect.objectContaining({ procedure: 'appeal', step: 'prepare', from: '2024-01-22', to: '2024-01-23' }),
  );
  expect(await dueOf(id)).toMatchObject({ version: 2, fields: { dueOn: '2024-01-23' } });
  expect(await dueOf(own)).toMatchObject({ version: 1, fields: { dueOn: '2024-01-18' } });
  const { history } = await viewRecord(desk, clerk, { unit: TOWN, id });
  expect(history.at(-1)).toMatchObject({ action: 'redate', person: '系统', change: { dueOn: '2024-01-23' } });
  expect(
    (await listTodo(desk, clerk, { limit: 9 })).todos
      .find(({ dueOn }) => dueOn === '2024-01-23')
      ?.clock?.because.join(''),
  ).toContain('棋节放假，不计入');
  expect(await checkLog(desk, actorAt(TOWN, 'reviewer'), { unit: TOWN })).toMatchObject({ brokenAt: null });
});
