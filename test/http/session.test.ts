import { afterAll, beforeAll, expect, test } from 'vitest';
import { COUNTY, OTHER_TOWN, TOWN } from '../app/test-desk.ts';
import { openTestServer, PASSWORD, type TestServer } from './test-server.ts';

let api: TestServer;
beforeAll(async () => {
  api = await openTestServer();
});
afterAll(() => api.close());

const signInBody = { account: 'clerk', password: PASSWORD };

test('登录：只有一个席位的，登录即选定，并得到该席位的权限', async () => {
  const answer = await api.send(null, { method: 'POST', url: '/api/session', body: signInBody });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    person: { account: 'clerk' },
    seat: { unit: TOWN, unitName: '东镇', role: 'clerk', roleLabel: '乡镇经办人' },
    unit: { code: TOWN, kind: 'township' },
    today: '2024-01-15',
    isDemo: true,
  });
  expect(answer.json().rights).toContain('write-records');
  expect(answer.json().rights).not.toContain('approve-report');
});

test('登录的 Cookie 脚本读不到，其他网站带不出', async () => {
  const answer = await api.send(null, { method: 'POST', url: '/api/session', body: signInBody });
  const header = String(answer.headers['set-cookie']);
  expect(header).toMatch(/^fadu_session=[\w-]{43};/);
  expect(header).toContain('HttpOnly');
  expect(header).toContain('SameSite=Strict');
  expect(header).not.toContain('Secure');
});

test('经 TLS 提供服务时，Cookie 只走 TLS', async () => {
  const tls = await openTestServer(undefined, { isTls: true });
  const answer = await tls.send(null, { method: 'POST', url: '/api/session', body: signInBody });
  expect(String(answer.headers['set-cookie'])).toContain('Secure');
  expect(answer.headers['strict-transport-security']).toContain('max-age=');
  await tls.close();
});

test('账号不存在和密码不对，回答完全相同', async () => {
  const wrong = await api.send(null, {
    method: 'POST',
    url: '/api/session',
    body: { account: 'clerk', password: '不对' },
  });
  const unknown = await api.send(null, {
    method: 'POST',
    url: '/api/session',
    body: { account: '没有', password: '不对' },
  });
  expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
  const { reference: _, ...first } = wrong.json();
  const { reference: __, ...second } = unknown.json();
  expect(first).toEqual(second);
  expect(first).toMatchObject({ code: 'SIGN_IN_REFUSED', message: '账号或密码不正确。' });
});

test('十分钟内同一账号多次尝试登录，之后被拒绝并说明等多久', async () => {
  const strict = await openTestServer(undefined, { signInAttempts: 3 });
  const attempt = (account: string) =>
    strict.send(null, { method: 'POST', url: '/api/session', body: { account, password: '不对' } });
  for (let count = 0; count < 3; count += 1) expect((await attempt('clerk')).statusCode).toBe(401);
  const refused = await attempt('clerk');
  expect(refused.statusCode).toBe(429);
  expect(refused.json()).toMatchObject({ code: 'TOO_MANY_SIGN_INS' });
  expect(refused.json().remedy).toContain('10 分钟');
  expect((await attempt('reviewer')).statusCode).toBe(401);
  expect((await strict.send(null, { method: 'POST', url: '/api/session', body: signInBody })).statusCode).toBe(429);
  await strict.close();
});

test('从同一地址逐个账号试密码，也会被拒绝', async () => {
  const strict = await openTestServer(undefined, { signInAttempts: 1 });
  const codes: number[] = [];
  for (let count = 0; count <= 20; count += 1) {
    const body = { account: `第${count}个`, password: '123456' };
    codes.push((await strict.send(null, { method: 'POST', url: '/api/session', body })).statusCode);
  }
  expect(codes).toEqual([...Array(20).fill(401), 429]);
  await strict.close();
});

test('有两个席位的，选定之前不能办事，选定之后按该席位办', async () => {
  const cookie = await api.signIn('two-seats');
  const before = await api.send(cookie, { method: 'GET', url: '/api/session' });
  expect(before.json()).toMatchObject({ seat: null, rights: [] });
  expect((await api.send(cookie, { method: 'GET', url: '/api/units' })).json().code).toBe('SEAT_NOT_CHOSEN');
  const other = before.json().seats.find((seat: { unit: string }) => seat.unit === OTHER_TOWN);
  const chosen = await api.send(cookie, { method: 'PUT', url: '/api/session/seat', body: { seat: other.id } });
  expect(chosen.json()).toMatchObject({ seat: { unit: OTHER_TOWN, role: 'reviewer' } });
  expect((await api.send(cookie, { method: 'GET', url: '/api/units' })).json().units[0].code).toBe(OTHER_TOWN);
});

test('不能选别人的席位', async () => {
  const cookie = await api.signIn('clerk');
  const officer = await api.signIn('county-officer');
  const seat = (await api.send(officer, { method: 'GET', url: '/api/session' })).json().seat.id;
  const answer = await api.send(cookie, { method: 'PUT', url: '/api/session/seat', body: { seat } });
  expect(answer.statusCode).toBe(404);
  expect(answer.json().code).toBe('SEAT_UNKNOWN');
});

test('退出以后，原来的 Cookie 不再有用', async () => {
  const answer = await api.send(null, { method: 'POST', url: '/api/session', body: signInBody });
  const cookie = answer.cookies[0]?.value ?? '';
  expect((await api.send(cookie, { method: 'DELETE', url: '/api/session' })).statusCode).toBe(204);
  expect((await api.send(cookie, { method: 'GET', url: '/api/session' })).statusCode).toBe(401);
});

test('来自其他网站的改动请求被拒绝，读取照常', async () => {
  const cookie = await api.signIn('clerk');
  const change = { method: 'DELETE', url: '/api/tokens/'.padEnd(76, 'a') } as const;
  for (const site of ['cross-site', 'same-site', 'none']) {
    const answer = await api.send(cookie, { ...change, headers: { 'sec-fetch-site': site } });
    expect([site, answer.statusCode, answer.json().code]).toEqual([site, 403, 'CROSS_SITE']);
  }
  expect((await api.send(cookie, change)).statusCode).toBe(204);
  const read = await api.send(cookie, {
    method: 'GET',
    url: '/api/session',
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(read.statusCode).toBe(200);
});

test('较旧的浏览器不说 Sec-Fetch-Site，以 Origin 为准；两者都没有的拒绝', async () => {
  const cookie = await api.signIn('clerk');
  const remove = (headers: Record<string, string>) =>
    api.server.inject({
      method: 'DELETE',
      url: '/api/tokens/'.padEnd(76, 'a'),
      headers: { host: 'fadu.example', cookie: `fadu_session=${cookie}`, ...headers },
    });
  expect((await remove({ origin: 'http://fadu.example' })).statusCode).toBe(204);
  expect((await remove({ origin: 'http://evil.example' })).statusCode).toBe(403);
  expect((await remove({ origin: 'null' })).statusCode).toBe(403);
  expect((await remove({})).statusCode).toBe(403);
});

test('访问令牌：新建时显示一次，可查可撤，程序凭它以该席位办事', async () => {
  const cookie = await api.signIn('clerk');
  const { seat } = (await api.send(cookie, { method: 'GET', url: '/api/session' })).json();
  const made = await api.send(cookie, {
    method: 'POST',
    url: '/api/tokens',
    body: { label: '报表脚本', seat: seat.id },
  });
  expect(made.statusCode).toBe(201);
  const { token } = made.json();
  expect(token).toMatch(/^fadu_/);
  const authorization = `Bearer ${token}`;
  const script = (method: 'GET' | 'PUT' | 'POST', url: string, body?: object) =>
    api.server.inject({ method, url, headers: { authorization }, ...(body === undefined ? {} : { body }) });
  expect((await script('GET', '/api/session')).json()).toMatchObject({ kind: 'script', seat: { unit: TOWN } });
  const saved = await script('POST', '/api/registers/umpires/records', {
    unit: TOWN,
    fields: { card: '脚本-1', from: '2023-01-01', area: '东' },
  });
  expect(saved.statusCode).toBe(201);

  const listed = (await api.send(cookie, { method: 'GET', url: '/api/tokens' })).json();
  expect(listed.tokens).toMatchObject([{ label: '报表脚本', seat: { unit: TOWN } }]);
  expect(JSON.stringify(listed)).not.toContain(token);
  await api.send(cookie, { method: 'DELETE', url: `/api/tokens/${listed.tokens[0].id}` });
  expect((await script('GET', '/api/session')).statusCode).toBe(401);
});

test('访问令牌不能再造令牌、不能换席位', async () => {
  const cookie = await api.signIn('reviewer');
  const { seat } = (await api.send(cookie, { method: 'GET', url: '/api/session' })).json();
  const { token } = (
    await api.send(cookie, { method: 'POST', url: '/api/tokens', body: { label: '脚本', seat: seat.id } })
  ).json();
  const headers = { authorization: `Bearer ${token}` };
  const again = await api.server.inject({
    method: 'POST',
    url: '/api/tokens',
    headers,
    body: { label: '又', seat: seat.id },
  });
  expect([again.statusCode, again.json().code]).toEqual([403, 'TOKEN_REFUSED']);
  const asCookie = await api.send(token, { method: 'GET', url: '/api/session' });
  expect(asCookie.statusCode).toBe(401);
  const browserToken = await api.server.inject({
    method: 'GET',
    url: '/api/session',
    headers: { authorization: `Bearer ${cookie}` },
  });
  expect(browserToken.statusCode).toBe(401);
});

test('登录到期以后须重新登录', async () => {
  const answer = await api.send(null, { method: 'POST', url: '/api/session', body: signInBody });
  const cookie = answer.cookies[0]?.value ?? '';
  api.desk.setToday('2024-01-16');
  expect((await api.send(cookie, { method: 'GET', url: '/api/session' })).json().code).toBe('NOT_SIGNED_IN');
  api.desk.setToday('2024-01-15');
});

test('县级席位看到全县的单位，包括已并入的', async () => {
  const cookie = await api.signIn('county-officer');
  const { units } = (await api.send(cookie, { method: 'GET', url: '/api/units' })).json();
  expect(units[0]).toMatchObject({ code: COUNTY, name: '测试县', kind: 'county' });
  expect(units).toHaveLength(7);
});
