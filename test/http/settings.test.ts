import { afterAll, beforeAll, expect, test } from 'vitest';
import { listSettings } from '#app/settings/list-settings.ts';
import type { Law } from '#engine/law.ts';
import { actorAt, COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../app/test-desk.ts';
import { reportingLaw } from './club-report.ts';
import { openTestServer, PASSWORD, type TestServer } from './test-server.ts';

let api: TestServer;
let reviewer: string;
let officer: string;

/** The club's report is addressed to whoever hosts the game. */
const law: Law = {
  ...reportingLaw,
  outlines: new Map(
    [...reportingLaw.outlines].map(([id, outline]) => [
      id,
      { ...outline, addressee: '{hostName}', settings: { hostName: '县棋院' } },
    ]),
  ),
};

beforeAll(async () => {
  api = await openTestServer(law);
  reviewer = await api.signIn('reviewer');
  officer = await api.signIn('county-officer');
});
afterAll(() => api.close());

test('没有设置时是系统的值；县里设置后乡镇随县；乡镇自己设置的，以自己的为准', async () => {
  expect(await fee()).toMatchObject({ value: 10, from: 'default', version: 0, canChange: true });
  expect((await change(officer, { unit: COUNTY, value: 15 })).statusCode).toBe(204);
  expect(await fee()).toMatchObject({ value: 15, from: 'above' });
  expect((await change(reviewer, { value: 20 })).statusCode).toBe(204);
  expect(await fee()).toMatchObject({ value: 20, from: 'own', version: 1 });
  expect((await change(reviewer, { value: null, version: 1 })).statusCode).toBe(204);
  expect(await fee()).toMatchObject({ value: 15, from: 'above', version: 2 });
});

test('生效日期未到的，仍按原来的；历史新的在前', async () => {
  await change(reviewer, { value: 30, since: '2024-06-01', version: 2, basis: '镇务会议〔2024〕3号' });
  const standing = await fee();
  expect(standing).toMatchObject({ value: 15, version: 3 });
  expect(standing.history[0]).toMatchObject({
    value: 30,
    since: '2024-06-01',
    basis: '镇务会议〔2024〕3号',
    setBy: '某reviewer',
  });
  api.desk.setToday('2024-06-01');
  const then = await listSettings(api.desk, actorAt(TOWN, 'reviewer'), { unit: TOWN });
  api.desk.setToday('2024-01-15');
  expect(then.find(({ setting }) => setting.id === 'hallFee')).toMatchObject({ value: 30, from: 'own' });
});

test.each([
  ['超过上限', { value: 51 }, 'SETTING_VALUE', '“场地费”为 51 元，应在 0 至 50 元之间。'],
  ['不是整数', { value: 1.5 }, 'SETTING_VALUE', '“场地费”应为整数。'],
  ['种类不对', { value: '多' }, 'SETTING_VALUE', '“场地费”应为整数。'],
  ['没有这项设置', { name: 'unknown', value: 1 }, 'SETTING_UNKNOWN', '没有名为“unknown”的设置。'],
  ['村里不能设', { unit: VILLAGE, value: 1 }, 'SETTING_PLACE', '“场地费”由县级、乡镇（街道）设置，不能由甲村设置。'],
  ['别人先改了', { value: 1, version: 0 }, 'SETTING_CHANGED', '“场地费”在您打开之后已被改动。'],
  ['审核人不能改登录设置', { name: 'sessionHours', value: 8 }, 'SETTING_KEEPER', '“登录有效时长”由系统管理员设置。'],
])('不当的设置不收：%s', async (_, wrong, code, message) => {
  const answer = await change(reviewer, { version: 3, ...wrong });
  expect(answer.json()).toMatchObject({ code, message });
});

test('县里不能设只由乡镇设的；外乡镇的设置看不到、改不了', async () => {
  const place = await change(officer, { name: 'hostName', unit: COUNTY, value: '县棋协' });
  expect(place.json().code).toBe('SETTING_PLACE');
  const other = await api.signIn('other-reviewer');
  expect((await change(other, { value: 1 })).json().code).toBe('OUT_OF_SCOPE');
  const list = await api.send(other, { method: 'GET', url: `/api/settings?unit=${TOWN}` });
  expect(list.json().code).toBe('OUT_OF_SCOPE');
  const own = await api.send(other, { method: 'GET', url: `/api/settings?unit=${OTHER_TOWN}` });
  expect(own.json().settings.find(({ name }: { name: string }) => name === 'hallFee')).toMatchObject({ value: 15 });
});

test('系统管理员设置登录时长，本单位的人下次登录起照此', async () => {
  const admin = await api.signIn('system-admin');
  const set = await change(admin, { name: 'sessionHours', unit: COUNTY, value: 2 });
  expect(set.statusCode).toBe(204);
  const body = { account: 'principal', password: PASSWORD };
  const session = (await api.send(null, { method: 'POST', url: '/api/session', body })).json();
  expect(session.expiresAt).toBe('2024-01-15T06:00:00.000Z');
  expect((await change(admin, { value: 9, version: 3 })).json().code).toBe('SETTING_KEEPER');
});

test('设置用在报告上', async () => {
  const url = `/api/reports/${TOWN}/2023`;
  const before = await api.send(reviewer, { method: 'GET', url });
  expect(before.body).toContain('县棋院');
  await change(reviewer, { name: 'hostName', value: '东镇棋会', since: '2023-01-01' });
  expect((await api.send(reviewer, { method: 'GET', url })).body).toContain('东镇棋会');
});

test('每次更改都在日志上，链条完整', async () => {
  const auditor = await api.signIn('auditor');
  const { entries } = (await api.send(auditor, { method: 'GET', url: `/api/log?unit=${TOWN}` })).json();
  expect(entries.filter(({ subject }: { subject: string }) => subject === 'setting')).toHaveLength(4);
  const check = await api.send(auditor, { method: 'POST', url: '/api/log/check', body: { unit: TOWN } });
  expect(check.json().intact).toBe(true);
});

async function fee() {
  const { settings } = (await api.send(reviewer, { method: 'GET', url: '/api/settings' })).json();
  return settings.find(({ name }: { name: string }) => name === 'hallFee');
}

function change(cookie: string, request: Readonly<Record<string, unknown>>) {
  const { name = 'hallFee', ...rest } = request;
  const body = { unit: TOWN, since: '2024-01-01', basis: '本地做法', version: 0, ...rest };
  return api.send(cookie, { method: 'PUT', url: `/api/settings/${name}`, body });
}
