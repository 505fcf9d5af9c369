import { expect, test } from 'vitest';
import { checkBooks } from '#app/check-books.ts';
import { redateCounty } from '#app/procedure/redate.ts';
import { saveRecord } from '#app/save-record.ts';
import { appealLaw } from './appeals.ts';
import { actorAt, COUNTY, openTestDesk, TOWN } from './test-desk.ts';

test('待办和期限与记录逐件核对：改动、缺少、多出的各说差在哪里，重新推算后相符；只是过了几天的不算', async () => {
  const desk = await openTestDesk(appealLaw);
  const clerk = actorAt(TOWN);
  for (const title of ['甲', '乙', '丙']) {
    const fields = { title, kind: 'quick', receivedOn: '2024-01-05' };
    await saveRecord(desk, clerk, { register: 'appeals', unit: TOWN, fields });
  }
  const wrong = async () => (await checkBooks(desk)).wrongSteps;
  expect(await wrong()).toEqual([]);
  desk.setToday('2024-03-01');
  expect(await wrong()).toEqual([]);
  desk.setToday('2024-01-15');
  await desk.backend.asOwner(async (tx) => {
    const one = (number: string) => `record = (select id from record where number = '${number}')`;
    await tx.query(`update open_step set due_on = '2024-01-20' where step = 'prepare' and ${one('2024-0001')}`);
    await tx.query(`delete from open_step where ${one('2024-0002')}`);
    await tx.query(`update open_step set step = 'close' where step = 'prepare' and ${one('2024-0003')}`);
  });
  const found = (await wrong()).map(({ number, differences }) => [number, differences] as const);
  expect(found.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
    ['2024-0001', ['拟稿：账上最迟2024-01-20，重算2024-01-19']],
    ['2024-0002', [expect.stringContaining('拟稿：账上没有')]],
    ['2024-0003', ['拟稿：账上没有，重算应当办理', '归档：账上待办，重算不须办理']],
  ]);
  await redateCounty(desk, COUNTY, { all: true });
  expect(await wrong()).toEqual([]);
  await desk.close();
});
