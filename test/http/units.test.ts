import { afterAll, beforeAll, expect, test } from 'vitest';
import { COUNTY, OTHER_VILLAGE, TOWN, VILLAGE } from '../app/test-desk.ts';
import { openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
let admin: string;
let clerk: string;

beforeAll(async () => {
  api = await openTestServer();
  admin = await api.signIn('system-admin');
  clerk = await api.signIn('clerk');
});
afterAll(() => api.close());

const send = (url: string, body: object) => api.send(admin, { method: 'POST', url, body });
const village = { above: TOWN, kind: 'village', name: '丁村村民委员会', short: '丁村', from: '2023-01-01' };

test('增加村（社区），立即可以登记', async () => {
  const added = await send('/api/units', { ...village, code: `${TOWN}010` });
  expect(added.statusCode).toBe(201);
  expect(await save(`${TOWN}010`, '新村第一局')).toBe(201);
});

test.each([
  ['编码已用', { code: VILLAGE }, 'UNIT_EXISTS'],
  ['编码不在本乡镇', { code: '990101101055' }, 'UNIT_CODE_INVALID'],
  ['编码位数不对', { code: `${TOWN}1` }, 'UNIT_CODE_INVALID'],
  ['村设在县下', { above: COUNTY, code: `${TOWN}011` }, 'UNIT_CODE_INVALID'],
  ['名称重复', { code: `${TOWN}012`, name: '甲村' }, 'UNIT_NAME_TAKEN'],
  ['乡镇填了机关名称', { above: COUNTY, kind: 'township', code: '990101199', name: '新镇人民政府' }, 'UNIT_NAME_ORGAN'],
  ['早于乡镇设立', { code: `${TOWN}013`, name: '戊村', from: '1999-01-01' }, 'UNIT_DATE'],
])('增加单位不当的不收：%s', async (_, wrong, code) => {
  expect((await send('/api/units', { ...village, ...wrong })).json().code).toBe(code);
});

test('更名：自某日起用新名，曾用名保留', async () => {
  const renamed = await send(`/api/units/${VILLAGE}/rename`, { name: '甲新社区', short: '', from: '2024-01-01' });
  expect(renamed.statusCode).toBe(200);
  const { units } = (await api.send(clerk, { method: 'GET', url: '/api/units' })).json();
  expect(units.find(({ code }: { code: string }) => code === VILLAGE)).toMatchObject({
    name: '甲新社区',
    formerly: [{ until: '2023-12-31', name: '甲村' }],
  });
  const later = await send(`/api/units/${VILLAGE}/rename`, { name: '又一名', short: '', from: '2024-06-01' });
  expect(later.json().code).toBe('UNIT_DATE');
});

test('导入的工作簿仍写曾用名的，也认得', async () => {
  const { unitFinder } = await import('#app/unit-directory.ts');
  const { find } = await unitFinder(api.desk, TOWN);
  expect(find('甲村')).toBe(VILLAGE);
});

test('并入：须是同级、存续、同一上级；并入后旧单位不能再变更', async () => {
  const url = `/api/units/${OTHER_VILLAGE}/end`;
  const wrong = await send(url, { to: '2023-12-31', successor: TOWN });
  expect(wrong.json()).toMatchObject({ code: 'UNIT_SUCCESSOR' });
  const away = await send(url, { to: '2023-12-31', successor: '990101101001' });
  expect(away.json().message).toContain('不在同一上级之下');
  const ended = await send(url, { to: '2023-12-31', successor: VILLAGE });
  expect(ended.json()).toMatchObject({ to: '2023-12-31', successor: VILLAGE });
  expect((await send(url, { to: '2023-12-31', successor: VILLAGE })).json().code).toBe('UNIT_ENDED');
});

test('下级还存续的乡镇不能撤销', async () => {
  const answer = await send(`/api/units/${TOWN}/end`, { to: '2023-12-31', successor: null });
  expect(answer.json().code).toBe('UNIT_HAS_BELOW');
});

test('单位的变更都记在日志上', async () => {
  const auditor = await api.signIn('auditor');
  const { entries } = (await api.send(auditor, { method: 'GET', url: `/api/log?unit=${TOWN}` })).json();
  const labels = entries.map(({ actionLabel }: { actionLabel: string }) => actionLabel);
  expect(labels).toEqual(expect.arrayContaining(['设立单位', '单位更名', '撤销单位']));
});

test('有数据的年度和最近改动：经办人看得到本单位的，村里看得到本村的', async () => {
  const { years } = (await api.send(clerk, { method: 'GET', url: `/api/units/${TOWN}/years` })).json();
  expect(years).toEqual([{ year: 2023, filled: 1, of: 1, records: 1, isKept: true }]);
  const { changes } = (await api.send(clerk, { method: 'GET', url: `/api/units/${TOWN}/changes` })).json();
  expect(changes).toMatchObject([
    { actionLabel: '登记', title: '新村第一局', registerLabel: '棋局台账', subject: 'record' },
  ]);
  await save(VILLAGE, '甲村一局');
  const reporter = await api.signIn('reporter');
  const own = await api.send(reporter, { method: 'GET', url: `/api/units/${VILLAGE}/changes` });
  expect(own.json().changes).toMatchObject([{ title: '甲村一局' }]);
  const years2 = await api.send(reporter, { method: 'GET', url: `/api/units/${VILLAGE}/years` });
  expect(years2.json().years).toMatchObject([{ year: 2023, records: 1 }]);
  const officer = await api.signIn('county-officer');
  const all = await api.send(officer, { method: 'GET', url: `/api/units/${COUNTY}/changes` });
  expect(all.json().changes).toHaveLength(2);
  const above = await api.send(officer, { method: 'GET', url: `/api/units/${COUNTY}/years` });
  expect(above.json().years).toMatchObject([{ year: 2023, records: 2 }]);
});

async function save(unit: string, title: string): Promise<number> {
  const body = { unit, fields: { kind: 'go', playedOn: '2023-05-01', title } };
  return (await api.send(clerk, { method: 'POST', url: '/api/registers/games/records', body })).statusCode;
}

test('图上位置：审核人设一次，单位名册里就有；重位、越级的不收；更名不动位置', async () => {
  const reviewer = await api.signIn('reviewer');
  const place = (places: object[]) =>
    api.send(reviewer, { method: 'POST', url: `/api/units/${TOWN}/places`, body: { places } });
  const first = { code: VILLAGE, place: { row: 2, column: 3 } };
  expect((await place([first, { code: OTHER_VILLAGE, place: { row: 1, column: 1 } }])).json()).toEqual({ changed: 2 });
  expect((await place([first])).json()).toEqual({ changed: 0 });
  const taken = await place([{ code: OTHER_VILLAGE, place: { row: 2, column: 3 } }]);
  expect(taken.json()).toMatchObject({ code: 'UNIT_PLACE_TAKEN' });
  expect((await place([{ code: '990101101001', place: null }])).json()).toMatchObject({ code: 'UNIT_NOT_BELOW' });
  const listed = async () => {
    const { units } = (await api.send(clerk, { method: 'GET', url: '/api/units' })).json();
    return units.find(({ code }: { code: string }) => code === VILLAGE).place;
  };
  expect(await listed()).toEqual({ row: 2, column: 3 });
  await send(`/api/units/${OTHER_VILLAGE}/rename`, { name: '乙新社区', short: '', from: '2024-01-02' });
  expect(await listed()).toEqual({ row: 2, column: 3 });
  await place([{ code: VILLAGE, place: null }]);
  expect(await listed()).toBeUndefined();
});
