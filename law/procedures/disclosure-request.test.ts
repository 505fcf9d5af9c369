import { describe, expect, test } from 'vitest';
import { runMatter } from '../../test/matter-run.ts';
import { disclosureRequests } from '../registers/disclosure-requests.ts';
import { disclosureRequest } from './disclosure-request.ts';

/** Received on Wednesday 20 September 2023, before the holidays. */
const request = (more: Parameters<typeof runMatter>[2] = {}) =>
  runMatter(disclosureRequest, disclosureRequests, { receivedOn: '2023-09-20', matter: '村道硬化结算报告', ...more });

describe('依申请公开', () => {
  test('收到、征求第三方意见、延期、公开审查、部分公开、归档', () => {
    const run = request();
    expect(run.clock('reply', '2023-09-20')).toBe('running 2023-10-24');
    run.take('consult', '2023-09-25');
    expect(run.clock('reply', '2023-09-26')).toMatch(/^unassessable .*起中止计算/);
    expect(run.clock('thirdParty', '2023-09-26')).toBe('filling 2023-10-20');
    run.take('opinion', '2023-10-13');
    // 9月25日至10月13日有11个工作日不计入：9月25日至28日4个，10月7日至13日7个（7日、8日调休上班）。
    expect(run.clock('reply', '2023-10-13')).toBe('running 2023-11-08');
    run.take('extend', '2023-11-06', { role: 'reviewer' });
    expect(run.clock('reply', '2023-11-06')).toBe('running 2023-12-06');
    run.take('screen', '2023-11-20', { role: 'reviewer' });
    run.take('reply', '2023-12-01', { outcome: 'partly' });
    expect(run.clock('reply', '2023-12-01')).toBe('met 2023-12-06');
    run.take('archive', '2023-12-05');
    expect(run.matter('2023-12-05').stands.ended?.label).toBe('已答复并归档');
  });

  test('七个工作日内告知补正；收到补正之日起重新计算答复期限', () => {
    const run = request();
    run.take('correct', '2023-09-27');
    expect(run.clock('correction', '2023-09-27')).toBe('met 2023-10-07');
    run.take('corrected', '2023-10-11');
    expect(run.clock('reply', '2023-10-11')).toBe('running 2023-11-08');
    expect(run.stands('2023-10-11').abandon).toBe('not-applicable');
  });

  test('逾期不补正的视为放弃，撤回的登记撤回，都即办结，不用公开审查', () => {
    const gone = request();
    gone.take('correct', '2023-09-22');
    gone.take('abandon', '2023-10-20');
    expect(gone.row().answer).toBe('abandoned');
    expect(gone.matter('2023-10-20').stands.ended?.label).toBe('视为放弃申请');
    const back = request();
    back.take('withdraw', '2023-09-25');
    expect(back.matter('2023-09-25').stands.ended?.label).toBe('申请人撤回');
    expect(back.refusal('reply', '2023-09-26', { outcome: 'granted' })[0]).toBe('STEP_NOT_APPLICABLE');
  });

  test('没有告知补正的，不能按放弃处理', () => {
    expect(request().refusal('abandon', '2023-10-20')[0]).toBe('STEP_NOT_APPLICABLE');
  });

  test('没有经过公开审查的不能答复；不提供信息内容的，写明理由后可以不审查', () => {
    const run = request();
    expect(run.refusal('reply', '2023-10-10', { outcome: 'granted' })).toEqual([
      'STEP_OUT_OF_ORDER',
      expect.stringContaining('“公开审查”'),
    ]);
    run.skip('screen', 'not-releasing', '2023-10-10', '经检索没有该信息');
    run.take('reply', '2023-10-10', { outcome: 'absent' });
    expect(run.row()).toMatchObject({ screening: 'not-required', answer: 'absent' });
  });

  test('延期要由负责人同意，答复以后不能再延期', () => {
    expect(request().refusal('extend', '2023-10-10', { role: 'clerk' })[0]).toBe('STEP_WRONG_SEAT');
    const replied = request({ screening: 'done', answer: 'granted', repliedOn: '2023-10-20' });
    expect(replied.refusal('extend', '2023-10-21', { role: 'reviewer' })[0]).toBe('STEP_SHUT');
  });

  test('第三方十五个工作日内没有意见的，只是期满，不算我方逾期', () => {
    const run = request({ consultedOn: '2023-09-25' });
    expect(run.clock('thirdParty', '2023-10-21')).toBe('full 2023-10-20');
  });
});
