import { expect, test } from 'vitest';
import { limitSettings } from '#app/procedure/limit-settings.ts';
import { listTodo } from '#app/procedure/list-todo.ts';
import { redateIfNeeded } from '#app/procedure/redate.ts';
import { viewMatter } from '#app/procedure/view-matter.ts';
import { saveRecord } from '#app/save-record.ts';
import { changeSetting } from '#app/settings/change-setting.ts';
import { assembleLaw } from '#engine/law.ts';
import { appeal, appeals } from '#engine/procedure/chess-appeal.fixture.ts';
import { defineProcedure } from '#engine/procedure.ts';
import { settingProblem } from '#engine/setting.ts';
import { localDate } from '#kernel/local-date.ts';
import { loadLaw } from '../../src/load-law.ts';
import { faultOf } from '../store/fault-of.ts';
import { actorAt, COUNTY, openTestDesk, TOWN } from './test-desk.ts';

const { ruling } = appeal.clocks;
if (ruling === undefined || 'yearly' in ruling.limit || 'dueField' in ruling.limit)
  throw new Error('the fixture has changed');
const limit = ruling.limit.map((version) => ({ ...version, settable: true }));
const procedure = defineProcedure(appeals, { ...appeal, clocks: { ...appeal.clocks, ruling: { ...ruling, limit } } });
const law = assembleLaw({
  registers: [appeals],
  measures: [],
  indicators: [],
  outlines: [],
  procedures: [procedure],
});

test('县里按本地规定另设期限：生效以后开始的事项适用，以前的不变；写明依据，未办结的随即重新推算', async () => {
  const desk = await openTestDesk(law);
  const clerk = actorAt(TOWN);
  const officer = actorAt(COUNTY, 'county-officer');
  const fileOn = async (receivedOn: string) => {
    const fields = { title: receivedOn, kind: 'quick', receivedOn };
    return (await saveRecord(desk, clerk, { register: 'appeals', unit: TOWN, fields })).id;
  };
  const [early, late] = [await fileOn('2024-01-04'), await fileOn('2024-01-08')];
  const change = { name: 'limitClubRuling', unit: COUNTY, value: 5, basis: '县棋协2024年1号文件', version: 0 };
  await changeSetting(desk, officer, { ...change, since: localDate('2024-01-05') });
  expect(await redateIfNeeded(desk, COUNTY)).toMatchObject({ checked: 2, changed: 1 });
  const clockOf = async (id: string) =>
    (await viewMatter(desk, clerk, { unit: TOWN, id })).matters[0]?.clocks.find((clock) => clock.id === 'ruling');
  expect(await clockOf(early)).toMatchObject({ dueOn: '2024-01-18', isOwn: false });
  expect(await clockOf(late)).toMatchObject({ dueOn: '2024-01-15', isOwn: true, rule: '自收到申诉之日起5个工作日内' });
  const { todos } = await listTodo(desk, clerk, { limit: 5 });
  expect(todos.map(({ dueOn }) => dueOn)).toEqual(['2024-01-15', '2024-01-18']);
  const wrong = changeSetting(desk, officer, { ...change, value: 0, version: 1, since: localDate('2024-01-05') });
  expect((await faultOf(wrong)).code).toBe('SETTING_VALUE');
  const cool = { ...change, name: 'limitClubCool', since: localDate('2024-01-05') };
  expect((await faultOf(changeSetting(desk, officer, cool))).code).toBe('SETTING_UNKNOWN');
  await desk.close();
});

test('每年固定日期没有核对到条文的，县里也可以另设；日期写错的不收；条文定死的不能设', async () => {
  const settings = limitSettings(await loadLaw());
  const submit = settings.find(({ id }) => id === 'limitReportSubmit');
  expect(submit).toMatchObject({ kind: 'text', otherwise: '每年3月1日前', setBy: ['county'] });
  if (submit === undefined) throw new Error('no setting');
  expect(settingProblem(submit, '03-15')).toBeUndefined();
  for (const wrong of ['3月15日', '02-30', '2024-03-15', ''])
    expect(settingProblem(submit, wrong), wrong).toBeDefined();
  expect(settings.map(({ id }) => id)).not.toContain('limitDisclosureReply');
});
