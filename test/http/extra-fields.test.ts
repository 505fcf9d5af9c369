import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBooks } from '#app/check-books.ts';
import { COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../app/test-desk.ts';
import { form, openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
let clerk: string;
let reviewer: string;
let officer: string;
let other: string;
/** Ids of the fields of the first township: cups of tea, weather, prize; and of the county: live on screen. */
const ids = { tea: '', weather: '', prize: '', live: '' };

beforeAll(async () => {
  api = await openTestServer();
  [clerk, reviewer, officer, other] = [
    await api.signIn('clerk'),
    await api.signIn('reviewer'),
    await api.signIn('county-officer'),
    await api.signIn('other-clerk'),
  ];
  await save(clerk, TOWN, { title: '加字段以前的一局' });
  ids.tea = await add(reviewer, { label: '用茶', kind: 'count', measuredIn: '杯' });
  ids.weather = await add(reviewer, { label: '天气', kind: 'code', options: ['晴', '雨'] });
  ids.prize = await add(reviewer, { label: '奖金', kind: 'money', help: '以发放为准' });
  ids.live = await add(officer, { unit: COUNTY, label: '是否直播', kind: 'yes-no' });
});
afterAll(() => api.close());

test('加了的字段在本单位的台账上，外乡镇只有县里的', async () => {
  const extras = async (cookie: string) => {
    const { registers } = (await api.send(cookie, { method: 'GET', url: '/api/registers' })).json();
    const games = registers.find(({ id }: { id: string }) => id === 'games');
    return games.fields.filter(({ extra }: { extra?: object }) => extra).map(({ label }: { label: string }) => label);
  };
  expect((await extras(clerk)).sort()).toEqual(['天气', '奖金', '是否直播', '用茶'].sort());
  expect(await extras(other)).toEqual(['是否直播']);
});

test('登记、更正、读出都有；另一乡镇填了的不收', async () => {
  const saved = await save(clerk, VILLAGE, {
    title: '有茶的一局',
    [ids.tea]: 6,
    [ids.weather]: 'o1',
    [ids.prize]: 5050,
  });
  expect(saved.statusCode).toBe(201);
  const { id } = saved.json();
  const read = (await api.send(clerk, { method: 'GET', url: `/api/records/${VILLAGE}/${id}` })).json();
  expect(read.record.fields).toMatchObject({ [ids.tea]: 6, [ids.weather]: 'o1' });
  const fields = { kind: 'go', playedOn: '2023-05-01', title: '有茶的一局', [ids.tea]: 8, [ids.weather]: 'o2' };
  const url = `/api/records/${VILLAGE}/${id}`;
  const changed = await api.send(clerk, {
    method: 'PUT',
    url,
    body: { version: 1, fields: { ...fields, [ids.prize]: 5050 } },
  });
  expect(changed.statusCode).toBe(200);
  const elsewhere = await save(other, OTHER_TOWN, { title: '外乡一局', [ids.tea]: 1 });
  expect(elsewhere.statusCode).toBe(422);
  const county = await save(officer, OTHER_TOWN, { title: '县里代登', [ids.tea]: 1 });
  expect(county.statusCode).toBe(422);
});

test.each([
  ['负数', { tea: -1 }, '小于 0'],
  ['不是选项', { weather: 'o9' }, '选项不对'],
  ['不是整数', { tea: 1.5 }, '值类型不对'],
])('填得不对的，与台账原有字段一样逐处说明：%s', async (_, wrong, says) => {
  const given = Object.fromEntries(
    Object.entries(wrong).map(([name, value]) => [ids[name as 'tea' | 'weather'], value]),
  );
  const answer = await save(clerk, TOWN, { title: '填错的一局', ...given });
  expect(answer.json().code).toBe('ROW_REFUSED');
  expect(answer.json().details[0].says).toContain(says);
});

test('数字有合计，选项有分类计数，金额以元计；加字段以前的记录不受影响；账目核对相符', async () => {
  const figures = await figuresOf(clerk, TOWN);
  expect(figures(ids.tea)).toMatchObject({ value: 8, unit: '杯', state: 'known', label: '自定·用茶' });
  expect(figures(ids.weather)).toMatchObject({ value: 1, unit: '条' });
  expect(figures(ids.prize)).toMatchObject({ value: 50.5, unit: '元' });
  const trace = await api.send(clerk, {
    method: 'GET',
    url: `/api/figures/${measureOf(ids.weather)}%40o2/trace?unit=${TOWN}&period=2023`,
  });
  expect(trace.json().lines).toMatchObject([{ record: { title: '有茶的一局' } }]);
  const above = await figuresOf(officer, COUNTY);
  expect(above(ids.tea)).toMatchObject({ value: 8, label: '东镇自定·用茶' });
  const books = await checkBooks(api.desk);
  expect(books).toMatchObject({ wrongBalances: [], wrongPostings: [], brokenChains: [] });
});

test('列表可按它排序、按选项筛选，导出可只要它', async () => {
  const url = `/api/registers/games/records?unit=${TOWN}`;
  const sorted = await api.send(clerk, { method: 'GET', url: `${url}&order=-${ids.tea}&limit=1` });
  expect(sorted.json().records).toMatchObject([{ title: '有茶的一局' }]);
  const rainy = await api.send(clerk, { method: 'GET', url: `${url}&option=${ids.weather}:o2` });
  expect(rainy.json().records).toMatchObject([{ title: '有茶的一局' }]);
  const only = `/api/registers/games/export.csv?unit=${TOWN}&column=title&column=${ids.tea}`;
  const exported = await api.send(clerk, { method: 'GET', url: only });
  expect(exported.body.split('\r\n')[0]).toContain('局名,用茶');
});

test('模板有这些列；按名称导入；导出有这些列', async () => {
  const csv = '棋种,对局日期,局名,用茶,天气\r\n围棋,2023-06-01,导入的一局,3,晴\r\n';
  const url = `/api/registers/games/import?unit=${TOWN}`;
  const done = await api.send(clerk, { method: 'POST', url, ...form('棋局.csv', Buffer.from(csv)) });
  expect(done.statusCode).toBe(200);
  expect((await figuresOf(clerk, TOWN))(ids.tea)).toMatchObject({ value: 11 });
  const exported = await api.send(clerk, { method: 'GET', url: `/api/registers/games/export.csv?unit=${TOWN}` });
  expect(exported.body).toContain('用茶');
  expect(exported.body).toContain('是否直播');
  const wrong = await api.send(other, {
    method: 'POST',
    url: `/api/registers/games/import?unit=${OTHER_TOWN}`,
    ...form('棋局.csv', Buffer.from(csv)),
  });
  expect(wrong.body).not.toContain('"用茶"为');
});

test.each([
  ['与台账字段同名', { label: '局名' }, 'FIELD_LABEL_TAKEN'],
  ['与台账字段的别名相同', { label: '日期' }, 'FIELD_LABEL_TAKEN'],
  ['与编号同名', { label: '编号' }, 'FIELD_LABEL_TAKEN'],
  ['与本单位自定字段同名', { label: '用茶' }, 'FIELD_LABEL_TAKEN'],
  ['与县里自定字段同名', { label: '是否直播' }, 'FIELD_LABEL_TAKEN'],
  ['只有一个选项', { label: '座位', kind: 'code', options: ['前排'] }, 'FIELD_INVALID'],
  ['选项重复', { label: '座位', kind: 'code', options: ['前排', '前排'] }, 'FIELD_INVALID'],
  ['不是选项却列了选项', { label: '座位', options: ['前排', '后排'] }, 'FIELD_INVALID'],
  ['没有这个台账', { label: '座位', register: 'none' }, 'REGISTER_UNKNOWN'],
  ['村里不能设', { label: '座位', unit: VILLAGE }, 'FIELD_INVALID'],
  ['不在范围', { label: '座位', unit: OTHER_TOWN }, 'OUT_OF_SCOPE'],
])('不当的字段不收：%s', async (_, wrong, code) => {
  expect((await addRaw(reviewer, wrong)).json().code).toBe(code);
});

test('外乡镇可以用同一个名称，各是各的', async () => {
  const id = await add(await api.signIn('other-reviewer'), { unit: OTHER_TOWN, label: '用茶', kind: 'count' });
  expect(id).not.toBe(ids.tea);
});

test('选项只能增加，不能删除；停用以后模板没有、原有内容还在，可以恢复', async () => {
  const words = { label: '天气', measuredIn: null, help: null, isEnded: false };
  const change = (body: object) => api.send(reviewer, { method: 'PUT', url: `/api/fields/${ids.weather}`, body });
  expect((await change({ ...words, options: ['晴'] })).json().code).toBe('FIELD_INVALID');
  expect((await change({ ...words, options: ['晴', '雨', '雪'] })).json().options).toEqual(['晴', '雨', '雪']);
  expect((await change({ ...words, options: ['晴', '雨', '雪'], isEnded: true })).json().isEnded).toBe(true);
  const { records } = (
    await api.send(clerk, { method: 'GET', url: `/api/registers/games/records?unit=${TOWN}` })
  ).json();
  expect(records.filter(({ fields }: { fields: object }) => ids.weather in fields).length).toBeGreaterThan(0);
  const others = await api.send(await api.signIn('other-reviewer'), {
    method: 'PUT',
    url: `/api/fields/${ids.weather}`,
    body: { ...words, options: ['晴', '雨', '雪'] },
  });
  expect(others.json().code).toBe('FIELD_UNKNOWN');
});

function addRaw(cookie: string, words: Readonly<Record<string, unknown>>) {
  const body = { unit: TOWN, register: 'games', kind: 'text', measuredIn: null, options: [], help: null, ...words };
  return api.send(cookie, { method: 'POST', url: '/api/fields', body });
}

async function add(cookie: string, words: Readonly<Record<string, unknown>>): Promise<string> {
  const answer = await addRaw(cookie, words);
  expect(answer.statusCode).toBe(201);
  return answer.json().id;
}

function save(cookie: string, unit: string, fields: Readonly<Record<string, unknown>>) {
  const body = { unit, fields: { kind: 'go', playedOn: '2023-05-01', ...fields } };
  return api.send(cookie, { method: 'POST', url: '/api/registers/games/records', body });
}

function measureOf(id: string): string {
  return `games.${id.replace('_', '-')}`;
}

async function figuresOf(cookie: string, unit: string) {
  const { figures } = (await api.send(cookie, { method: 'GET', url: `/api/figures?unit=${unit}&period=2023` })).json();
  return (id: string) => figures.find(({ indicator }: { indicator: string }) => indicator === measureOf(id));
}
