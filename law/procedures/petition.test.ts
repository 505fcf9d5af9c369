import { describe, expect, test } from 'vitest';
import { runMatter } from '../../test/matter-run.ts';
import { petitions } from '../registers/petitions.ts';
import { petition } from './petition.ts';

/** Registered on Tuesday 14 February 2023. */
const claim = (more: Parameters<typeof runMatter>[2] = {}) =>
  runMatter(petition, petitions, {
    channel: 'visit',
    kind: 'claim',
    receivedOn: '2023-02-14',
    matter: '反映低保金发放',
    ...more,
  });

describe('信访事项办理', () => {
  test('登记、受理告知、延期、答复、请求复查、复查意见', () => {
    const run = claim();
    expect(run.clock('notice', '2023-02-20')).toBe('running 2023-03-01');
    run.take('decide', '2023-02-24', { outcome: 'accepted' });
    expect(run.clock('notice', '2023-02-24')).toBe('met 2023-03-01');
    expect(run.clock('handle', '2023-02-24')).toBe('running 2023-04-25');
    run.take('extend', '2023-04-20');
    expect(run.clock('handle', '2023-04-20')).toBe('running 2023-05-25');
    run.take('reply', '2023-05-22', { outcome: 'supported' });
    expect(run.matter('2023-05-22').stands.ended?.label).toBe('已答复');
    expect(run.clock('handle', '2023-05-22')).toBe('met 2023-05-25');
    expect(run.clock('askReview', '2023-06-21')).toBe('filling 2023-06-21');
    run.take('askReview', '2023-06-20');
    expect(run.clock('review', '2023-06-21')).toBe('filling 2023-07-20');
    run.take('reviewed', '2023-07-18', { outcome: 'upheld' });
    expect(run.row()).toMatchObject({ reviewedOn: '2023-06-20', handling: 'accepted', outcome: 'supported' });
  });

  test('没有告知是否受理就答复的，不收', () => {
    expect(claim().refusal('reply', '2023-03-01', { outcome: 'supported' })).toEqual([
      'STEP_OUT_OF_ORDER',
      expect.stringContaining('“决定并告知是否受理”'),
    ]);
  });

  test('姓名、住址不清无法告知的，写明理由后可以答复', () => {
    const run = claim({ channel: 'letter' });
    run.skip('decide', 'unknown', '2023-02-20', '匿名来信，没有联系方式');
    run.take('reply', '2023-03-10', { outcome: 'explained' });
    expect(run.matter('2023-03-10').stands.ended?.label).toBe('已答复');
  });

  test('不予受理、转送的即办结，不能再答复', () => {
    for (const [outcome, label] of [
      ['refused', '不予受理'],
      ['forwarded', '已转送'],
    ] as const) {
      const run = claim();
      run.take('decide', '2023-02-24', { outcome });
      expect(run.matter('2023-02-24').stands.ended?.label).toBe(label);
      expect(run.refusal('reply', '2023-03-01', { outcome: 'explained' })[0]).toBe('MATTER_ENDED');
    }
  });

  test('告知满十五日没有办的为逾期；六十日办结期限自受理之日起，按自然日', () => {
    expect(claim().clock('notice', '2023-03-02')).toBe('overdue 2023-03-01');
    const run = claim({ handling: 'accepted', noticedOn: '2023-02-24' });
    expect(run.clock('handle', '2023-04-26')).toBe('overdue 2023-04-25');
    run.take('reply', '2023-04-27', { outcome: 'partly' });
    expect(run.clock('handle', '2023-04-27')).toBe('missed 2023-04-25');
  });

  test('建议意见、检举控告没有六十日的期限，也不延期', () => {
    const run = claim({ kind: 'suggestion', handling: 'accepted', noticedOn: '2023-02-24' });
    expect(run.clock('handle', '2023-05-01')).toBeUndefined();
    expect(run.refusal('extend', '2023-03-01')[0]).toBe('STEP_NOT_APPLICABLE');
  });

  test('延期由负责审核、批准的席位办理，经办人不能自行延期', () => {
    const run = claim({ handling: 'accepted', noticedOn: '2023-02-24' });
    expect(run.refusal('extend', '2023-04-20', { role: 'clerk' })[0]).toBe('STEP_WRONG_SEAT');
  });

  test('上级转送的，五个工作日内可以提出异议；自行收到的没有这一环节', () => {
    const run = claim({ channel: 'assigned' });
    expect(run.clock('object', '2023-02-15')).toBe('filling 2023-02-21');
    expect(claim().stands('2023-02-15').object).toBe('not-applicable');
  });
});
