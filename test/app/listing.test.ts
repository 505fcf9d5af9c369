import { afterAll, beforeAll, expect, test } from 'vitest';
import { importSeats } from '#app/import-seats.ts';
import { importUnits } from '#app/import-units.ts';
import { recognise, signIn } from '#app/sign-in.ts';
import { writeCsv } from '#sheet/write-csv.ts';
import { scopeOf } from '#store/scope.ts';
import { listUnits } from '#store/units.ts';
import { faultOf } from '../store/fault-of.ts';
import { openTestDesk, type TestDesk, TOWN } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

const list = (...rows: readonly (readonly string[])[]) => ({
  bytes: writeCsv(rows, { encoding: 'utf-8' }),
  fileName: '名单.csv',
});

test('按名单新增单位；编码不对或没有上级的，逐格说明，一行不写', async () => {
  expect(
    await importUnits(
      desk,
      list(
        ['编码', '名称', '简称'],
        ['990102', '新县', ''],
        ['990102100', '新镇', '新镇'],
        ['990102100001', '新村', ''],
        ['990102100@sfs', '新镇司法所', '司法所'],
      ),
    ),
  ).toEqual({ added: 4, changed: 0 });
  const units = await desk.backend.transaction(scopeOf(''), (tx) => listUnits(tx, '990102'));
  expect(units.map(({ kind }) => kind)).toEqual(['county', 'township', 'village', 'office']);
  const fault = await faultOf(
    importUnits(desk, list(['编码', '名称', '设立日期'], ['99010', '错县', ''], ['990103100001', '孤村', '2023年'])),
  );
  expect(fault.details.map(({ row, column }) => `${row}${column}`)).toEqual(['2A', '3C', '3A']);
});

test('名单可带图上位置；只填行不填列的不收，再导入没有这两列的名单位置不变', async () => {
  const village = ['990102100001', '新村'];
  const placed = list(
    ['编码', '名称', '图上行', '图上列'],
    ['990102', '新县', '', ''],
    ['990102100', '新镇', '', ''],
    [...village, '2', '3'],
  );
  await importUnits(desk, placed);
  const placeOf = async () => {
    const units = await desk.backend.transaction(scopeOf(''), (tx) => listUnits(tx, '990102100001'));
    return units[0]?.place;
  };
  expect(await placeOf()).toEqual({ row: 2, column: 3 });
  const fault = await faultOf(
    importUnits(desk, list(['编码', '名称', '图上行', '图上列'], [...village, '2', ''], [...village, '甲', '1'])),
  );
  expect(fault.details.map(({ row, column }) => `${row}${column}`)).toEqual(['2D', '3C']);
  await importUnits(desk, list(['编码', '名称'], village));
  expect(await placeOf()).toEqual({ row: 2, column: 3 });
});

test('按名单建立账号：初始密码可以登录；再导入一次不重建', async () => {
  const people = list(
    ['账号', '姓名', '单位编码', '岗位'],
    ['wang', '王某', TOWN, '乡镇经办人'],
    ['wang', '王某', TOWN, '乡镇审核人'],
  );
  const { accounts, seats } = await importSeats(desk, people);
  expect([accounts.length, seats]).toEqual([1, 2]);
  const { token } = await signIn(desk, { account: 'wang', password: accounts[0]?.password ?? '' });
  expect((await recognise(desk, token)).seats.map(({ role }) => role).sort()).toEqual(['clerk', 'reviewer']);
  expect(await importSeats(desk, people)).toEqual({ accounts: [], seats: 0 });
  expect((await faultOf(signIn(desk, { account: 'wang', password: 'wrong' }))).code).toBe('SIGN_IN_REFUSED');
});

test('岗位、单位写错的，说明可填什么', async () => {
  const fault = await faultOf(importSeats(desk, list(['账号', '姓名', '单位编码', '岗位'], ['Li', '', '123', '镇长'])));
  expect(fault.details.map(({ label }) => label)).toEqual(['账号', '姓名', '单位编码', '岗位']);
});
