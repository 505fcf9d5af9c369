import { describe, expect, test } from 'vitest';
import { isMatter } from '#engine/procedure/follow-matter.ts';
import { refusalOf, runMatter } from '../../test/matter-run.ts';
import { advice } from '../registers/advice.ts';
import { judicialAdvice } from './judicial-advice.ts';
import { procuratorialAdvice } from './procuratorial-advice.ts';

const judicial = (more = {}) =>
  runMatter(judicialAdvice, advice, {
    kind: 'judicial',
    receivedOn: '2024-03-29',
    matter: '规范土地承包合同签订和存档',
    form: 'governance',
    ...more,
  });
const procuratorial = (more = {}) =>
  runMatter(procuratorialAdvice, advice, {
    kind: 'procuratorial',
    receivedOn: '2024-04-26',
    matter: '清理河道管理范围内堆放的弃土',
    form: 'interest',
    ...more,
  });

describe('两类建议不合并', () => {
  test('司法建议只按司法建议程序办，检察建议只按检察建议程序办', () => {
    for (const [run, own, other] of [
      [judicial(), judicialAdvice, procuratorialAdvice],
      [procuratorial(), procuratorialAdvice, judicialAdvice],
    ] as const) {
      expect(isMatter(own, run.row())).toBe(true);
      expect(isMatter(other, run.row())).toBe(false);
    }
  });
});

describe('司法建议', () => {
  test('综合治理类2个月内答复：3月29日收到，5月29日为最后一日；答复、落实后办结', () => {
    const run = judicial();
    expect(run.clock('reply', '2024-05-27')).toBe('near 2024-05-29');
    run.take('study', '2024-04-02');
    run.take('reply', '2024-05-20');
    expect(run.clock('reply', '2024-05-30')).toBe('met 2024-05-29');
    expect(run.matter('2024-05-30').stands.ended?.label).toBe('已书面答复');
    run.take('implement', '2024-07-01', { fields: { result: '补签并归档承包合同' } });
    expect(run.row()).toMatchObject({ repliedOn: '2024-05-20', implementedOn: '2024-07-01' });
  });

  test('个案建议没有法定期限，按建议书载明的期限；没有载明的不计时', () => {
    expect(judicial({ form: 'individual' }).clock('stated', '2024-04-10')).toBeUndefined();
    expect(judicial({ form: 'individual', dueOn: '2024-04-30' }).clock('stated', '2024-05-06')).toBe(
      'overdue 2024-04-30',
    );
  });

  test('先落实后答复也可以，答复期限照算', () => {
    const run = judicial();
    run.take('implement', '2024-04-20', { fields: { result: '补签并归档承包合同' } });
    expect(run.clock('reply', '2024-06-01')).toBe('overdue 2024-05-29');
    run.take('reply', '2024-06-03');
    expect(run.clock('reply', '2024-06-04')).toBe('missed 2024-05-29');
  });
});

describe('检察建议', () => {
  test('公益诉讼诉前建议2个月，紧急情形15日', () => {
    expect(procuratorial().clock('interest', '2024-05-01')).toBe('running 2024-06-26');
    expect(procuratorial({ urgent: true }).clock('urgent', '2024-05-01')).toBe('running 2024-05-11');
    expect(procuratorial({ urgent: true }).clock('interest', '2024-05-01')).toBeUndefined();
  });

  test('类型没有区分的，按一般检察建议2个月', () => {
    expect(procuratorial({ form: null }).clock('general', '2024-05-01')).toBe('running 2024-06-26');
  });

  test('经办人不能自行回复，答复不能早于收到，不能回复两次', () => {
    const run = procuratorial();
    expect(refusalOf(() => run.take('reply', '2024-05-20', { role: 'clerk' })).code).toBe('STEP_WRONG_SEAT');
    expect(refusalOf(() => run.take('reply', '2024-04-25', { today: '2024-05-20' })).code).toBe('STEP_DATE_EARLY');
    run.take('reply', '2024-05-20');
    expect(refusalOf(() => run.take('reply', '2024-05-21')).code).toBe('STEP_SETTLED');
  });
});
