import { afterAll, beforeAll, expect, test } from 'vitest';
import { OTHER_VILLAGE, VILLAGE } from '../app/test-desk.ts';
import { openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
let clerk: string;

beforeAll(async () => {
  api = await openTestServer();
  clerk = await api.signIn('clerk');
  const rows = [
    { unit: VILLAGE, kind: 'go', playedOn: '2023-03-01', title: '一', endedOn: '2023-03-02', watched: 10, fee: 12_345 },
    { unit: VILLAGE, kind: 'chess', playedOn: '2023-03-09', title: '二', watched: 5 },
    { unit: OTHER_VILLAGE, kind: 'go', playedOn: '2023-08-01', title: '三' },
  ];
  for (const { unit, ...fields } of rows)
    await api.send(clerk, { method: 'POST', url: '/api/registers/games/records', body: { unit, fields } });
});
afterAll(() => api.close());

const get = async (url: string) => (await api.send(clerk, { method: 'GET', url })).json();

test('指标的定义：所在台账、由哪些计量得出、按选项分列的各项', async () => {
  const { indicators } = await get('/api/indicators');
  const find = (id: string) => indicators.find((one: { id: string }) => one.id === id);
  expect(find('games.ended-rate')).toMatchObject({
    kind: 'rate',
    register: 'games',
    measures: ['games.ended', 'games.played'],
    whenNone: '本期没有对局',
  });
  expect(find('games.played').options).toContainEqual({ indicator: 'games.played@go', option: 'go', label: '围棋' });
});

test('某单位某期间的全部数字：年、季、月、起止日期；未填报与零分得清', async () => {
  const year = await get('/api/figures?period=2023');
  expect(year).toMatchObject({ periodText: '2023年', unitName: '东镇' });
  const value = (answer: { figures: { indicator: string }[] }, id: string) =>
    answer.figures.find(({ indicator }) => indicator === id);
  expect(value(year, 'games.played')).toMatchObject({ value: 3, state: 'known', unit: '局' });
  expect(value(year, 'games.watchers')).toMatchObject({ value: 15, blanks: 1 });
  expect(value(year, 'umpires.certified')).toMatchObject({ value: null, state: 'blank', because: '未填报' });
  expect(value(await get('/api/figures?period=2023-Q2'), 'games.played')).toMatchObject({ value: 0 });
  expect(value(await get(`/api/figures?period=2023-03&unit=${VILLAGE}`), 'games.played')).toMatchObject({ value: 2 });
  expect(value(await get('/api/figures?period=2023-03-09..2023-08-01'), 'games.played')).toMatchObject({ value: 2 });
  expect(await get('/api/figures?period=去年')).toMatchObject({
    code: 'PERIOD_INVALID',
    message: '“去年”不是有效的期间。',
  });
});

test('一个数字按月、按下级单位、按选项分列，各列之和都等于合计', async () => {
  const { figure, months, units, options } = await get('/api/figures/games.played/breakdown?period=2023');
  const sum = (list: { figure: { value: number | null } }[]) =>
    list.reduce((total, one) => total + (one.figure.value ?? 0), 0);
  expect([figure.value, sum(months), sum(units), sum(options)]).toEqual([3, 3, 3, 3]);
  expect(months).toHaveLength(12);
  expect(months[2]).toMatchObject({ periodText: '2023年3月', figure: { value: 2 } });
  expect(units.map(({ unitName }: { unitName: string }) => unitName)).toEqual(['甲村', '乙社区']);
});

test('数字追到记录：各行数量之和即为该数，可一页一页取', async () => {
  const first = await get('/api/figures/games.watchers/trace?period=2023&limit=2');
  expect(first).toMatchObject({
    figure: { value: 15 },
    measure: 'games.watchers',
    measureLabel: '观众',
    measureUnit: '人次',
  });
  const second = await get(`/api/figures/games.watchers/trace?period=2023&limit=2&after=${first.next}`);
  const lines = [...first.lines, ...second.lines];
  expect(second.next).toBeNull();
  expect(lines.map(({ record }) => record.title)).toEqual(['一', '二', '三']);
  expect(lines.map(({ basis }) => basis)).toEqual(['row', 'row', 'blank']);
  expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(15);
});

test('按选项分列的指标（带 @）和金额（以元计）也能追', async () => {
  const part = await get('/api/figures/games.played%40go/trace?period=2023');
  expect(part.figure).toMatchObject({ indicator: 'games.played@go', label: '对局（围棋）', value: 2 });
  expect(part.lines).toHaveLength(2);
  const income = await get('/api/figures/games.income/trace?period=2023');
  expect([income.figure.value, income.lines[0].amount]).toEqual([123.45, 123.45]);
});

test('比率的分子、分母分别可追', async () => {
  const rate = '/api/figures/games.ended-rate/trace?period=2023';
  expect((await get(rate)).lines).toHaveLength(1);
  const below = await get(`${rate}&measure=games.played`);
  expect([below.measureLabel, below.lines.length]).toEqual(['对局', 3]);
});

test('没有的指标，404', async () => {
  expect(await get('/api/figures/games.lost?period=2023')).toMatchObject({ code: 'INDICATOR_UNKNOWN' });
});
