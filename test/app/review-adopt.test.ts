import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBooks } from '#app/check-books.ts';
import { readFigure } from '#app/figures.ts';
import { adoptReview } from '#app/review/adopt-review.ts';
import { createPastedReview } from '#app/review/create-review.ts';
import { saveRecord } from '#app/save-record.ts';
import { saveSummary } from '#app/save-summary.ts';
import { localDate } from '#kernel/local-date.ts';
import { yearPeriod } from '#kernel/period.ts';
import { loadLaw } from '../../src/load-law.ts';
import { faultOf } from '../store/fault-of.ts';
import { actorAt, COUNTY, openTestDesk, type TestDesk, TOWN, VILLAGE } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(await loadLaw());
});
afterAll(() => desk.close());

const clerk = actorAt(TOWN);
const valueIn = async (indicator: string, period = yearPeriod(2021), unit = TOWN) => {
  const actor = unit === TOWN ? clerk : actorAt(COUNTY, 'county-officer');
  const { value, state, summaryShare } = await readFigure(desk, actor, indicator, { unit, period });
  return state === 'known' ? [value, summaryShare] : state;
};
const half = { from: localDate('2021-01-01'), to: localDate('2021-06-30') };

async function adopted(measures: string, indicator: string) {
  const text = `测试县东镇人民政府\n关于2021年法治政府建设情况的报告\n一、2021年推进法治政府建设的主要举措和成效\n${measures}\n测试县东镇人民政府\n2022年1月12日`;
  const { stored, proposals } = await createPastedReview(desk, clerk, { text, unit: TOWN, year: 2021 });
  const proposal = proposals.find((one) => one.indicator === indicator);
  if (proposal === undefined) throw new Error(`not proposed: ${proposals.map((one) => one.indicator).join()}`);
  const { amount, sentence } = proposal;
  await adoptReview(desk, clerk, { review: stored.id, rows: [{ indicator, amount, sentence }] });
  return proposal;
}

describe('采用往年报告的时点数和去重数', () => {
  test('时点数只是年末那一天的数：年中、次年仍是未填报', async () => {
    const indicator = 'legal-personnel.law-savvy';
    const proposal = await adopted('全镇培养法律明白人32名。', indicator);
    expect(proposal).toMatchObject({ amount: 32, isAsOf: true, isSure: true, sentence: '全镇培养法律明白人32名。' });
    expect(await valueIn(indicator)).toEqual([32, 1]);
    expect(await valueIn(indicator, yearPeriod(2021), COUNTY)).toEqual([32, 1]);
    expect(await valueIn(indicator, half)).toBe('blank');
    expect(await valueIn(indicator, yearPeriod(2022))).toBe('blank');
  });

  test('以后逐条登记的，从记录算起，不加在采用的数上', async () => {
    const fields = { role: 'law-savvy', name: '张一', from: '2022-05-01' };
    await saveRecord(desk, clerk, { register: 'legal-personnel', unit: VILLAGE, fields });
    expect(await valueIn('legal-personnel.law-savvy', yearPeriod(2022))).toEqual([1, 0]);
    expect(await valueIn('legal-personnel.law-savvy')).toEqual([32, 1]);
  });

  test('去重的数按整年采用，与以后各年互不相加', async () => {
    const proposal = await adopted('开展应急演练的单位7个。', 'drills.units');
    expect(proposal).toMatchObject({ amount: 7, isAsOf: false });
    expect(await valueIn('drills.units')).toEqual([7, 1]);
    const fields = { kind: 'fire', heldOn: '2022-04-01', topic: '消防演练' };
    await saveRecord(desk, clerk, { register: 'drills', unit: VILLAGE, fields });
    await saveRecord(desk, clerk, { register: 'drills', unit: VILLAGE, fields: { ...fields, heldOn: '2022-05-01' } });
    expect(await valueIn('drills.units', yearPeriod(2022))).toEqual([1, 0]);
  });

  test('去重的时点数同样', async () => {
    await adopted('有人民调解员的村（社区）9个。', 'legal-personnel.mediators.villages');
    expect(await valueIn('legal-personnel.mediators.villages')).toEqual([9, 1]);
    expect(await valueIn('legal-personnel.mediators.villages', yearPeriod(2022))).toEqual([0, 0]);
  });

  test('账目核对：余额、过账都与汇总行一致', async () => {
    const { wrongBalances, wrongPostings } = await checkBooks(desk);
    expect([wrongBalances, wrongPostings]).toEqual([[], []]);
  });
});

describe('不能这样填报的汇总行', () => {
  const refusal = async (kind: 'amounts' | 'as-of', measure: string, amount: number, from = '2020-01-01') => {
    const [register = ''] = measure.split('.');
    const saved = saveSummary(desk, clerk, {
      register,
      unit: TOWN,
      from: localDate(from),
      on: localDate('2020-12-31'),
      states: { kind, amounts: { [measure]: amount } },
      reason: '纸质台账',
      evidence: null,
    });
    return (await faultOf(saved)).message;
  };
  test.each([
    ['当年发生的数不是时点数', 'as-of', 'drills.held', '2020-01-01', '不是时点数'],
    ['去重的数不能按月填报', 'amounts', 'drills.units', '2020-12-01', '只能按整年填报'],
    [
      '去重的时点数没有名称，不能作为以后的基数',
      'amounts',
      'legal-personnel.mediators.villages',
      '2020-01-01',
      '只能按某一天填报',
    ],
  ] as const)('%s', async (_, kind, measure, from, says) => {
    expect(await refusal(kind, measure, 3, from)).toContain(says);
  });
});
