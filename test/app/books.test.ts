import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBooks } from '#app/check-books.ts';
import { saveRecord } from '#app/save-record.ts';
import { voidRecord } from '#app/void-record.ts';
import { actorAt, openTestDesk, type TestDesk, TOWN, VILLAGE } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  const clerk = actorAt(TOWN);
  for (const [place, unit] of [TOWN, VILLAGE, VILLAGE].entries()) {
    const fields = {
      kind: 'go',
      playedOn: `2023-0${place + 1}-15`,
      title: `局${place}`,
      watched: place,
      player: '李四',
    };
    const saved = await saveRecord(desk, clerk, { register: 'games', unit, fields });
    await saveRecord(desk, clerk, {
      register: 'games',
      unit,
      id: saved.id,
      version: 1,
      fields: { ...fields, watched: place + 5 },
    });
    if (place === 2) await voidRecord(desk, clerk, { unit, id: saved.id, version: 2, reason: '误记' });
  }
});
afterAll(() => desk.close());

const NOTHING_WRONG = {
  records: 3,
  entries: 7,
  wrongBalances: [],
  wrongPostings: [],
  wrongSteps: [],
  brokenChains: [],
};

test('登记、更正、作废之后，余额等于过账，过账等于记录，日志首尾相接', async () => {
  expect(await checkBooks(desk)).toEqual(NOTHING_WRONG);
});

test('改动过的余额被查出来', async () => {
  await desk.backend.asOwner((tx) => tx.query('select fadu_fold_balances($1, $2)', [TOWN.slice(0, 6), TOWN]));
  expect(await checkBooks(desk)).toEqual(NOTHING_WRONG);
  await desk.backend.asOwner((tx) =>
    tx.query(`update balance set amount = amount + 1 where measure = 'games.played' and unit = $1`, [TOWN]),
  );
  expect(
    (await checkBooks(desk)).wrongBalances.map(({ unit, kept, counted }) => [unit, kept - counted]),
  ).toContainEqual([TOWN, 1]);
  await desk.backend.asOwner((tx) =>
    tx.query(`update balance set amount = amount - 1 where measure = 'games.played' and unit = $1`, [TOWN]),
  );
  expect(await checkBooks(desk)).toEqual(NOTHING_WRONG);
});

test('绕过程序改动的记录和日志被查出来', async () => {
  await desk.backend.asOwner((tx) =>
    tx.query(`update record set fields = jsonb_set(fields, '{watched}', '99') where number = '2023-0001'`),
  );
  expect((await checkBooks(desk)).wrongPostings).toEqual([{ register: 'games', number: '2023-0001', unit: TOWN }]);
  await desk.backend.asOwner((tx) => tx.query(`update entry set person_name = '别人' where seq = 3`));
  expect((await checkBooks(desk)).brokenChains).toEqual([{ holder: TOWN, seq: 3 }]);
});

test('程序自己的数据库角色无权更改或删除日志', async () => {
  const tries = [
    'update entry set action = 1::text',
    'delete from entry',
    'truncate entry',
    'update balance set amount = 0',
  ];
  for (const text of tries) {
    await expect(desk.backend.run({ settings: { 'fadu.scope': '99' } }, [{ text }])).rejects.toThrow(
      /permission denied/,
    );
  }
});
