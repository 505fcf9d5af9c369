import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOWN } from '../app/test-desk.ts';
import { openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
let clerk: string;
let reviewer: string;
beforeAll(async () => {
  api = await openTestServer();
  clerk = await api.signIn('clerk');
  reviewer = await api.signIn('reviewer');
});
afterAll(() => api.close());

const game = (title: string, more: object = {}) => ({ kind: 'go', playedOn: '2023-05-01', title, ...more });
const add = (fields: object, more: object = {}, cookie = clerk) =>
  api.send(cookie, { method: 'POST', url: '/api/registers/games/records', body: { unit: TOWN, fields, ...more } });
const read = async (id: string) => (await api.send(clerk, { method: 'GET', url: `/api/records/${TOWN}/${id}` })).json();
const change = (id: string, body: object, cookie = clerk) =>
  api.send(cookie, { method: 'PUT', url: `/api/records/${TOWN}/${id}`, body });

describe('答复丢失后再次提交', () => {
  test('登记：其间他人已更正，仍答复当时的结果，不报冲突，不覆盖', async () => {
    const sent = { id: randomUUID(), request: randomUUID() };
    expect((await add(game('离线登记'), sent)).json().version).toBe(1);
    await change(sent.id, { version: 1, fields: game('离线登记', { watched: 5 }) }, reviewer);
    const again = await add(game('离线登记'), sent);
    expect([again.statusCode, again.json().version]).toEqual([201, 1]);
    expect((await read(sent.id)).record).toMatchObject({ version: 2, fields: { watched: 5 } });
  });

  test('更正：其间他人已更正或作废，仍答复当时的版本；换了标识的按新的更正对待', async () => {
    const { id } = (await add(game('离线更正'))).json();
    const body = { version: 1, request: randomUUID(), fields: game('离线更正', { watched: 7 }) };
    expect((await change(id, body)).json().version).toBe(2);
    await change(id, { version: 2, fields: game('离线更正', { watched: 8 }) }, reviewer);
    expect((await change(id, body)).json()).toMatchObject({ id, version: 2 });
    expect((await change(id, { ...body, request: randomUUID() })).json().code).toBe('RECORD_CHANGED');
    const url = `/api/records/${TOWN}/${id}/void`;
    await api.send(reviewer, { method: 'POST', url, body: { version: 3, reason: '重复' } });
    expect((await change(id, body)).json().version).toBe(2);
    expect((await change(id, { ...body, request: randomUUID() })).json().code).toBe('RECORD_VOID');
    expect((await read(id)).record.version).toBe(4);
  });
});

describe('逐项选定', () => {
  const settled = [{ field: 'watched', kept: 'mine', version: 2 }];

  test('采用本人的：记入历次改动', async () => {
    const { id } = (await add(game('选定本人'))).json();
    await change(id, { version: 1, fields: game('选定本人', { watched: 8 }) }, reviewer);
    await change(id, { version: 2, fields: game('选定本人', { watched: 9 }), settled });
    const { history } = await read(id);
    expect(history.at(-1)).toMatchObject({ action: 'change', version: 3, change: { watched: 9, settled } });
  });

  test('采用他人的、没有别的改动：不增加版本，选定仍留痕，再次提交不重复', async () => {
    const { id } = (await add(game('选定他人'))).json();
    await change(id, { version: 1, fields: game('选定他人', { watched: 8 }) }, reviewer);
    const theirs = settled.map((line) => ({ ...line, kept: 'theirs' }));
    const body = {
      version: 2,
      request: randomUUID(),
      fields: game('选定他人', { watched: 8 }),
      settled: theirs,
    };
    expect((await change(id, body)).json().version).toBe(2);
    await change(id, body);
    const { history } = await read(id);
    expect(history.map(({ actionLabel }: { actionLabel: string }) => actionLabel)).toEqual([
      '登记',
      '更正',
      '选定不同之处',
    ]);
    expect(history.at(-1)).toMatchObject({ version: 2, person: '某clerk', change: { settled: theirs } });
  });
});

test('设备密钥：每人一个，再取不变，他人不同，未登录不给', async () => {
  const url = '/api/session/device-key';
  const keyOf = async (cookie: string) => (await api.send(cookie, { method: 'GET', url })).json().key;
  const key = await keyOf(clerk);
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(await keyOf(clerk)).toBe(key);
  expect(await keyOf(reviewer)).not.toBe(key);
  expect((await api.send('', { method: 'GET', url })).statusCode).toBe(401);
});
