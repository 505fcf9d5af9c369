import { afterAll, beforeAll, expect, test } from 'vitest';
import { COUNTY, MERGED_TOWN, OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE } from '../app/test-desk.ts';
import { openTestServer, type TestServer } from './test-server.ts';

type Value = { readonly value: number | null };
type Part = { readonly figure: Value };

let api: TestServer;
let officer: string;

beforeAll(async () => {
  api = await openTestServer();
  officer = await api.signIn('county-officer');
  const rows = [
    { unit: VILLAGE, kind: 'go', playedOn: '2023-03-01', title: '一', endedOn: '2023-03-02', watched: 10, fee: 12_345 },
    { unit: VILLAGE, kind: 'chess', playedOn: '2023-03-09', title: '二', watched: 5, fee: 100 },
    { unit: OTHER_VILLAGE, kind: 'go', playedOn: '2023-08-01', title: '三' },
    { unit: TOWN, kind: 'go', playedOn: '2023-05-04', title: '镇上的一局', watched: 7, fee: 55 },
    { unit: MERGED_TOWN, kind: 'chess', playedOn: '2023-02-04', title: '并入前的一局', watched: 2, fee: 20 },
    { unit: OTHER_TOWN, kind: 'go', playedOn: '2023-02-05', title: '西乡的一局', watched: 3 },
    { unit: TOWN, kind: 'go', playedOn: '2022-05-04', title: '上年的一局', watched: 9 },
  ];
  for (const { unit, ...fields } of rows) {
    const body = { unit, fields };
    const answer = await api.send(officer, { method: 'POST', url: '/api/registers/games/records', body });
    expect(answer.statusCode).toBe(201);
  }
});
afterAll(() => api.close());

const get = async (url: string) => (await api.send(officer, { method: 'GET', url })).json();
const sum = (list: readonly Part[]) => list.reduce((total, one) => total + (one.figure.value ?? 0), 0);

test.each([
  ['games.played', TOWN],
  ['games.played', COUNTY],
  ['games.watchers', TOWN],
  ['games.watchers', COUNTY],
  ['games.income', TOWN],
  ['games.income', COUNTY],
])('件数和合计：%s 在 %s 各月之和、各下级与本级之和都等于合计', async (indicator, unit) => {
  const { figure, months, units, own } = await get(`/api/figures/${indicator}/breakdown?period=2023&unit=${unit}`);
  expect(figure.value).toBeGreaterThan(0);
  expect(sum(months)).toBeCloseTo(figure.value);
  expect(sum(units) + (own.value ?? 0)).toBeCloseTo(figure.value);
});

test('并入的单位不单列，其数在承继单位之内；并入以前的期间仍单列', async () => {
  const codes = async (period: string) => {
    const { units } = await get(`/api/figures/games.played/breakdown?period=${period}&unit=${COUNTY}`);
    return units.map(({ figure }: { figure: { of: string } }) => figure.of);
  };
  expect(await codes('2023')).toEqual([TOWN, OTHER_TOWN]);
  expect(await codes('2023-02')).toEqual([TOWN, OTHER_TOWN, MERGED_TOWN]);
});

test('本级的数只开出本级自己的记录', async () => {
  const { own } = await get(`/api/figures/games.played/breakdown?period=2023&unit=${TOWN}`);
  const { lines } = await get(`/api/figures/games.played/trace?period=2023&unit=${TOWN}&alone=true`);
  expect(own.value).toBe(2);
  expect(lines.map(({ record }: { record: { title: string } }) => record.title).sort()).toEqual(
    ['镇上的一局', '并入前的一局'].sort(),
  );
});

test('上年同期与本年各月依次对应；超过一年的期间没有', async () => {
  const year = await get(`/api/figures/games.played/breakdown?period=2023&unit=${TOWN}`);
  expect(year.former).toHaveLength(12);
  expect(year.former[4]).toMatchObject({ periodText: '2022年5月', figure: { value: 1, state: 'known' } });
  const quarter = await get(`/api/figures/games.played/breakdown?period=2023-Q2&unit=${TOWN}`);
  expect(quarter.former.map(({ periodText }: { periodText: string }) => periodText)).toEqual([
    '2022年4月',
    '2022年5月',
    '2022年6月',
  ]);
  const long = await get(`/api/figures/games.played/breakdown?period=2022-01-01..2023-12-31&unit=${TOWN}`);
  expect(long.former).toEqual([]);
});

test('一本台账的各项数字：与逐个打开的数字、逐月的分列一致', async () => {
  const { indicators } = await get(`/api/registers/games/figures?period=2023&unit=${TOWN}`);
  expect(indicators.length).toBeGreaterThan(3);
  for (const { figure, months, former, options } of indicators) {
    const at = `${figure.indicator}/breakdown?period=2023&unit=${TOWN}`;
    const alone = await get(`/api/figures/${at}`);
    const values = (list: readonly Part[]) => list.map((one) => one.figure.value);
    expect(figure).toEqual(alone.figure);
    expect(months.map(({ value }: Value) => value)).toEqual(values(alone.months));
    expect(former.map(({ value }: Value) => value)).toEqual(values(alone.former));
    expect(options.map(({ value }: Value) => value)).toEqual(values(alone.options));
  }
});
