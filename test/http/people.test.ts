import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '#app/people/password.ts';
import { localDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import { listDrafts, writeDraft } from '#store/drafts.ts';
import { writePeople } from '#store/people.ts';
import { administerScope, scopeOf } from '#store/scope.ts';
import { OTHER_TOWN, TOWN, VILLAGE } from '../app/test-desk.ts';
import { openTestServer, PASSWORD, type TestServer } from './test-server.ts';

let api: TestServer;
/** Cookies of the first township's own administrators. */
let accounts: string;
let seats: string;

beforeAll(async () => {
  api = await openTestServer();
  accounts = await admin('dong.xitong', 'system-admin');
  seats = await admin('dong.anquan', 'security-admin');
});
afterAll(() => api.close());

test('新建账号到第一次办理：初始密码只能用来改密码，改后由安全管理员授予席位', async () => {
  const made = await add('zhang.wei', TOWN);
  const cookie = await signIn('zhang.wei', made.password);
  const first = (await api.send(cookie, { method: 'GET', url: '/api/session' })).json();
  expect(first).toMatchObject({ mustChangePassword: true, seat: null, rights: [] });
  const list = await api.send(cookie, { method: 'GET', url: '/api/units' });
  expect(list.json().code).toBe('PASSWORD_MUST_CHANGE');

  const weak = await changePassword(cookie, made.password, 'zhang.wei1');
  expect(weak.json().message).toBe('新密码含有账号。');
  expect((await changePassword(cookie, '不是原密码', '澄溪的水-2024')).json().code).toBe('PASSWORD_WRONG');
  expect((await changePassword(cookie, made.password, '澄溪的水流-2024')).statusCode).toBe(204);

  const given = await give({ person: made.id, unit: TOWN, role: 'clerk' });
  expect(given.statusCode).toBe(201);
  const again = await signIn('zhang.wei', '澄溪的水流-2024');
  const session = (await api.send(again, { method: 'GET', url: '/api/session' })).json();
  expect(session).toMatchObject({ mustChangePassword: false, seat: { unit: TOWN, role: 'clerk' } });
  const record = { unit: VILLAGE, fields: { kind: 'go', playedOn: '2024-01-10', title: '第一局' } };
  const saved = await api.send(again, { method: 'POST', url: '/api/registers/games/records', body: record });
  expect(saved.statusCode).toBe(201);
});

test('账号和席位由两人分别管：系统管理员不能授席位，安全管理员不能建账号', async () => {
  const body = { person: randomUUID(), unit: TOWN, role: 'clerk', since: '2024-01-15', until: null };
  expect((await api.send(accounts, { method: 'POST', url: '/api/seats', body })).json().code).toBe('NOT_ALLOWED');
  const account = { account: 'li.si', name: '李四', unit: TOWN };
  expect((await api.send(seats, { method: 'POST', url: '/api/people', body: account })).json().code).toBe(
    'NOT_ALLOWED',
  );
});

test('乡镇管理员够不着外乡镇和县里的账号、席位', async () => {
  const other = await api.send(accounts, {
    method: 'POST',
    url: '/api/people',
    body: { account: 'wai.ren', name: '外人', unit: OTHER_TOWN },
  });
  expect(other.json().code).toBe('OUT_OF_SCOPE');
  const people = (await api.send(await api.signIn('system-admin'), { method: 'GET', url: '/api/people' })).json()
    .people;
  const clerk = people.find(({ account }: { account: string }) => account === 'other-clerk');
  const county = people.find(({ account }: { account: string }) => account === 'county-officer');
  for (const { id } of [clerk, county]) {
    const reset = await api.send(accounts, { method: 'POST', url: `/api/people/${id}/password`, body: {} });
    expect(reset.json().code).toBe('PERSON_UNKNOWN');
  }
  const [seat] = clerk.seats;
  const ended = await api.send(seats, { method: 'PUT', url: `/api/seats/${seat.id}`, body: { until: '2024-01-31' } });
  expect(ended.json().code).toBe('SEAT_NOT_FOUND');
});

test('停用账号，登录随即失效；启用后可再登录', async () => {
  const made = await add('wang.wu', TOWN);
  const cookie = await signIn('wang.wu', made.password);
  const lock = (locked: boolean) =>
    api.send(accounts, { method: 'PUT', url: `/api/people/${made.id}/locked`, body: { locked } });
  expect((await lock(true)).statusCode).toBe(204);
  expect((await api.send(cookie, { method: 'GET', url: '/api/session' })).statusCode).toBe(401);
  const refused = await api.send(null, {
    method: 'POST',
    url: '/api/session',
    body: { account: 'wang.wu', password: made.password },
  });
  expect(refused.json().code).toBe('ACCOUNT_LOCKED');
  await lock(false);
  await signIn('wang.wu', made.password);
});

test('系统管理员不能重设安全管理员的密码，也不能停用本人', async () => {
  const people = (await api.send(accounts, { method: 'GET', url: `/api/people?unit=${TOWN}` })).json().people;
  const of = (account: string) => people.find((person: { account: string }) => person.account === account).id;
  const reset = await api.send(accounts, {
    method: 'POST',
    url: `/api/people/${of('dong.anquan')}/password`,
    body: {},
  });
  expect(reset.json()).toMatchObject({ code: 'ADMIN_PASSWORD' });
  expect(reset.json().message).toContain('三员分立');
  const self = await api.send(accounts, {
    method: 'PUT',
    url: `/api/people/${of('dong.xitong')}/locked`,
    body: { locked: true },
  });
  expect(self.json().code).toBe('SELF_CHANGE');
});

test('一人不能同时任两种管理员；安全管理员不能给本人授席位', async () => {
  const made = await add('zhao.liu', TOWN);
  expect((await give({ person: made.id, unit: TOWN, role: 'auditor' })).statusCode).toBe(201);
  const second = await give({ person: made.id, unit: TOWN, role: 'system-admin' });
  expect(second.json().code).toBe('ADMINS_APART');
  const { id } = (await api.send(seats, { method: 'GET', url: '/api/session' })).json().person;
  expect((await give({ person: id, unit: TOWN, role: 'clerk' })).json().code).toBe('SELF_CHANGE');
});

test.each([
  ['岗位与单位不配', { role: 'clerk', unit: VILLAGE }, 'SEAT_ROLE_UNIT'],
  ['到期早于起始', { until: '2024-01-01' }, 'SEAT_DATES'],
  ['没有这个人', { person: randomUUID() }, 'PERSON_UNKNOWN'],
])('席位不当的不收：%s', async (_, wrong, code) => {
  const { id } = (await api.send(accounts, { method: 'GET', url: '/api/people' })).json().people[0];
  const answer = await give({ person: id, unit: TOWN, role: 'reviewer', ...wrong });
  expect(answer.json().code).toBe(code);
});

test('席位终止以后，次日起不能再用；可以重新授予', async () => {
  const made = await add('sun.qi', TOWN);
  const { id } = (await give({ person: made.id, unit: TOWN, role: 'clerk' })).json();
  expect((await give({ person: made.id, unit: TOWN, role: 'clerk' })).json().code).toBe('SEAT_HELD');
  await api.send(seats, { method: 'PUT', url: `/api/seats/${id}`, body: { until: '2024-01-15' } });
  const again = await give({ person: made.id, unit: TOWN, role: 'clerk', since: '2024-01-16' });
  expect(again.statusCode).toBe(201);
});

test('移交：原任止于前一日，继任当日接手，看得到本单位的记录', async () => {
  const [former, next] = [await add('yuan.ren', TOWN), await add('ji.ren', TOWN)];
  const seat = (await give({ person: former.id, unit: TOWN, role: 'clerk' })).json();
  const url = `/api/seats/${seat.id}/hand-over`;
  const done = await api.send(seats, { method: 'POST', url, body: { to: next.id, on: '2024-01-16' } });
  expect(done.json()).toMatchObject({ since: '2024-01-16', role: 'clerk', state: 'coming' });
  const people = (await api.send(seats, { method: 'GET', url: '/api/people' })).json().people;
  const seatsOf = (id: string) => people.find((person: { id: string }) => person.id === id).seats;
  expect(seatsOf(former.id)).toMatchObject([{ until: '2024-01-15' }]);
  expect(seatsOf(next.id)).toMatchObject([{ since: '2024-01-16', until: null }]);
});

test('移交当日，原任没有保存的草稿归继任', async () => {
  const [former, next] = [await add('cao.gao', TOWN), await add('jie.shou', TOWN)];
  const seat = (await give({ person: former.id, unit: TOWN, role: 'clerk', since: '2024-01-01' })).json();
  const draft = { register: 'games', record: null, sealed: '密文', changedAt: new Date('2024-01-15T01:00:00Z') };
  await api.desk.backend.transaction(scopeOf(TOWN), (tx) => writeDraft(tx, seat.id, TOWN, draft));
  const url = `/api/seats/${seat.id}/hand-over`;
  const taken = (await api.send(seats, { method: 'POST', url, body: { to: next.id, on: '2024-01-15' } })).json();
  const drafts = (id: string) => api.desk.backend.transaction(scopeOf(TOWN), (tx) => listDrafts(tx, id));
  expect(await drafts(seat.id)).toEqual([]);
  expect(await drafts(taken.id)).toMatchObject([{ sealed: '密文' }]);
});

test('每一项变更都在日志链上，链条完整，日志中没有密码', async () => {
  const auditor = await api.signIn('auditor');
  const { entries } = (await api.send(auditor, { method: 'GET', url: `/api/log?unit=${TOWN}&limit=200` })).json();
  const actions = new Set(entries.map(({ actionLabel }: { actionLabel: string }) => actionLabel));
  for (const label of ['新建账号', '授予席位', '停用账号', '启用账号', '修改本人密码', '移交席位', '变更席位期限'])
    expect(actions).toContain(label);
  const check = await api.send(auditor, { method: 'POST', url: '/api/log/check', body: { unit: TOWN } });
  expect(check.json().intact).toBe(true);
});

async function admin(account: string, role: Role): Promise<string> {
  const [id, since] = [randomUUID(), localDate('2020-01-01')];
  const secret = await hashPassword(PASSWORD);
  await api.desk.backend.transaction(administerScope, (tx) =>
    writePeople(
      tx,
      [{ id, account, name: `某${account}`, secret }],
      [{ id: randomUUID(), person: id, unit: TOWN, role, since, until: null }],
    ),
  );
  return signIn(account, PASSWORD);
}

async function signIn(account: string, password: string): Promise<string> {
  const answer = await api.send(null, { method: 'POST', url: '/api/session', body: { account, password } });
  const cookie = answer.cookies.find(({ name }) => name === 'fadu_session')?.value;
  if (cookie === undefined) throw new Error(answer.body);
  return cookie;
}

async function add(account: string, unit: string): Promise<{ id: string; password: string }> {
  const body = { account, name: `某${account}`, unit };
  const answer = await api.send(accounts, { method: 'POST', url: '/api/people', body });
  expect(answer.statusCode).toBe(201);
  return answer.json();
}

function give(seat: Readonly<Record<string, unknown>>) {
  const body = { since: '2024-01-15', until: null, ...seat };
  return api.send(seats, { method: 'POST', url: '/api/seats', body });
}

function changePassword(cookie: string, former: string, password: string) {
  return api.send(cookie, { method: 'PUT', url: '/api/session/password', body: { former, password } });
}
