import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachFile } from '#app/attach-file.ts';
import { readFigure } from '#app/figures.ts';
import { importRegister } from '#app/import/import-register.ts';
import { listMatters } from '#app/procedure/list-matters.ts';
import { listTodo } from '#app/procedure/list-todo.ts';
import { type StepRequest, takeMatterStep } from '#app/procedure/take-matter-step.ts';
import { viewMatter } from '#app/procedure/view-matter.ts';
import { saveRecord } from '#app/save-record.ts';
import { viewRecord } from '#app/view-record.ts';
import { voidRecord } from '#app/void-record.ts';
import type { Value } from '#engine/field.ts';
import { localDate } from '#kernel/local-date.ts';
import { yearPeriod } from '#kernel/period.ts';
import { faultOf } from '../store/fault-of.ts';
import { appealLaw } from './appeals.ts';
import { actorAt, COUNTY, OTHER_TOWN, openTestDesk, type TestDesk, TOWN, VILLAGE } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(appealLaw);
});
afterAll(() => desk.close());

const clerk = actorAt(TOWN);
const principal = actorAt(TOWN, 'principal', '主任乙');

type Fields = Readonly<Record<string, Value>>;

async function file(fields: Fields = {}, unit = TOWN): Promise<{ readonly unit: string; readonly id: string }> {
  const whole = { title: '车被误判', kind: 'quick', receivedOn: '2024-01-05', ...fields };
  const { id } = await saveRecord(desk, clerk, { register: 'appeals', unit, fields: whole });
  return { unit, id };
}

async function take(
  at: { readonly unit: string; readonly id: string },
  step: string,
  more: Partial<StepRequest> = {},
  actor = clerk,
) {
  const { record } = await viewMatter(desk, actor, at);
  return takeMatterStep(desk, actor, {
    ...at,
    version: record.version,
    step,
    on: more.exemption === undefined ? desk.today() : null,
    outcome: null,
    exemption: null,
    reason: null,
    fields: {},
    papers: {},
    ...more,
  });
}

async function draftOf(at: { readonly unit: string; readonly id: string }): Promise<string> {
  const bytes = Buffer.from(`裁定稿 ${at.id}`);
  return (
    await attachFile(desk, clerk, { unit: at.unit, record: at.id, name: '裁定稿.txt', mediaType: 'text/plain', bytes })
  ).id;
}

const todosOf = async (actor = clerk, title?: string) =>
  (await listTodo(desk, actor, { limit: 200 })).todos.filter(
    ({ record }) => title === undefined || record.title === title,
  );

describe('从头办到尾', () => {
  test('收到、拟稿、裁定、归档：每办一步，记录、办理记录、日志和待办同时更新', async () => {
    const at = await file({ title: '全程' });
    expect((await viewRecord(desk, clerk, at)).record.fields.dueOn).toBe('2024-01-19');
    expect((await todosOf(clerk, '全程')).map(({ step }) => step)).toEqual(['prepare']);
    const draft = await draftOf(at);
    await take(at, 'prepare', { papers: { draft: [draft] } });
    expect(await todosOf(clerk, '全程')).toEqual([]);
    const [todo] = await todosOf(principal, '全程');
    expect(todo).toMatchObject({ step: 'rule', dueOn: '2024-01-19', daysLeft: 4, status: 'near', kind: 'step' });
    expect(todo?.clock?.because.at(-1)).toContain('第10个工作日为2024年1月19日');
    await take(at, 'rule', { outcome: 'upheld' }, principal);
    expect((await viewRecord(desk, clerk, at)).record.fields).toMatchObject({
      ruledOn: '2024-01-15',
      ruling: 'upheld',
    });
    expect(await take(at, 'close')).toEqual({ version: 4, ended: '已归档' });
    const [matter] = (await viewMatter(desk, clerk, at)).matters;
    expect(matter).toMatchObject({ status: 'ended', ended: '已归档', reasons: [] });
    expect(matter?.journal.map(({ label, by }) => [label, by])).toEqual([
      ['拟稿', '经办人甲'],
      ['裁定', '主任乙'],
      ['归档', '经办人甲'],
    ]);
    expect(matter?.clocks.find(({ id }) => id === 'ruling')).toMatchObject({ status: 'met', dueOn: '2024-01-19' });
    const { history } = await viewRecord(desk, clerk, at);
    expect(history.map(({ action }) => action)).toEqual([
      'create',
      'attach',
      'step:prepare',
      'step:rule',
      'step:close',
    ]);
    expect([...(await todosOf(clerk, '全程')), ...(await todosOf(principal, '全程'))]).toEqual([]);
  });

  test('最迟裁定日期由期限填入；到期之日计入按期率的分母', async () => {
    const other = actorAt(OTHER_TOWN);
    const year = { unit: OTHER_TOWN, period: yearPeriod(2024) };
    const due = async () => (await readFigure(desk, other, 'appeals.due', year)).value;
    const fields = { title: '外乡一件', kind: 'quick', receivedOn: '2024-01-05' };
    await saveRecord(desk, other, { register: 'appeals', unit: OTHER_TOWN, fields });
    expect(await due()).toBe(0);
    desk.setToday('2024-01-19');
    expect(await due()).toBe(1);
    desk.setToday('2024-01-15');
    expect((await faultOf(readFigure(desk, clerk, 'appeals.due', year))).code).toBe('OUT_OF_SCOPE');
  });

  test('征询期间中止：到期日清空，收到回复后重新推算；自己填的日期不动', async () => {
    const at = await file({ title: '征询', receivedOn: '2024-01-03' });
    const dueOf = async () => (await viewRecord(desk, clerk, at)).record.fields.dueOn;
    expect(await dueOf()).toBe('2024-01-17');
    await take(at, 'ask', { on: localDate('2024-01-08') });
    expect(await dueOf()).toBeNull();
    expect((await viewMatter(desk, clerk, at)).matters[0]?.reasons[0]).toMatchObject({
      level: 'grey',
      says: expect.stringContaining('中止计算，尚未恢复'),
    });
    await take(at, 'answer', { on: localDate('2024-01-10') });
    expect(await dueOf()).toBe('2024-01-22');
    const own = await file({ title: '自填', receivedOn: '2024-01-03', dueOn: '2024-01-16' });
    expect((await viewRecord(desk, clerk, own)).record.fields.dueOn).toBe('2024-01-16');
  });

  test('闰日收到的，从次日起算', async () => {
    desk.setToday('2024-03-01');
    const at = await file({ title: '闰日', receivedOn: '2024-02-29' });
    expect((await viewRecord(desk, clerk, at)).record.fields.dueOn).toBe('2024-03-14');
    desk.setToday('2024-01-15');
  });
});

describe('不能这样办', () => {
  test('跳过前面的环节：说出差哪些；记录没有改动', async () => {
    const at = await file({ title: '跳步', kind: 'slow' });
    const fault = await faultOf(take(at, 'rule', { outcome: 'upheld' }, principal));
    expect([fault.code, fault.message]).toEqual(['STEP_OUT_OF_ORDER', expect.stringContaining('“拟稿”')]);
    expect((await viewRecord(desk, clerk, at)).record.version).toBe(1);
  });

  test('席位不对、没有权限、外乡镇', async () => {
    const at = await file({ title: '席位' });
    expect((await faultOf(take(at, 'rule', { outcome: 'upheld' }))).code).toBe('STEP_WRONG_SEAT');
    const request = {
      ...at,
      version: 1,
      step: 'ask',
      on: desk.today(),
      outcome: null,
      exemption: null,
      reason: null,
      fields: {},
      papers: {},
    };
    expect((await faultOf(takeMatterStep(desk, actorAt(COUNTY, 'auditor'), request))).code).toBe('NOT_ALLOWED');
    expect((await faultOf(takeMatterStep(desk, actorAt(OTHER_TOWN), request))).code).toBe('OUT_OF_SCOPE');
    const inOwnName = { ...request, unit: OTHER_TOWN };
    expect((await faultOf(takeMatterStep(desk, actorAt(OTHER_TOWN), inOwnName))).code).toBe('RECORD_UNKNOWN');
  });

  test('两人同时办理：后一人得知谁办了什么，先办的不丢', async () => {
    const at = await file({ title: '同时' });
    const { record } = await viewMatter(desk, clerk, at);
    await take(at, 'ask');
    const late = take(at, 'ask', { version: record.version });
    const fault = await faultOf(late);
    expect(fault.code).toBe('MATTER_CHANGED');
    expect(fault.message).toContain('经办人甲于2024年1月15日办理“征询”');
    expect(fault.details).toMatchObject([{ says: '经办人甲办理“征询”，改动了“征询日期”、“最迟裁定日期”' }]);
    expect((await viewMatter(desk, clerk, at)).matters[0]?.journal).toHaveLength(1);
  });

  test('真正同时提交的两次办理，只有一次成功', async () => {
    const at = await file({ title: '并发' });
    const results = await Promise.allSettled([take(at, 'ask'), take(at, 'ask')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await viewMatter(desk, clerk, at)).matters[0]?.journal).toHaveLength(1);
  });

  test('办过的再办、办结的再办', async () => {
    const at = await file({ title: '再办' });
    await take(at, 'prepare', { papers: { draft: [await draftOf(at)] } });
    expect((await faultOf(take(at, 'prepare', { papers: {} }))).code).toBe('STEP_SETTLED');
    await take(at, 'rule', { outcome: 'upheld' }, principal);
    await take(at, 'close');
    expect((await faultOf(take(at, 'ask'))).code).toBe('MATTER_ENDED');
  });

  test('日期晚于今天、早于前一环节、早于最短时间', async () => {
    const at = await file({ title: '日期' });
    const papers = { draft: [await draftOf(at)] };
    expect((await faultOf(take(at, 'prepare', { papers, on: localDate('2024-01-16') }))).code).toBe('STEP_DATE_FUTURE');
    expect((await faultOf(take(at, 'prepare', { papers, on: localDate('2024-01-07') }))).code).toBe('STEP_TOO_EARLY');
    const slow = await file({ title: '日期二', kind: 'slow', receivedOn: '2024-01-02' });
    await take(slow, 'replay', { on: localDate('2024-01-12') });
    const early = take(slow, 'prepare', { papers: { draft: [await draftOf(slow)] }, on: localDate('2024-01-11') });
    expect((await faultOf(early)).code).toBe('STEP_DATE_EARLY');
  });

  test('没有材料、别的记录的材料、没有列出的材料', async () => {
    const at = await file({ title: '材料' });
    expect((await faultOf(take(at, 'prepare'))).message).toContain('《棋社章程》第九条');
    const other = await draftOf(await file({ title: '材料之外' }));
    expect((await faultOf(take(at, 'prepare', { papers: { draft: [other] } }))).code).toBe('PAPER_FILE_UNKNOWN');
    expect((await faultOf(take(at, 'prepare', { papers: { photo: [other] } }))).code).toBe('PAPER_UNKNOWN');
  });

  test('不办的须写理由；写了理由的进入办理记录，台账选“不需要”', async () => {
    const at = await file({ title: '豁免', kind: 'slow' });
    expect((await faultOf(take(at, 'replay', { exemption: 'agreed', on: null }))).code).toBe(
      'EXEMPTION_REASON_MISSING',
    );
    await take(at, 'replay', { exemption: 'agreed', on: null, reason: '双方书面认可' });
    expect((await viewRecord(desk, clerk, at)).record.fields.replay).toBe('not-required');
    const replay = (await viewMatter(desk, clerk, at)).matters[0]?.steps.find(({ id }) => id === 'replay');
    expect(replay).toMatchObject({
      stand: 'skipped',
      exemptionLabel: '双方认可',
      reason: '双方书面认可',
      by: '经办人甲',
    });
  });

  test('作废的记录不能再办，也不在待办中；不适用程序的记录没有办理情况', async () => {
    const at = await file({ title: '作废的' });
    expect(await todosOf(clerk, '作废的')).toHaveLength(1);
    await voidRecord(desk, clerk, { ...at, version: 1, reason: '误登' });
    expect(await todosOf(clerk, '作废的')).toEqual([]);
    expect((await faultOf(take(at, 'ask'))).code).toBe('RECORD_VOID');
    const fields = { kind: 'go', playedOn: '2024-01-01', title: '一局' };
    const { id } = await saveRecord(desk, clerk, { register: 'games', unit: TOWN, fields });
    expect((await faultOf(viewMatter(desk, clerk, { unit: TOWN, id }))).code).toBe('MATTER_NONE');
  });
});

describe('一般保存和导入', () => {
  test('一般保存不能绕过前面的环节直接登记决定', async () => {
    const fields = { title: '绕过', kind: 'slow', receivedOn: '2024-01-02', ruledOn: '2024-01-10', ruling: 'upheld' };
    const fault = await faultOf(saveRecord(desk, clerk, { register: 'appeals', unit: TOWN, fields }));
    expect([fault.code, fault.status]).toEqual(['GATE_UNMET', 422]);
    expect(fault.details.map(({ label }) => label)).toEqual(['复盘', '拟稿']);
    expect(fault.details[0]?.says).toContain('《棋社章程》第九条');
  });

  test('更正其他内容，不因早已登记的决定被拒', async () => {
    const at = await file({ title: '更正' });
    await take(at, 'prepare', { papers: { draft: [await draftOf(at)] } });
    await take(at, 'rule', { outcome: 'upheld' }, principal);
    const { record } = await viewRecord(desk, clerk, at);
    const changed = { ...record.fields, title: '更正后' };
    await saveRecord(desk, clerk, { register: 'appeals', ...at, version: record.version, fields: changed });
    expect((await todosOf(clerk, '更正后')).map(({ step }) => step)).toEqual(['close']);
  });

  test('以前年度的导入只提醒；待办和到期日一并建立；再导入一次不变', async () => {
    const csv =
      '申诉事项,类别,收到日期,裁定日期,裁定\r\n导入甲,快棋,2023-03-01,2023-03-10,维持\r\n导入乙,快棋,2024-01-08,,\r\n';
    const request = {
      register: 'appeals',
      unit: TOWN,
      fileName: '申诉.csv',
      bytes: Buffer.from(csv),
      dryRun: false,
      update: false,
    };
    const done = await importRegister(desk, clerk, request);
    expect(done).toMatchObject({ created: 2, warnings: [{ row: 2, says: '已登记“裁定”，而“拟稿”没有登记' }] });
    expect((await todosOf(clerk, '导入乙')).map(({ step }) => step)).toEqual(['prepare']);
    expect(await importRegister(desk, clerk, request)).toMatchObject({ created: 0, unchanged: 2 });
    const [listed] = (
      await listMatters(desk, clerk, { procedure: 'appeal', unit: TOWN, status: 'all', limit: 200 })
    ).matters.filter(({ record }) => record.title === '导入甲');
    expect(listed).toMatchObject({ because: '已登记“裁定”，而“拟稿”没有办理，也没有登记不办的理由。' });
  });

  test('情况没有填的，待办是补填', async () => {
    await file({ title: '未分类', kind: null });
    expect(await todosOf(clerk, '未分类')).toMatchObject([
      { step: 'replay', kind: 'fill', says: '补填“类别”，以判断是否需要“复盘”。' },
    ]);
  });
});

describe('待办和事项列表', () => {
  test('一页一页取完，不重不漏，先到期的在前；只列本岗位的', async () => {
    const all = await listTodo(desk, clerk, { limit: 200 });
    const seen: string[] = [];
    let after: NonNullable<typeof all.next> | undefined;
    for (;;) {
      const page = await listTodo(desk, clerk, { limit: 2, ...(after === undefined ? {} : { after }) });
      seen.push(...page.todos.map(({ record, step }) => `${record.id} ${step}`));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toEqual(all.todos.map(({ record, step }) => `${record.id} ${step}`));
    expect(new Set(seen).size).toBe(seen.length);
    expect(all.counts?.all).toBe(seen.length);
    expect(all.todos.every(({ step }) => appealLaw.procedures.get('appeal')?.steps[step]?.who.includes('clerk'))).toBe(
      true,
    );
  });

  test('村的席位只见本村；外乡镇的席位看不到', async () => {
    await file({ title: '村里的' }, VILLAGE);
    const village = (await listTodo(desk, actorAt(VILLAGE, 'clerk'), { limit: 50 })).todos;
    expect(village.map(({ record }) => record.title)).toEqual(['村里的']);
    const other = (await listTodo(desk, actorAt(OTHER_TOWN), { limit: 50 })).todos;
    expect(other.map(({ record }) => record.title)).toEqual(['外乡一件']);
    expect((await faultOf(listTodo(desk, actorAt(COUNTY, 'auditor'), { limit: 50 }))).code).toBe('NOT_ALLOWED');
  });

  test('逾期的标红并说明依据、日期；筛选只列逾期的', async () => {
    const at = await file({ title: '逾期的', receivedOn: '2023-12-01' });
    await take(at, 'prepare', { papers: { draft: [await draftOf(at)] } });
    const { todos, counts } = await listTodo(desk, principal, { limit: 50, status: 'overdue' });
    expect(todos.map(({ record }) => record.title)).toEqual(['逾期的']);
    expect(todos[0]).toMatchObject({ status: 'overdue', dueOn: '2023-12-15', daysLeft: -31 });
    expect(counts).toMatchObject({ overdue: 1 });
    expect((await viewMatter(desk, clerk, at)).matters[0]).toMatchObject({
      status: 'overdue',
      reasons: [{ level: 'red', says: '“裁定期限”至2023年12月15日，已经逾期31天。', cite: '《棋社章程》第九条' }],
    });
    const officer = actorAt(COUNTY, 'county-officer');
    const page = await listMatters(desk, officer, { procedure: 'appeal', unit: COUNTY, status: 'overdue', limit: 50 });
    expect(page.matters.map(({ record }) => record.title)).toEqual(['逾期的']);
  });

  test('已办结的和未办结的分开列', async () => {
    const titles = async (status: 'ended' | 'open') =>
      (await listMatters(desk, clerk, { procedure: 'appeal', unit: TOWN, status, limit: 200 })).matters.map(
        ({ record }) => record.title,
      );
    const [ended, open] = [await titles('ended'), await titles('open')];
    expect(ended).toContain('全程');
    expect(open).toContain('跳步');
    expect(open.filter((title) => ended.includes(title))).toEqual([]);
    expect(
      (await faultOf(listMatters(desk, clerk, { procedure: 'poker', unit: TOWN, status: 'all', limit: 5 }))).code,
    ).toBe('PROCEDURE_UNKNOWN');
  });
});
