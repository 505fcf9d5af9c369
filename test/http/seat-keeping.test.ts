import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scopeOf } from '#store/scope.ts';
import { TOWN } from '../app/test-desk.ts';
import { reportingLaw } from './club-report.ts';
import { form, openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
let clerk: string;
beforeAll(async () => {
  api = await openTestServer(reportingLaw);
  clerk = await api.signIn('clerk');
});
afterAll(() => api.close());

const ask = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object, cookie = clerk) =>
  api.send(cookie, { method, url, ...(body === undefined ? {} : { body }) });
const game = async (title: string, kind = 'go') =>
  (
    await ask('POST', '/api/registers/games/records', { unit: TOWN, fields: { kind, playedOn: '2023-03-05', title } })
  ).json();

test('视图随席位保存：同名的代替，别的席位看不到，可以删去', async () => {
  await ask('POST', '/api/views', { register: 'games', name: '围棋', query: '?options=kind:go' });
  const kept = await ask('POST', '/api/views', { register: 'games', name: '围棋', query: '?order=-fee' });
  expect(kept.json().views).toMatchObject([{ name: '围棋', query: '?order=-fee' }]);
  expect((await ask('GET', '/api/views?register=games', undefined, await api.signIn('reviewer'))).json().views).toEqual(
    [],
  );
  await ask('DELETE', `/api/views/${kept.json().views[0].id}`);
  expect((await ask('GET', '/api/views?register=games')).json().views).toEqual([]);
});

test('草稿整体加密，换一台设备取回；早的不盖晚的；保存后删去', async () => {
  const url = '/api/drafts/games/new';
  const values = JSON.stringify({ player: '陈建国' });
  await ask('PUT', url, { values, changedAt: '2024-01-10T08:00:00.000Z' });
  await ask('PUT', url, { values: '{}', changedAt: '2024-01-10T07:00:00.000Z' });
  expect((await ask('GET', url)).json().draft.values).toBe(values);
  expect((await ask('GET', '/api/drafts')).json().drafts).toMatchObject([{ register: 'games', record: null }]);
  const rows = await api.desk.backend.transaction(scopeOf(TOWN), (tx) => tx.query('select sealed from draft'));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('陈建国');
  expect((await ask('GET', url, undefined, await api.signIn('reviewer'))).json().draft).toBeNull();
  await ask('DELETE', url);
  expect((await ask('GET', url)).json().draft).toBeNull();
});

test('上次打开首页的时刻：第一次没有', async () => {
  expect((await ask('POST', '/api/visit', {})).json()).toEqual({ before: null });
});

test('成批作废：能办的都办，不能办的说明为何', async () => {
  const [one, two] = [await game('甲局'), await game('乙局')];
  const answer = await ask('POST', '/api/records/void', {
    records: [
      { unit: TOWN, id: one.id, version: 1 },
      { unit: TOWN, id: two.id, version: 7 },
    ],
    reason: '重复登记',
  });
  expect(answer.json()).toMatchObject({ voided: 1, refused: [{ id: two.id }] });
  expect((await ask('GET', `/api/records/${TOWN}/${one.id}`)).json().record.state).toBe('void');
});

test('网页表格：有错的一行不登记，逐格说明；改正后一次登记', async () => {
  const send = (rows: readonly string[][], dryRun = false) =>
    ask('POST', '/api/registers/games/rows', {
      unit: TOWN,
      dryRun,
      headings: ['棋种', '对局日期', '局名', '编号'],
      rows,
    });
  const refused = await send([
    ['围棋', '2023.3.1', '粘贴一', ''],
    ['跳棋', '2023-02-30', '粘贴二', ''],
  ]);
  expect(refused.statusCode).toBe(422);
  expect(refused.json().details.map(({ row, field }: { row: number; field: string }) => `${row}${field}`)).toEqual([
    '3kind',
    '3playedOn',
  ]);
  const right = [
    ['围棋', '2023.3.1', '粘贴一', ''],
    ['西洋棋', '2023年2月28日', '粘贴二', ''],
  ];
  expect((await send(right, true)).json()).toMatchObject({ created: 2, dryRun: true });
  expect((await send(right)).json()).toMatchObject({ created: 2, dryRun: false });
  expect((await send(right)).json()).toMatchObject({ created: 0, unchanged: 2 });
});

test('一份材料兼作另一条记录的佐证；文档可在线看文字', async () => {
  const [one, two] = [await game('丙局'), await game('丁局')];
  const attached = await api.send(clerk, {
    method: 'POST',
    url: `/api/records/${TOWN}/${one.id}/files`,
    ...form('说明.txt', Buffer.from('棋谱说明全文')),
  });
  const { id: file, digest } = attached.json();
  const from = { unit: TOWN, record: one.id, file };
  const reused = await ask('POST', `/api/records/${TOWN}/${two.id}/files/reuse`, { from });
  expect(reused.json()).toMatchObject({ name: '说明.txt', digest });
  expect((await ask('GET', `/api/records/${TOWN}/${two.id}/files/${reused.json().id}/text`)).json()).toEqual({
    text: '棋谱说明全文',
    isWhole: true,
  });
  const recent = (await ask('GET', '/api/evidence?words=说明')).json().files;
  expect(recent).toHaveLength(1);
  const nowhere = await ask('POST', `/api/records/${TOWN}/${two.id}/files/reuse`, {
    from: { ...from, file: randomUUID() },
  });
  expect(nowhere.statusCode).toBe(404);
});
