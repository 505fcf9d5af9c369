import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBooks } from '#app/check-books.ts';
import { readFigure } from '#app/figures.ts';
import { importTyped } from '#app/import/import-typed.ts';
import { saveRecord } from '#app/save-record.ts';
import { traceFigure } from '#app/trace-figure.ts';
import { viewRecord } from '#app/view-record.ts';
import { yearPeriod } from '#kernel/period.ts';
import { loadLaw } from '../../src/load-law.ts';
import { faultOf } from '../store/fault-of.ts';
import { actorAt, openTestDesk, type TestDesk, TOWN } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(await loadLaw());
});
afterAll(() => desk.close());

const clerk = actorAt(TOWN);
const year = { unit: TOWN, period: yearPeriod(2023) };
const valueAt = async (indicator: string) => (await readFigure(desk, clerk, indicator, year)).value;
const save = (register: string, fields: Parameters<typeof saveRecord>[2]['fields']) =>
  saveRecord(desk, clerk, { register, unit: TOWN, fields });

async function fieldsOf(id: string) {
  const { record } = await viewRecord(desk, clerk, { unit: TOWN, id });
  return record.fields;
}

test('一次培训登记一行，同时计入学法、普法和队伍建设，打开数字都是这一行', async () => {
  const training = await save('legal-training', {
    kind: 'mediator',
    title: '调解员业务培训',
    on: '2023-06-08',
    attended: 40,
    villages: ['990101100001', '990101100002'],
    alsoStudy: true,
    alsoPublicity: true,
  });
  expect(await valueAt('legal-training.held')).toBe(1);
  expect(await valueAt('legal-personnel.mediator-training.villages')).toBe(2);
  expect(await valueAt('study.sessions')).toBe(1);
  expect(await valueAt('study.sessions@training')).toBe(1);
  expect(await valueAt('study.village-sessions')).toBe(1);
  expect(await valueAt('study.attended')).toBe(40);
  expect(await valueAt('publicity.activities@lecture')).toBe(1);
  expect(await valueAt('publicity.reached')).toBe(40);
  const { lines, figure } = await traceFigure(desk, clerk, 'study.sessions', { ...year, limit: 10 });
  expect(lines.map(({ record, title }) => [record.id, title])).toEqual([[training.id, '调解员业务培训']]);
  expect(figure.value).toBe(1);
  await saveRecord(desk, clerk, {
    register: 'legal-training',
    unit: TOWN,
    id: training.id,
    version: 1,
    fields: { ...(await fieldsOf(training.id)), alsoStudy: null },
  });
  expect(await valueAt('study.sessions')).toBe(null);
  expect(await valueAt('publicity.activities')).toBe(1);
});

test('会前学法选了会议，日期和人数不用再填；登记和导入一样', async () => {
  const meeting = await save('meetings', { kind: 'government', heldOn: '2023-04-18', topic: '研究防汛', attended: 23 });
  const study = await save('study', {
    kind: 'pre-meeting',
    topic: '学习防洪法',
    audience: ['leaders'],
    meeting: meeting.number,
  });
  expect(await fieldsOf(study.id)).toMatchObject({ on: '2023-04-18', attended: 23 });
  const request = { register: 'study', unit: TOWN, dryRun: false };
  const headings = ['学法形式', '学习日期', '学习主题', '学习对象', '关联会议'];
  const rows = [['会前学法', '', '学习安全生产法', '领导干部', meeting.number]];
  expect(await importTyped(desk, clerk, { ...request, headings, rows })).toMatchObject({ created: 1 });
  expect(await valueAt('study.attended')).toBe(46);
});

test('自己填了的不改；没有这个编号的照常指出', async () => {
  const saved = await save('principal-duty', {
    principal: 'head',
    kind: 'deploy',
    on: '2023-04-18',
    matter: '部署防汛',
    meeting: '2023-0001',
  });
  expect(await fieldsOf(saved.id)).toMatchObject({ matter: '部署防汛' });
  const fault = await faultOf(
    save('study', { kind: 'evening', topic: '夜学', audience: ['staff'], meeting: '2023-9999' }),
  );
  expect(fault.details.map(({ field }) => field)).toContain('on');
});

test('登记演练选了预案，预案的最近演练日期随之更新，日志有据，账册相符', async () => {
  const plan = await save('emergency-plans', { title: '防汛预案', kind: 'flood', issuedOn: '2022-05-01' });
  const drill = await save('drills', { heldOn: '2023-06-16', topic: '转移避险', plan: plan.number });
  expect(await fieldsOf(drill.id)).toMatchObject({ kind: 'flood' });
  expect(await fieldsOf(plan.id)).toMatchObject({ drilledOn: '2023-06-16' });
  // An earlier drill entered later changes nothing.
  await save('drills', { kind: 'flood', heldOn: '2023-03-01', topic: '补登的演练', plan: plan.number });
  const { record, history } = await viewRecord(desk, clerk, { unit: TOWN, id: plan.id });
  expect(record).toMatchObject({ version: 2, fields: { drilledOn: '2023-06-16' } });
  expect(history.map(({ action }) => action)).toContain('change');
  const request = { register: 'drills', unit: TOWN, dryRun: false };
  const headings = ['演练类别', '演练日期', '演练内容', '依据的预案'];
  await importTyped(desk, clerk, { ...request, headings, rows: [['', '2023.9.1', '汛后演练', plan.number]] });
  expect(await fieldsOf(plan.id)).toMatchObject({ drilledOn: '2023-09-01' });
  expect(await checkBooks(desk)).toMatchObject({ wrongBalances: [], wrongPostings: [], brokenChains: [] });
});

test('新制度取代旧制度，旧制度的有效至自动填为前一日', async () => {
  const old = await save('rules', { title: '财务制度', kind: 'funds', adoptedOn: '2020-01-01' });
  await save('rules', { title: '财务制度（修订）', kind: 'funds', adoptedOn: '2023-03-01', supersedes: old.number });
  expect(await fieldsOf(old.id)).toMatchObject({ abolishedOn: '2023-02-28' });
});
