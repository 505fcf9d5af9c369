import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPastedReview } from '#app/review/create-review.ts';
import { saveRecord } from '#app/save-record.ts';
import { loadLaw } from '../../src/load-law.ts';
import { actorAt, OTHER_VILLAGE, openTestDesk, type TestDesk, TOWN, VILLAGE } from './test-desk.ts';

/** Six disputes of which one was not settled; four law-savvy people of whom one left in June; drills of one village, twice. */
let desk: TestDesk;
const names = new Map<string, string>();
beforeAll(async () => {
  desk = await openTestDesk(await loadLaw());
  for (const day of [10, 11, 12, 13, 14, 15]) {
    const outcome = day === 13 ? 'failed' : 'agreed';
    await save(`dispute-${day}`, 'disputes', {
      kind: 'neighbour',
      acceptedOn: `2023-03-${day}`,
      foundOn: `2023-03-${day}`,
      matter: '田埂',
      method: 'people',
      outcome,
      closedOn: `2023-03-${day}`,
    });
  }
  for (const [name, from, to] of [
    ['张一', '2021-05-01', null],
    ['张二', '2022-05-01', '2023-06-30'],
    ['张三', '2020-05-01', null],
    ['张四', '2023-12-20', null],
  ] as const)
    await save(name, 'legal-personnel', { role: 'law-savvy', name, from, to });
  for (const [at, unit] of [VILLAGE, VILLAGE, OTHER_VILLAGE].entries())
    await save(`drill-${at}`, 'drills', { kind: 'fire', heldOn: `2023-0${at + 4}-01`, topic: '消防演练' }, unit);
});
afterAll(() => desk.close());

const clerk = actorAt(TOWN);

async function save(name: string, register: string, fields: Readonly<Record<string, string | null>>, unit = VILLAGE) {
  const { id } = await saveRecord(desk, clerk, { register, unit, fields });
  names.set(id, name);
}

async function compared(measures: string, words: string) {
  const text = `测试县东镇人民政府\n关于2023年法治政府建设情况的报告\n一、2023年推进法治政府建设的主要举措和成效\n${measures}\n测试县东镇人民政府\n2024年1月12日`;
  const { comparisons, examined, findings } = await createPastedReview(desk, clerk, { text, unit: TOWN, year: 2023 });
  const at = examined.reading.figures.findIndex((figure) => figure.text === words);
  const found = comparisons.find(({ figure }) => figure === at);
  const records = found?.records.map(({ id, why }) => [names.get(id), why]);
  return { ...found, records, finding: findings.find(({ says }) => says === found?.says) };
}

test('比率不同：说出台账的分子分母、分子为几才是报告所说，列出没有计入分子的', async () => {
  const { verdict, says, records, finding } = await compared('全年矛盾纠纷调解成功率达100%。', '100%');
  expect(verdict).toBe('differs');
  expect(says).toMatch(/ 6、.* 5；.*为 6 才是报告所说的比率。$/);
  expect(records).toEqual([['dispute-13', expect.stringContaining('没有计入')]]);
  expect(finding).toBeDefined();
});

test('比率只写简称、说的是什么在前半句的，也比得出', async () => {
  const { verdict, indicator } = await compared('全年共排查调处矛盾纠纷6起，调解成功率达到95%。', '95%');
  expect([verdict, indicator]).toEqual(['differs', 'disputes.settled-rate']);
  const other = await compared('参加学法考试80人，合格率达到95%。', '95%');
  expect(other.verdict).not.toBe('differs');
});

test('存量多报：列出年内已经离任的；少报：列出年末才开始的', async () => {
  const more = await compared('全镇培养法律明白人4名。', '4名');
  expect([more.verdict, more.ours]).toEqual(['differs', 3]);
  expect(more.records).toEqual([['张二', '2023-06-30 已经终止，报告可能仍然计入']]);
  const less = await compared('全镇培养法律明白人2名。', '2名');
  expect(less.records).toEqual([['张四', '年末才开始，报告可能没有计入']]);
});

test('去重的数多报：指出同一个单位的第二次，说明报告按条数计', async () => {
  const { says, records } = await compared('开展应急演练的单位3个。', '3个');
  expect(says).toContain('报告的数等于记录的条数');
  expect(records).toEqual([['drill-1', '与另一条记录是同一个，台账只计一次']]);
});
