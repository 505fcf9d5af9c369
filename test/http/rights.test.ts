import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Action, RIGHTS } from '#app/rights.ts';
import type { Route } from '#http/contract/route.ts';
import { ROUTES } from '#http/contract.ts';
import type { Role } from '#kernel/role.ts';
import { OTHER_TOWN, TOWN } from '../app/test-desk.ts';
import { reportingLaw } from './club-report.ts';
import { type About, addReview, addSpare, SAMPLES } from './sample-requests.ts';
import { ACCOUNTS, form, openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
let about: About;
/** Words that stand in the records of the first township and nowhere else. */
const SECRET = '本镇内部局名';

beforeAll(async () => {
  api = await openTestServer(reportingLaw);
  const clerk = await api.signIn('clerk');
  const record = { unit: TOWN, fields: { kind: 'go', playedOn: '2023-03-05', title: SECRET, player: '内部棋手' } };
  const saved = await api.send(clerk, { method: 'POST', url: '/api/registers/games/records', body: record });
  const { id } = saved.json();
  const file = form('内部材料.txt', Buffer.from('内部材料全文'));
  const attached = await api.send(clerk, { method: 'POST', url: `/api/records/${TOWN}/${id}/files`, ...file });
  about = {
    unit: TOWN,
    record: id,
    file: attached.json().id,
    review: await addReview(api, clerk),
    ...(await addSpare(api)),
  };
});
afterAll(() => api.close());

const nameOf = ({ method, url }: Route) => `${method} ${url}`;
const guarded = ROUTES.filter(({ needs }) => needs !== 'anyone');
/** Signing out would end the session that the other tests use. */
const tried = guarded.filter((route) => nameOf(route) !== 'DELETE /api/session');

test('每一条声明的路由都在提供服务', () => {
  const missing = ROUTES.filter(({ method, url }) => !api.server.hasRoute({ method, url }));
  expect(missing.map(nameOf)).toEqual([]);
});

test('每一条须登录的路由都有一个样例请求，没有多余的样例', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual(guarded.map(nameOf).sort());
});

test('没有声明权限的路由，服务器不启动', async () => {
  expect(() => api.server.hasRoute({ method: 'GET', url: '/api/other' })).not.toThrow();
  const { refuseUndeclared } = await import('#http/refuse-undeclared.ts');
  const { fastify } = await import('fastify');
  const bare = fastify();
  refuseUndeclared(bare);
  expect(() => bare.get('/api/other', async () => 'x')).toThrow('not declared');
});

describe.each(guarded.map(nameOf))('%s', (name) => {
  test('没有登录的，401', async () => {
    const answer = await api.send(null, { ...requestOf(name), method: methodOf(name) });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'NOT_SIGNED_IN', message: '尚未登录，或登录已过期。' });
  });
});

describe.each(tried.map((route) => [nameOf(route), route] as const))('%s', (name, { needs }) => {
  test.each(Object.keys(ACCOUNTS).filter((account) => account !== 'two-seats'))(
    '岗位 %s：有权的办，无权的 403',
    async (account) => {
      const role = ACCOUNTS[account]?.[0]?.[1] ?? 'reporter';
      const answer = await api.send(await api.signIn(account), { ...requestOf(name), method: methodOf(name) });
      const isRefused = answer.statusCode === 403 && answer.json().code === 'NOT_ALLOWED';
      expect([role, isRefused]).toEqual([role, !mayDo(role, needs)]);
      if (!isRefused) expect(answer.statusCode).not.toBe(401);
      expect(answer.statusCode).not.toBe(500);
    },
  );
});

const aboutUnit = tried.filter((route) =>
  JSON.stringify(
    SAMPLES[nameOf(route)]?.({ unit: '○', record: '', file: '', review: '○', person: '○', seat: '○' }),
  ).includes('○'),
);

test('凡涉及单位的路由都在越界测试之内', () => {
  const others = tried.filter((route) => !aboutUnit.includes(route)).map(nameOf);
  expect(others).toEqual([
    'GET /api/first-steps',
    'GET /api/session',
    'GET /api/session/device-key',
    'PUT /api/session/seat',
    'GET /api/tokens',
    'POST /api/tokens',
    'DELETE /api/tokens/:id',
    'PUT /api/session/password',
    'GET /api/units',
    'PUT /api/fields/:id',
    'GET /api/registers',
    'GET /api/procedures',
    'GET /api/todo',
    'GET /api/hand-over',
    'GET /api/hand-over/sheet.docx',
    'GET /api/hand-over/sheet.pdf',
    'GET /api/reminders',
    'PUT /api/reminders',
    'POST /api/reminders/calendar',
    'DELETE /api/reminders/calendar',
    'GET /api/indicators',
    'GET /api/imports/:id/marked.xlsx',
    'GET /api/reports',
    'DELETE /api/reviews/:id',
    'GET /api/reviews/copies',
    'GET /api/drafts',
    'GET /api/drafts/:register/:record',
    'PUT /api/drafts/:register/:record',
    'DELETE /api/drafts/:register/:record',
    'GET /api/views',
    'POST /api/views',
    'DELETE /api/views/:id',
    'POST /api/visit',
  ]);
});

describe.each(aboutUnit.map(nameOf))('%s', (name) => {
  test.each(['other-clerk', 'other-reviewer'])('外乡镇的 %s：403 或 404，不露一字', async (account) => {
    const answer = await api.send(await api.signIn(account), { ...requestOf(name), method: methodOf(name) });
    expect([403, 404]).toContain(answer.statusCode);
    for (const word of [SECRET, '内部', '2023-0']) expect(answer.body).not.toContain(word);
  });
});

test('以本单位之名查外单位的记录，也查不到', async () => {
  const cookie = await api.signIn('other-clerk');
  for (const url of [
    `/api/records/${OTHER_TOWN}/${about.record}`,
    `/api/records/${OTHER_TOWN}/${about.record}/files`,
    `/api/records/${OTHER_TOWN}/${about.record}/files/${about.file}`,
  ]) {
    const answer = await api.send(cookie, { method: 'GET', url });
    expect([url, answer.statusCode]).toEqual([url, 404]);
    expect(answer.body).not.toContain('内部');
  }
  const { records } = (await api.send(cookie, { method: 'GET', url: '/api/registers/games/records' })).json();
  expect(records.filter(({ unit }: { unit: string }) => !unit.startsWith(OTHER_TOWN))).toEqual([]);
});

function requestOf(name: string) {
  const sample = SAMPLES[name];
  if (sample === undefined) throw new Error(`no sample for ${name}`);
  return sample(about);
}

function methodOf(name: string): Route['method'] {
  const found = ROUTES.find((route) => nameOf(route) === name);
  if (found === undefined) throw new Error(`no route ${name}`);
  return found.method;
}

function mayDo(role: Role, needs: Route['needs']): boolean {
  if (needs === 'anyone' || needs === 'person' || needs === 'browser' || needs === 'seat') return true;
  const roles: readonly Role[] = RIGHTS[needs satisfies Action];
  return roles.includes(role);
}
