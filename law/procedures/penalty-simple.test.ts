import { describe, expect, test } from 'vitest';
import { runMatter } from '../../test/matter-run.ts';
import { enforcement } from '../registers/enforcement.ts';
import { penaltySimple } from './penalty-simple.ts';

/** A ticket of Thursday 28 September 2023, the last working day before the holidays. */
const ticket = (more: Parameters<typeof runMatter>[2] = {}) =>
  runMatter(penaltySimple, enforcement, {
    kind: 'simple-penalty',
    field: 'road',
    actedOn: '2023-09-28',
    matter: '驾乘摩托车未按规定戴安全头盔',
    basis: '《中华人民共和国道路交通安全法》第八十九条',
    officers: ['A001', 'A002'],
    ...more,
  });
const fined = { penalty: 'fine', fine: 5000, documentNumber: '双河执简罚〔2023〕1号' };

describe('行政处罚简易程序', () => {
  test('登记一张罚单即为当场查明、告知、决定、交付；报所属机关备案后办结', () => {
    const run = ticket(fined);
    expect(run.stands('2023-09-28')).toMatchObject({ check: 'done', tell: 'done', decide: 'done', report: 'open' });
    expect(run.matter('2023-09-28').stands.ended).toBeNull();
    run.take('report', '2023-10-07');
    expect(run.matter('2023-10-07').stands.ended?.label).toBe('已备案');
  });

  test('首违不罚当场教育的，登记即办结，没有处罚决定，也不用备案', () => {
    const run = ticket({ exemption: 'first', exemptionReason: '首次，当场改正' });
    expect(run.stands('2023-09-28')).toMatchObject({
      spare: 'done',
      decide: 'not-applicable',
      report: 'not-applicable',
    });
    expect(run.matter('2023-09-28').stands.ended?.label).toBe('不予处罚，已教育');
  });

  test('当场收缴的罚款：两个工作日内交到机关，机关两个工作日内缴银行，跨国庆按调休算', () => {
    const run = ticket(fined);
    run.take('collect', '2023-09-28');
    expect(run.clock('handIn', '2023-09-28')).toBe('running 2023-10-08');
    expect(run.refusal('report', '2023-10-07')[1]).toContain('“罚款交至行政机关”');
    run.take('handIn', '2023-10-08');
    expect(run.clock('bank', '2023-10-08')).toBe('near 2023-10-10');
    run.take('bank', '2023-10-11');
    expect(run.clock('bank', '2023-10-11')).toBe('missed 2023-10-10');
    run.take('report', '2023-10-11');
  });

  test('备案以后不能再登记当场收缴，也不能再备案一次', () => {
    const run = ticket({ ...fined, reportedOn: '2023-10-07' });
    expect(run.refusal('collect', '2023-10-08')[0]).toBe('MATTER_ENDED');
    expect(run.refusal('report', '2023-10-08')[0]).toBe('STEP_SETTLED');
  });

  test('普通程序案件、检查不是简易程序的事项', () => {
    expect(penaltySimple.when).toEqual({ field: 'kind', is: ['simple-penalty'] });
    const early = ticket(fined);
    expect(early.refusal('report', '2023-09-27', { today: '2023-09-28' })[0]).toBe('STEP_DATE_EARLY');
  });
});
