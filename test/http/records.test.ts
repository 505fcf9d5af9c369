import { afterAll, beforeAll, expect, test } from 'vitest';
import { COUNTY, TOWN, VILLAGE } from '../app/test-desk.ts';
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
const read = (id: string, query = '', cookie = clerk) =>
  api.send(cookie, { method: 'GET', url: `/api/records/${TOWN}/${id}${query}` });
const change = (id: string, body: object, cookie = clerk) =>
  api.send(cookie, { method: 'PUT', url: `/api/records/${TOWN}/${id}`, body });

test('台账的声明里有表单要的一切：字段、选项、必填、个人信息、校核、依据', async () => {
  const { registers } = (await api.send(clerk, { method: 'GET', url: '/api/registers' })).json();
  const games = registers.find(({ id }: { id: string }) => id === 'games');
  expect(games).toMatchObject({
    label: '棋局台账',
    unitLabel: '分社',
    cites: ['《棋社章程》第三条（条文未核对）'],
    unique: [['kind', 'title']],
    rules: [{ says: '终局日期不得早于对局日期', severity: 'refuse' }],
    links: [{ field: 'umpire', to: 'umpires', says: '裁判在对局之日没有有效证书（《棋社章程》第三条（条文未核对））' }],
  });
  const field = (id: string) => games.fields.find((one: { id: string }) => one.id === id);
  expect(field('kind')).toMatchObject({
    required: true,
    options: [
      { key: 'go', label: '围棋' },
      { key: 'chess', label: '国际象棋' },
    ],
  });
  expect(field('player')).toMatchObject({ personal: true, required: false, blank: '不登记' });
  expect(field('umpire')).toMatchObject({ kind: 'reference', register: 'umpires' });
  expect(games.measures).toContainEqual(expect.objectContaining({ id: 'games.titles', canSummarise: false }));
});

test('登记一行：得到编号；记录页有历史，标题取自声明的字段', async () => {
  const saved = await add(game('春季首局'), { unit: VILLAGE });
  expect(saved.statusCode).toBe(201);
  expect(saved.json()).toMatchObject({ unit: VILLAGE, number: '2023-0001', version: 1, warnings: [] });
  const opened = (await read(saved.json().id)).json();
  expect(opened.record).toMatchObject({ title: '春季首局', unitName: '甲村', state: 'recorded', summary: null });
  expect(opened.history).toMatchObject([{ version: 1, actionLabel: '登记', person: '某clerk' }]);
});

test('同一标识再提交一次，不会重复登记', async () => {
  const id = '4a1d7a7e-51a0-4c43-9d53-0f1f2a2b3c4d';
  const first = await add(game('重试的一局'), { id });
  const second = await add(game('重试的一局'), { id });
  expect([first.json().version, second.json().version]).toEqual([1, 1]);
  expect(second.json().number).toBe(first.json().number);
});

test('不合要求的一行：422，逐处说明哪个字段、怎样改', async () => {
  const answer = await add({ kind: '扑克', playedOn: '2025-01-01' });
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code: 'ROW_REFUSED', message: '有 3 处需要改正，记录没有保存。' });
  expect(answer.json().details).toMatchObject([
    { field: 'kind', label: '棋种', remedy: '请从以下选项中选填：围棋、国际象棋。' },
    { field: 'playedOn', says: '“对局日期”2025-01-01 晚于今天（2024-01-15）' },
    { field: 'title', says: '“局名”未填' },
  ]);
});

test('两名经办人同时改一行：后保存的得到 409 和差异，先保存的不丢', async () => {
  const { id } = (await add(game('争议的一局', { watched: 10 }))).json();
  const first = await change(id, { version: 1, fields: game('争议的一局', { watched: 20 }) });
  expect([first.statusCode, first.json().version]).toEqual([200, 2]);
  const second = await change(id, { version: 1, fields: game('争议的一局', { watched: 30 }) }, reviewer);
  expect(second.statusCode).toBe(409);
  expect(second.json()).toMatchObject({
    code: 'RECORD_CHANGED',
    details: [{ field: 'watched', label: '观众人次', says: '现为“20”，您填的是“30”' }],
  });
  expect(second.json().message).toContain('某clerk');
  expect((await read(id)).json().record.fields.watched).toBe(20);
  const again = await change(id, { version: 2, fields: game('争议的一局', { watched: 30 }) }, reviewer);
  expect(again.json().version).toBe(3);
});

test('个人信息：本乡镇遮蔽显示，有权的可以显示，县级看不到', async () => {
  const { id } = (await add(game('有棋手的一局', { player: '吴清源' }))).json();
  expect((await read(id)).json().record.fields.player).toBe('吴**');
  expect((await read(id, '?reveal=true')).json().record.fields.player).toBe('吴清源');
  const principal = await api.signIn('principal');
  expect((await read(id, '?reveal=true', principal)).json().code).toBe('NOT_ALLOWED');
  const officer = await api.signIn('county-officer');
  expect((await read(id, '', officer)).json().record.fields).not.toHaveProperty('player');
  expect((await read(id, '', officer)).body).not.toContain('吴');
});

test('作废：须写理由；作废后不在册、可单独列出', async () => {
  const { id } = (await add(game('误登的一局'))).json();
  const url = `/api/records/${TOWN}/${id}/void`;
  const silent = await api.send(clerk, { method: 'POST', url, body: { version: 1, reason: ' ' } });
  expect(silent.json()).toMatchObject({
    code: 'REQUEST_INVALID',
    details: [{ field: 'reason', says: '“作废理由”未填' }],
  });
  const done = await api.send(clerk, { method: 'POST', url, body: { version: 1, reason: '重复' } });
  expect(done.json()).toEqual({ version: 2 });
  const list = async (query: string) =>
    (await api.send(clerk, { method: 'GET', url: `/api/registers/games/records?${query}` })).json();
  expect((await list('words=误登')).total).toBe(0);
  expect((await list('words=误登&state=void')).records[0]).toMatchObject({ id, state: 'void' });
});

test('列表：一页一页取完，不重不漏，新的在前', async () => {
  for (let day = 1; day <= 7; day += 1)
    await add(game(`连续第${day}局`, { kind: 'chess', playedOn: `2022-06-0${day}` }));
  const pageAfter = async (key: string | null) => {
    const after = key === null ? '' : `&after=${encodeURIComponent(key)}`;
    const url = `/api/registers/games/records?limit=3&option=kind:chess&from=2022-01-01&to=2022-12-31${after}`;
    return (await api.send(clerk, { method: 'GET', url })).json();
  };
  const seen: string[] = [];
  let next: string | null = null;
  let pages = 0;
  do {
    const page = await pageAfter(next);
    expect(page.total).toBe(pages === 0 ? 7 : null);
    seen.push(...page.records.map(({ title }: { title: string }) => title));
    next = page.next;
    pages += 1;
  } while (next !== null);
  expect(pages).toBe(3);
  expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((day) => `连续第${day}局`));
});

test('列表：按词、按单位、按选项筛选；同一字段多项为“或”', async () => {
  const titles = async (query: string) =>
    (await api.send(clerk, { method: 'GET', url: `/api/registers/games/records?${query}` }))
      .json()
      .records.map(({ title }: { title: string }) => title);
  expect(await titles('words=春季')).toEqual(['春季首局']);
  expect(await titles(`unit=${VILLAGE}`)).toEqual(['春季首局']);
  expect(await titles('option=kind:go&option=kind:chess&words=第1局')).toEqual(['连续第1局']);
});

test('列表：伪造的 after、没有的选项、没有的台账，各有说法', async () => {
  const get = async (url: string) => (await api.send(clerk, { method: 'GET', url })).json();
  expect((await get('/api/registers/games/records?after=abc')).code).toBe('CURSOR_INVALID');
  expect((await get('/api/registers/games/records?option=kind:poker')).message).toContain(
    '“棋局台账”没有“kind”字段的选项“poker”',
  );
  expect((await get('/api/registers/poker/records')).message).toBe('没有名为“poker”的台账。');
});

test('汇总行：登记零报告，列表中可见其内容', async () => {
  const body = {
    unit: TOWN,
    from: '2021-01-01',
    on: '2021-12-31',
    states: { kind: 'amounts', amounts: { 'games.played': 12 } },
    reason: '2021年度纸质台账',
  };
  const saved = await api.send(clerk, { method: 'POST', url: '/api/registers/games/summaries', body });
  expect(saved.statusCode).toBe(201);
  const url = '/api/registers/games/records?kind=summary';
  const [summary] = (await api.send(clerk, { method: 'GET', url })).json().records;
  expect(summary).toMatchObject({
    kind: 'summary',
    fields: {},
    summary: {
      states: { kind: 'amounts', amounts: { 'games.played': 12 } },
      reason: '2021年度纸质台账',
      evidence: null,
    },
  });
  // Titles are counted once each: months stated apart would count some twice.
  const wrong = { ...body, from: '2021-07-01', states: { kind: 'amounts', amounts: { 'games.titles': 3 } } };
  const refused = await api.send(clerk, { method: 'POST', url: '/api/registers/games/summaries', body: wrong });
  expect(refused.json()).toMatchObject({ code: 'SUMMARY_REFUSED' });
});

test('县级经办人在全县范围列出', async () => {
  const officer = await api.signIn('county-officer');
  const page = (await api.send(officer, { method: 'GET', url: '/api/registers/games/records?words=春季' })).json();
  expect(page.records[0]).toMatchObject({ unit: VILLAGE, title: '春季首局' });
  const url = `/api/registers/games/records?unit=${COUNTY}&limit=1`;
  expect((await api.send(officer, { method: 'GET', url })).statusCode).toBe(200);
});
