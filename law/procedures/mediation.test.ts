import { describe, expect, test } from 'vitest';
import { isMatter } from '#engine/procedure/follow-matter.ts';
import { runMatter } from '../../test/matter-run.ts';
import { disputes } from '../registers/disputes.ts';
import { mediation } from './mediation.ts';

/** Accepted on Wednesday 31 January 2024, so that a month ends on the leap day. */
const dispute = (more: Parameters<typeof runMatter>[2] = {}) =>
  runMatter(mediation, disputes, { kind: 'land', acceptedOn: '2024-01-31', matter: '田埂界址争议', ...more });

const settled = { outcome: 'agreed', fields: { method: 'people', agreementForm: 'written' } } as const;

describe('矛盾纠纷调解', () => {
  test('从受理到达成协议、共同申请司法确认、法院裁定、回访、归档', () => {
    const run = dispute();
    run.take('mediate', '2024-02-05');
    run.take('mediate', '2024-02-20');
    run.take('close', '2024-02-28', settled);
    expect(run.matter('2024-02-28').stands.ended?.label).toBe('达成协议');
    expect(run.clock('conclude', '2024-02-28')).toBe('met 2024-02-29');
    expect(run.clock('confirmationFromClosing', '2024-03-01')).toBe('filling 2024-03-29');
    run.take('apply', '2024-03-20');
    expect(run.clock('confirmationFromClosing', '2024-03-20')).toBe('met 2024-03-29');
    expect(run.stands('2024-03-20').confirm).toBe('open');
    run.take('courtAccepts', '2024-03-22');
    expect(run.clock('courtDecision', '2024-03-23')).toBe('filling 2024-04-06');
    run.take('confirm', '2024-04-03', { outcome: 'valid' });
    run.take('visit', '2024-04-20', { fields: { performance: 'done' } });
    run.take('archive', '2024-04-22');
    expect(run.row()).toMatchObject({ appliedOn: '2024-03-20', confirmedOn: '2024-04-03', performance: 'done' });
  });

  test('一般一个月内调结：1月31日受理，闰年到2月29日；过期的为逾期', () => {
    expect(dispute().clock('conclude', '2024-02-29')).toBe('near 2024-02-29');
    expect(dispute().clock('conclude', '2024-03-01')).toBe('overdue 2024-02-29');
    expect(dispute({ acceptedOn: '2023-01-31' }).clock('conclude', '2023-02-20')).toBe('running 2023-02-28');
  });

  test('协议生效在终结之前的，司法确认自协议生效之日起算', () => {
    const run = dispute();
    run.take('close', '2024-03-20', { outcome: 'agreed', fields: { method: 'people', agreementOn: '2024-03-01' } });
    expect(run.clock('confirmation', '2024-03-20')).toBe('filling 2024-04-01');
    expect(run.clock('confirmationFromClosing', '2024-03-20')).toBeUndefined();
  });

  test('三十日的末日逢周日顺延到周一；期满没有申请的只是期满，不算逾期', () => {
    const run = dispute({ outcome: 'agreed', method: 'people', closedOn: '2024-03-01' });
    expect(run.clock('confirmationFromClosing', '2024-04-01')).toBe('filling 2024-04-01');
    expect(run.clock('confirmationFromClosing', '2024-04-02')).toBe('full 2024-04-01');
  });

  test('2024年以前达成的协议依人民调解法计算，未见末日顺延的规定', () => {
    const run = dispute({ acceptedOn: '2023-08-20', outcome: 'agreed', method: 'people', closedOn: '2023-09-01' });
    expect(run.clock('confirmationFromClosing', '2023-09-02')).toBe('filling 2023-10-01');
  });

  test('调解不成、拒绝、撤回、移送的都办结，不能申请司法确认', () => {
    for (const [outcome, label] of [
      ['failed', '调解不成'],
      ['refused', '一方拒绝调解'],
      ['withdrawn', '当事人撤回'],
      ['transferred', '已移送'],
    ] as const) {
      const run = dispute();
      run.take('close', '2024-02-20', { outcome, fields: outcome === 'failed' ? { method: 'people' } : {} });
      expect(run.matter('2024-02-20').stands.ended?.label).toBe(label);
      expect(run.refusal('apply', '2024-02-21')[0]).toBe('STEP_NOT_APPLICABLE');
    }
  });

  test('没有结果的不能终结；终结以后不能再调解；终结日期不能早于受理', () => {
    expect(dispute().refusal('close', '2024-02-20')[0]).toBe('OUTCOME_MISSING');
    expect(dispute().refusal('close', '2024-01-30', { ...settled, today: '2024-02-20' })[0]).toBe('STEP_DATE_EARLY');
    const run = dispute();
    run.take('close', '2024-02-20', settled);
    expect(run.refusal('mediate', '2024-02-21')[0]).toBe('MATTER_ENDED');
    expect(run.refusal('close', '2024-02-21', settled)[0]).toBe('STEP_SETTLED');
  });

  test('没有申请就登记法院裁定的，不收', () => {
    const run = dispute();
    run.take('close', '2024-02-20', settled);
    expect(run.refusal('confirm', '2024-03-20', { outcome: 'valid' })[0]).toBe('STEP_NOT_APPLICABLE');
  });

  test('可能激化的报告公安机关，填入台账', () => {
    const run = dispute();
    run.take('tellPolice', '2024-02-01');
    expect(run.row().policeTold).toBe(true);
  });

  test('重复登记的一行不是另一件事项', () => {
    expect(isMatter(mediation, dispute({ duplicateOf: '2024-0001' }).row())).toBe(false);
    expect(isMatter(mediation, dispute().row())).toBe(true);
  });
});
