import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/actor.ts';
import { listTodo } from '#app/procedure/list-todo.ts';
import { takeMatterStep } from '#app/procedure/take-matter-step.ts';
import { saveRecord } from '#app/save-record.ts';
import { moveTask, noteProgress, recallTask } from '#app/tasks/change-task.ts';
import { linkRecord, listLinked, unlinkRecord } from '#app/tasks/link-records.ts';
import { type ListedTask, listTasks } from '#app/tasks/list-tasks.ts';
import { readTasks } from '#app/tasks/read-tasks.ts';
import { splitTask, type TaskPart } from '#app/tasks/split-task.ts';
import { viewRecord } from '#app/view-record.ts';
import type { Value } from '#engine/field.ts';
import { localDate } from '#kernel/local-date.ts';
import { faultOf } from '../store/fault-of.ts';
import { choresLaw } from './chores.ts';
import { actorAt, COUNTY, OTHER_TOWN, OTHER_VILLAGE, openTestDesk, type TestDesk, TOWN, VILLAGE } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(choresLaw);
});
afterAll(() => desk.close());

const clerk = actorAt(TOWN);
const reviewer = actorAt(TOWN, 'reviewer', '审核人乙');
const village = actorAt(VILLAGE, 'reporter', '甲村填报员');
const otherVillage = actorAt(OTHER_VILLAGE, 'reporter', '乙社区填报员');
const county = actorAt(COUNTY, 'county-officer', '县经办人');

type At = { readonly unit: string; readonly id: string };

async function give(
  title: string,
  fields: Readonly<Record<string, Value>> = {},
  unit = TOWN,
  actor = clerk,
): Promise<At> {
  const whole = { title, source: '工作要点', post: '副社长', issuedOn: '2024-01-10', dueOn: '2024-01-31', ...fields };
  const { id } = await saveRecord(desk, actor, { register: 'chores', unit, fields: whole });
  return { unit, id };
}

const part = (unit: string, more: Partial<TaskPart> = {}): TaskPart => ({
  unit,
  title: null,
  post: null,
  dueOn: null,
  ...more,
});
const on = localDate('2024-01-15');
const split = (at: At, parts: readonly TaskPart[], actor: Actor = clerk) =>
  splitTask(desk, actor, { ...at, issuedOn: on, parts });
async function listed(title: string, actor: Actor = clerk): Promise<readonly ListedTask[]> {
  const { tasks } = await listTasks(desk, actor, { unit: actor.unit.code, year: 2024 });
  return tasks.filter((task) => task.title === title);
}
const wholeOf = (tasks: readonly ListedTask[]) => tasks.find(({ partOf }) => partOf === null);
const _partAt = (tasks: readonly ListedTask[], unit: string) => tasks.filter((task) => task.unit === unit);
const at = ({ unit, id }: At): At => ({ unit, id });
const todosOf = async (actor: Actor, title: string) =>
  (await listTodo(desk, actor, { limit: 100 })).todos.filter(({ record }) => record.title === title);

async function need<T>(found: Promise<T | undefined>): Promise<T> {
  const value = await found;
  if (value === undefined) throw new Error('not found');
  return value;
}

describe('分解', () => {
  test('一次分给各村，村里的待办就有；分两次、同时分两次都不重复；上级看到完成几项', async () => {
    const whole = await give('扫地');
    const parts = [part(VILLAGE, { post: '村支书' }), part(OTHER_VILLAGE)];
    expect(await split(whole, parts)).toEqual({ created: 2, standing: 0 });
    expect(await split(whole, parts)).toEqual({ created: 0, standing: 2 });
    const again = await give('扫两遍');
    const both = await Promise.all([split(again, parts), split(again, parts)]);
    expect(both.reduce((sum, { created }) => sum + created, 0)).toBe(2);
    const [todo] = await todosOf(village, '扫地');
    expect(todo).toMatchObject({ step: 'done', dueOn: '2024-01-31', status: 'running' });
    const own = (await listed('扫地', village))[0];
    expect(own).toMatchObject({ unit: VILLAGE, post: '村支书', status: 'open', partOf: null });
    if (own === undefined) return;
    await takeMatterStep(desk, village, {
      ...at(own),
      version: own.version,
      step: 'done',
      on,
      outcome: null,
      exemption: null,
      reason: null,
      fields: {},
      papers: {},
    });
    expect(wholeOf(await listed('扫地'))?.parts).toEqual({ all: 2, done: 1 });
    expect(await todosOf(village, '扫地')).toEqual([]);
  });

  test('县分给乡镇，乡镇再分给村；外乡镇的、隔级的不行', async () => {
    const whole = await give('修路', {}, COUNTY, county);
    expect(await split(whole, [part(TOWN), part(OTHER_TOWN)], county)).toEqual({ created: 2, standing: 0 });
    expect(await split(whole, [part(TOWN)], county)).toEqual({ created: 0, standing: 1 });
    const [given] = await listed('修路');
    expect(given).toMatchObject({ unit: TOWN, isFromAbove: true });
    expect(wholeOf(await listed('修路', county))?.parts).toEqual({ all: 2, done: 0 });
    if (given === undefined) return;
    expect(await split(at(given), [part(VILLAGE)])).toEqual({ created: 1, standing: 0 });
    expect((await faultOf(split(whole, [part(VILLAGE)], county))).code).toBe('TASK_NOT_HERE');
    expect((await faultOf(split(at(given), [part(OTHER_TOWN)]))).code).toBe('OUT_OF_SCOPE');
    expect((await faultOf(split(at(given), [part(VILLAGE)], village))).code).toBe('NOT_ALLOWED');
    expect((await faultOf(split(at(given), [part(VILLAGE)], actorAt(OTHER_TOWN)))).code).toBe('OUT_OF_SCOPE');
  });

  test('有一项不合规定，一项也不写', async () => {
    const whole = await give('挖沟');
    const fault = await faultOf(
      split(whole, [
        part(VILLAGE),
        part(OTHER_VILLAGE, { post: '村支书', dueOn: localDate('2024-02-29') }),
        part(TOWN, { title: ' ' }),
      ]),
    );
    expect(fault.code).toBe('IMPORT_REFUSED');
    expect(await listed('挖沟', village)).toEqual([]);
  });
});

describe('撤回和改派', () => {
  test('撤回连同分解的各项，承办的看得到原因，待办没有了；再撤回说已经撤回', async () => {
    const whole = await give('砍树');
    await split(whole, [part(VILLAGE), part(OTHER_VILLAGE)]);
    expect((await faultOf(recallTask(desk, clerk, { ...whole, reason: '不砍了' }))).code).toBe('NOT_ALLOWED');
    expect(await recallTask(desk, reviewer, { ...whole, reason: '不砍了' })).toEqual({ recalled: 3 });
    expect(await todosOf(village, '砍树')).toEqual([]);
    expect((await listed('砍树', village))[0]).toMatchObject({ status: 'recalled', recallReason: '不砍了' });
    expect((await faultOf(recallTask(desk, reviewer, { ...whole, reason: '再来' }))).code).toBe('TASK_ENDED');
    const { history } = await viewRecord(desk, clerk, whole);
    expect(history.at(-1)).toMatchObject({ action: 'recall-task', change: { recallReason: '不砍了' } });
  });

  test('县里分下来的，乡镇不能撤回，县里能', async () => {
    const whole = await give('架桥', {}, COUNTY, county);
    await split(whole, [part(TOWN)], county);
    const given = await need(listed('架桥').then(([one]) => one));
    expect((await faultOf(recallTask(desk, reviewer, { ...at(given), reason: '不架' }))).code).toBe('TASK_FROM_ABOVE');
    expect(await recallTask(desk, county, { ...whole, reason: '缓建' })).toEqual({ recalled: 2 });
    expect((await listed('架桥'))[0]).toMatchObject({ status: 'recalled', recallReason: '缓建' });
  });

  test('改派给别的村：原来的看到去向和原因，新的接着办，两边的历史都在', async () => {
    const whole = await give('看水');
    await split(whole, [part(VILLAGE)]);
    const own = await need(listed('看水', village).then(([one]) => one));
    await moveTask(desk, clerk, { ...at(own), to: OTHER_VILLAGE, post: null, reason: '水在他们村' });
    expect((await listed('看水', village))[0]).toMatchObject({
      status: 'recalled',
      recallReason: '改派给乙社区：水在他们村',
      movedTo: OTHER_VILLAGE,
    });
    const [taken] = await listed('看水', otherVillage);
    expect(taken).toMatchObject({ status: 'open', post: '副社长' });
    expect((await todosOf(otherVillage, '看水')).length).toBe(1);
    expect(wholeOf(await listed('看水'))?.parts).toEqual({ all: 1, done: 0 });
    const record = (await viewRecord(desk, otherVillage, at(taken ?? whole))).record;
    expect(record.fields.movedFrom).toBe(own.number);
    expect(
      (await faultOf(moveTask(desk, clerk, { ...at(own), to: OTHER_VILLAGE, post: null, reason: '再' }))).code,
    ).toBe('TASK_ENDED');
  });

  test('同一单位改由另一职务负责，写进进展；什么也不改的退回', async () => {
    const whole = await give('点灯');
    await moveTask(desk, clerk, { ...whole, to: TOWN, post: '社长', reason: '副社长调走' });
    expect((await listed('点灯'))[0]).toMatchObject({
      post: '社长',
      progress: '改由社长负责：副社长调走',
      status: 'open',
    });
    expect((await faultOf(moveTask(desk, clerk, { ...whole, to: TOWN, post: null, reason: '无' }))).code).toBe(
      'TASK_SAME_PLACE',
    );
    expect((await faultOf(moveTask(desk, clerk, { ...whole, to: OTHER_TOWN, post: null, reason: '无' }))).code).toBe(
      'OUT_OF_SCOPE',
    );
  });
});

describe('进展', () => {
  test('一条一条加，台账里是最新的一条，以前的都在历史里', async () => {
    const whole = await give('种花');
    await noteProgress(desk, clerk, { ...whole, on: localDate('2024-01-12'), says: '买了种子' });
    await noteProgress(desk, clerk, { ...whole, on: on, says: '已经发芽' });
    expect((await listed('种花'))[0]).toMatchObject({ progress: '已经发芽', progressOn: '2024-01-15' });
    const { history } = await viewRecord(desk, clerk, whole);
    const notes = history.filter(({ action }) => action === 'note-progress').map(({ change }) => change.progress);
    expect(notes).toEqual(['买了种子', '已经发芽']);
    const early = { ...whole, on: localDate('2024-01-11'), says: '补一条' };
    expect((await faultOf(noteProgress(desk, clerk, early))).code).toBe('TASK_NOTE_DAY');
    expect((await faultOf(noteProgress(desk, clerk, { ...early, on: localDate('2024-02-01') }))).code).toBe(
      'TASK_NOTE_DAY',
    );
    expect((await faultOf(noteProgress(desk, actorAt(COUNTY, 'county-leader'), early))).code).toBe('NOT_ALLOWED');
  });

  test('关联其他台账的记录，两头都看得见；看不到的不列；取消关联有记载', async () => {
    const whole = await give('办棋会');
    const fields = { kind: 'go', playedOn: '2024-01-12', title: '棋会第一局' };
    const { id } = await saveRecord(desk, clerk, { register: 'games', unit: TOWN, fields });
    const game = { unit: TOWN, id };
    await linkRecord(desk, clerk, { ...whole, to: game });
    await linkRecord(desk, clerk, { ...game, to: whole });
    expect((await listLinked(desk, clerk, whole)).records).toMatchObject([{ title: '棋会第一局', register: 'games' }]);
    expect((await listLinked(desk, clerk, game)).tasks).toMatchObject([{ title: '办棋会', register: 'chores' }]);
    expect((await listed('办棋会'))[0]?.linked).toBe(1);
    expect((await faultOf(linkRecord(desk, clerk, { ...game, to: game }))).code).toBe('LINK_NOT_TASK');
    const above = await give('总社的事', {}, COUNTY, county);
    expect((await faultOf(linkRecord(desk, county, { ...above, to: game }))).code).toBe('LINK_OTHER_PLACE');
    expect((await faultOf(listLinked(desk, village, whole))).code).toBe('OUT_OF_SCOPE');
    expect((await faultOf(listLinked(desk, village, { ...whole, unit: VILLAGE }))).code).toBe('RECORD_UNKNOWN');
    await unlinkRecord(desk, clerk, { ...whole, to: game });
    expect((await listLinked(desk, clerk, whole)).records).toEqual([]);
    const { history } = await viewRecord(desk, clerk, whole);
    expect(history.map(({ action }) => action)).toEqual(['create', 'link-record', 'unlink-record']);
  });
});

describe('目标', () => {
  test('目标与指标同名的按现在的数字判断；没有数字是未填；不同名的看手填的实际值', async () => {
    const goal = { direction: 'least', threshold: 2 };
    await give('多下棋', { target: '对局', ...goal });
    await give('多喝茶', { target: '喝茶', ...goal, achieved: 3 });
    await give('少抽烟', { target: '抽烟', direction: 'most', threshold: 2 });
    const state = async (title: string) => (await listed(title))[0]?.target;
    expect(await state('多喝茶')).toMatchObject({ state: 'met', value: 3, indicator: null });
    expect(await state('少抽烟')).toMatchObject({ state: 'blank', value: null });
    const before = await state('多下棋');
    expect(before).toMatchObject({ indicator: 'games.played' });
    const value = before?.value ?? 0;
    for (const title of ['甲', '乙'])
      await saveRecord(desk, clerk, {
        register: 'games',
        unit: TOWN,
        fields: { kind: 'go', playedOn: '2024-01-13', title },
      });
    expect(await state('多下棋')).toMatchObject({ state: 'met', value: value + 2 });
  });
});

describe('读工作要点', () => {
  test('对得上的单位填单位，对不上的写明；读不出的留空，什么也不登记', async () => {
    const text = `东镇2024年棋社工作要点
一、多下棋
1.每村下一盘。（责任单位：甲村；责任人：村支书；完成时限：6月底前）
2.打扫棋室。（责任单位：后勤办、甲村；完成时限：每季度）
3.全体都来。（责任单位：各村（社区））`;
    const read = await readTasks(desk, clerk, { unit: TOWN, text });
    expect(read.source).toBe('东镇2024年棋社工作要点');
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      {
        title: '每村下一盘',
        source: read.source,
        heading: '多下棋',
        post: '村支书',
        dueOn: '2024-06-30',
        unit: '甲村',
      },
      { title: '打扫棋室', source: read.source, heading: '多下棋', dueWords: '每季度', helpers: '后勤办、甲村' },
      { title: '全体都来', source: read.source, heading: '多下棋', helpers: '各村（社区）' },
    ]);
    expect(read.rows.map(({ notes }) => notes)).toEqual([
      [],
      ['没有名为“后勤办”的站所、村（社区）', '“每季度”没有写明是哪一天'],
      ['“各村（社区）”登记后可以一次分解'],
    ]);
    expect(await listed('每村下一盘')).toEqual([]);
    expect((await faultOf(readTasks(desk, clerk, { unit: TOWN, text: '今天天气好' }))).code).toBe('TASKS_UNREAD');
    expect((await faultOf(readTasks(desk, village, { unit: VILLAGE, text }))).code).toBe('NOT_ALLOWED');
  });
});
