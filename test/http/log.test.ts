import { afterAll, beforeAll, expect, test } from 'vitest';
import { TOWN, VILLAGE } from '../app/test-desk.ts';
import { openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
let auditor: string;

beforeAll(async () => {
  api = await openTestServer();
  const clerk = await api.signIn('clerk');
  for (const title of ['一', '二', '三', '四', '五']) {
    const fields = { kind: 'go', playedOn: '2023-05-01', title, player: '吴清源' };
    await api.send(clerk, { method: 'POST', url: '/api/registers/games/records', body: { unit: VILLAGE, fields } });
  }
  auditor = await api.signIn('auditor');
});
afterAll(() => api.close());

const get = async (query: string, cookie = auditor) =>
  (await api.send(cookie, { method: 'GET', url: `/api/log?${query}` })).json();
const check = async () =>
  (await api.send(auditor, { method: 'POST', url: '/api/log/check', body: { unit: TOWN } })).json();

test('审计员看得到谁在何时做了什么，看不到记录内容', async () => {
  const page = await get(`unit=${TOWN}`);
  expect(page).toMatchObject({ unit: TOWN, unitName: '东镇', next: null });
  expect(page.entries.map(({ seq }: { seq: number }) => seq)).toEqual([5, 4, 3, 2, 1]);
  expect(page.entries[0]).toMatchObject({
    actionLabel: '登记',
    person: '某clerk',
    unitName: '甲村',
    subject: 'record',
  });
  expect(page.entries[0].previous).toBe(page.entries[1].hash);
  for (const word of ['吴清源', 'sealed', '一']) expect(JSON.stringify(page.entries)).not.toContain(`"${word}`);
  const records = await api.send(auditor, { method: 'GET', url: `/api/registers/games/records?unit=${TOWN}` });
  expect(records.json().code).toBe('NOT_ALLOWED');
});

test('日志一页一页往前翻，不重不漏', async () => {
  const first = await get(`unit=${TOWN}&limit=2`);
  const second = await get(`unit=${TOWN}&limit=2&before=${first.next}`);
  const third = await get(`unit=${TOWN}&limit=2&before=${second.next}`);
  const numbers = [first, second, third].flatMap(({ entries }) => entries.map(({ seq }: { seq: number }) => seq));
  expect(numbers).toEqual([5, 4, 3, 2, 1]);
  expect(third.next).toBeNull();
});

test('逐条核对：完整的说完整；被人绕过程序改过的，指出是哪一条', async () => {
  expect(await check()).toMatchObject({ intact: true, entries: 5, brokenAt: null, says: '日志完整：5 条逐条相符。' });
  await api.desk.backend.asOwner((tx) => tx.query(`update entry set person_name = '别人' where seq = 3`));
  expect(await check()).toMatchObject({ intact: false, brokenAt: 3 });
  expect((await check()).says).toMatch(/^第 3 条的内容与校验值不符/);
  await api.desk.backend.asOwner((tx) => tx.query(`delete from entry where seq = 5`));
  await api.desk.backend.asOwner((tx) => tx.query(`update entry set person_name = '某clerk' where seq = 3`));
  expect(await check()).toMatchObject({ intact: false, brokenAt: 5 });
  expect((await check()).says).toMatch(/^第 5 条缺失/);
});

test('没有日志的单位：空的一页，核对为完整', async () => {
  const reviewer = await api.signIn('other-reviewer');
  expect(await get('', reviewer)).toMatchObject({ entries: [], next: null });
  const checked = await api.send(reviewer, { method: 'POST', url: '/api/log/check', body: {} });
  expect(checked.json()).toMatchObject({ intact: true, entries: 0 });
});
