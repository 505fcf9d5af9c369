import { describe, expect, test } from 'vitest';
import { runMatter } from '../../test/matter-run.ts';
import { litigation as cases } from '../registers/litigation.ts';
import { litigation } from './litigation.ts';
import { reconsideration } from './reconsideration.ts';

/** Received on Friday 8 March 2024; the fifteenth day is a Saturday. */
const lawsuit = (more: Parameters<typeof runMatter>[2] = {}) =>
  runMatter(litigation, cases, { kind: 'first', receivedOn: '2024-03-08', cause: '不服宅基地处理决定', ...more });

/** Received on Tuesday 24 September 2024, before the holidays. */
const review = (more: Parameters<typeof runMatter>[2] = {}) =>
  runMatter(reconsideration, cases, {
    kind: 'reconsideration',
    receivedOn: '2024-09-24',
    cause: '不服责令限期拆除决定',
    ...more,
  });

describe('行政应诉', () => {
  test('收到应诉通知、十五日内答辩举证、负责人出庭、判决撤销、履行、归档', () => {
    const run = lawsuit();
    expect(run.clock('answer', '2024-03-20')).toBe('running 2024-03-25');
    run.take('answer', '2024-03-25');
    expect(run.clock('answer', '2024-03-25')).toBe('met 2024-03-25');
    run.take('hear', '2024-04-18', { outcome: 'chief' });
    run.take('close', '2024-06-20', { outcome: 'revoked' });
    expect(run.clock('appeal', '2024-06-21')).toBe('filling 2024-07-05');
    expect(run.matter('2024-06-21').stands.ended).toBeNull();
    run.take('perform', '2024-07-20');
    run.take('archive', '2024-07-25');
    expect(run.matter('2024-07-25').stands.ended?.label).toBe('已履行并归档');
  });

  test('末日是周六，顺延到周一；周二才提交的为逾期', () => {
    expect(lawsuit({ answeredOn: '2024-03-26' }).clock('answer', '2024-04-01')).toBe('missed 2024-03-25');
  });

  test('随登记收到的材料可以补附，日期不变；换一个日期再办一次的不收', () => {
    const run = lawsuit();
    run.take('receive', '2024-03-08', { papers: ['summons'] });
    expect(run.row().receivedOn).toBe('2024-03-08');
    expect(run.refusal('receive', '2024-03-11', { papers: ['summons'] })).toEqual([
      'STEP_SETTLED',
      expect.stringContaining('（《中华人民共和国行政诉讼法》第六十七条）'),
    ]);
    expect(run.refusal('receive', '2024-03-08', { papers: ['summons'] })[0]).toBe('STEP_SETTLED');
  });

  test('答辩状、证据没有上传的不收，指出条文', () => {
    expect(lawsuit().refusal('answer', '2024-03-20', { papers: ['court-answer'] })).toEqual([
      'PAPER_MISSING',
      expect.stringContaining('“证据、依据和清单”（《中华人民共和国行政诉讼法》第六十七条）'),
    ]);
  });

  test('判决驳回原告诉讼请求、原告撤诉的即办结，没有履行环节', () => {
    for (const [outcome, label] of [
      ['upheld', '驳回诉讼请求'],
      ['withdrawn', '原告撤诉'],
      ['dismissed', '驳回起诉'],
    ] as const) {
      const run = lawsuit({ answeredOn: '2024-03-20' });
      run.take('close', '2024-06-20', { outcome });
      expect(run.matter('2024-06-20').stands.ended?.label).toBe(label);
      expect(run.stands('2024-06-20').perform).toBe('not-applicable');
    }
  });

  test('一审败诉上诉的，一审即办结，不再履行；二审没有上诉环节', () => {
    const run = lawsuit({ answeredOn: '2024-03-20', result: 'unlawful', closedOn: '2024-06-20' });
    run.take('appeal', '2024-07-05', { role: 'principal' });
    expect(run.matter('2024-07-05').stands.ended?.label).toBe('已上诉');
    expect(run.refusal('perform', '2024-07-06')[0]).toBe('MATTER_ENDED');
    const second = lawsuit({ kind: 'appeal', result: 'unlawful', closedOn: '2024-06-20' });
    expect(second.stands('2024-06-21').appeal).toBe('not-applicable');
    expect(second.clock('answer', '2024-03-10')).toBeUndefined();
  });

  test('确认违法没有履行内容的，写明理由后可以归档', () => {
    const run = lawsuit({ result: 'unlawful', closedOn: '2024-06-20' });
    expect(run.refusal('archive', '2024-06-21')[1]).toContain('“履行裁判”');
    run.skip('perform', 'nothing', '2024-07-10', '判决确认违法，没有履行内容');
    run.take('archive', '2024-07-10');
  });

  test('负责人出庭要填出庭情况；裁判以后不能再登记开庭', () => {
    expect(lawsuit().refusal('hear', '2024-04-18')[0]).toBe('OUTCOME_MISSING');
    expect(
      lawsuit({ result: 'upheld', closedOn: '2024-06-20' }).refusal('hear', '2024-06-21', { outcome: 'chief' })[0],
    ).toBe('MATTER_ENDED');
  });
});

describe('行政复议答复', () => {
  test('普通程序十个工作日，跨国庆和调休上班日到10月12日；听证、决定撤销、履行、归档', () => {
    const run = review();
    expect(run.clock('answer', '2024-09-30')).toBe('running 2024-10-12');
    run.take('answer', '2024-10-11');
    expect(run.clock('answer', '2024-10-11')).toBe('met 2024-10-12');
    run.take('hear', '2024-10-25', { outcome: 'deputy' });
    run.take('close', '2024-11-15', { outcome: 'revoked' });
    run.take('perform', '2024-11-25');
    run.take('archive', '2024-11-26');
    expect(run.matter('2024-11-26').stands.ended?.label).toBe('已履行并归档');
  });

  test('简易程序五个工作日，只走这一个期限', () => {
    const run = review({ simplified: true });
    expect(run.clock('answerSimple', '2024-09-25')).toBe('running 2024-09-30');
    expect(run.clock('answer', '2024-09-25')).toBeUndefined();
    expect(review({ simplified: false }).clock('answer', '2024-09-25')).toBe('running 2024-10-12');
  });

  test('维持的即办结；收到复议意见书的，六十日内报送纠正情况，办结以后也要报', () => {
    const run = review({ answeredOn: '2024-10-10' });
    run.take('close', '2024-11-15', { outcome: 'upheld' });
    expect(run.matter('2024-11-15').stands.ended?.label).toBe('维持');
    expect(run.clock('sue', '2024-11-16')).toBe('filling 2024-12-02');
    run.take('opinion', '2024-11-20');
    expect(run.clock('feedback', '2024-11-21')).toBe('running 2025-01-20');
    run.take('feedback', '2025-01-20');
    expect(run.clock('feedback', '2025-01-20')).toBe('met 2025-01-20');
  });

  test('2024年以前的复议案件，当时的期限尚未载入，不能推算', () => {
    const run = review({ receivedOn: '2023-07-19' });
    expect(run.clock('answer', '2023-07-20')).toMatch(/^unassessable .*2024年1月1日起施行/);
  });
});
