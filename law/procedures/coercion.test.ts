import { describe, expect, test } from 'vitest';
import { runMatter } from '../../test/matter-run.ts';
import { enforcement } from '../registers/enforcement.ts';
import { coercionExecution } from './coercion-execution.ts';
import { coercionMeasure } from './coercion-measure.ts';

const act = {
  kind: 'coercion',
  field: 'safety',
  matter: '违规存放烟花爆竹',
  basis: '《烟花爆竹安全管理条例》',
  officers: ['A001', 'A002'],
  recorded: ['text', 'video'],
};

/** Seized on Tuesday 12 September 2023 with approval of the same day. */
const seized = (more: Parameters<typeof runMatter>[2] = {}) =>
  runMatter(coercionMeasure, enforcement, {
    ...act,
    measure: 'seizure',
    actedOn: '2023-09-12',
    approval: 'prior',
    approvedOn: '2023-09-12',
    ...more,
  });

describe('行政强制措施', () => {
  test('批准、实施、告知权利、交付决定书和清单、送检、延长、处理、退还、归档', () => {
    const run = seized();
    expect(run.stands('2023-09-12')).toMatchObject({
      approve: 'done',
      implement: 'done',
      approveAfter: 'not-applicable',
    });
    expect(run.clock('seizure', '2023-09-13')).toBe('running 2023-10-12');
    run.take('tell', '2023-09-12');
    run.take('deliver', '2023-09-12');
    run.take('test', '2023-09-20');
    expect(run.clock('seizure', '2023-09-21')).toMatch(/^unassessable .*起中止计算/);
    run.take('tested', '2023-09-29');
    expect(run.clock('seizure', '2023-09-30')).toBe('running 2023-10-22');
    run.take('extend', '2023-10-18', { role: 'principal' });
    expect(run.clock('seizure', '2023-10-18')).toBe('running 2023-11-21');
    run.take('dispose', '2023-11-15', { role: 'principal' });
    expect(run.clock('seizure', '2023-11-15')).toBe('met 2023-11-21');
    run.take('carryOut', '2023-11-16');
    run.take('archive', '2023-11-20');
    expect(run.matter('2023-11-20').stands.ended?.label).toBe('已归档');
  });

  test('没有批准就实施的，处于实施环节缺批准的状态；紧急情况登记理由后补办批准', () => {
    const rash = seized({ approval: null, approvedOn: null });
    expect(rash.matter('2023-09-12').stands.steps.get('implement')?.missing).toEqual(['approve']);
    rash.skip('approve', 'urgent', '2023-09-12', '存放点紧邻学校，随时可能爆炸');
    expect(rash.stands('2023-09-12')).toMatchObject({ approve: 'skipped', approveAfter: 'open' });
    rash.take('tell', '2023-09-12');
    rash.take('deliver', '2023-09-12');
    expect(rash.refusal('dispose', '2023-09-20', { role: 'principal' })[1]).toContain('“补办批准手续”');
    rash.take('approveAfter', '2023-09-13', { role: 'principal' });
    rash.take('dispose', '2023-09-20', { role: 'principal' });
  });

  test('没有告知权利、没有交付决定书和清单的，不能作处理决定；缺清单的不收', () => {
    const run = seized();
    expect(run.refusal('dispose', '2023-09-20')[1]).toMatch(
      /“当场告知权利，听取陈述申辩”（.*第十七条、第十八条）、“交付决定书和清单”（.*第二十四条）/,
    );
    expect(run.refusal('deliver', '2023-09-12', { papers: ['seizure-decision'] })).toEqual([
      'PAPER_MISSING',
      expect.stringContaining('《中华人民共和国行政强制法》第二十四条'),
    ]);
  });

  test('三十日没有处理的为逾期，末日逢节假日不顺延', () => {
    const run = seized({ actedOn: '2023-09-03', approvedOn: '2023-09-03' });
    expect(run.clock('seizure', '2023-10-04')).toBe('overdue 2023-10-03');
  });

  test('其他强制措施没有查封扣押的期限和清单', () => {
    const run = seized({ measure: 'other' });
    expect(run.stands('2023-09-13')).toMatchObject({ deliver: 'not-applicable', extend: 'not-applicable' });
    expect(run.clock('seizure', '2023-09-13')).toBeUndefined();
  });
});

describe('行政强制执行', () => {
  const begun = (measure: string) =>
    runMatter(coercionExecution, enforcement, { ...act, measure, actedOn: '2023-06-01', matter: '违法搭建厂房' });

  test('强制拆除：催告、申辩、决定、公告、确认未复议未起诉以后才能拆除', () => {
    const run = begun('demolition');
    run.skip('pleas', 'none', '2023-06-12', '期满没有提出');
    run.take('decide', '2023-06-15', { role: 'principal' });
    expect(run.refusal('execute', '2023-06-20')[1]).toMatch(
      /“公告限期自行拆除”（.*第四十四条）、“确认当事人没有复议、起诉”（.*第四十四条）/,
    );
    run.take('announce', '2023-06-16');
    run.take('unchallenged', '2023-12-20', { role: 'principal' });
    run.take('execute', '2023-12-21');
    run.take('archive', '2023-12-25');
    expect(run.matter('2023-12-25').stands.ended?.label).toBe('已执行并归档');
  });

  test('没有听取申辩也没有登记放弃的，不能作强制执行决定', () => {
    expect(begun('execution').refusal('decide', '2023-06-15', { role: 'principal' })[1]).toContain('“听取陈述申辩”');
  });

  test('代履行：三个工作日前再次催告，跨端午按工作日倒数', () => {
    const run = begun('substitute');
    run.take('pleas', '2023-06-08');
    run.take('decide', '2023-06-12', { role: 'principal' });
    expect(run.refusal('execute', '2023-06-27')[1]).toContain('“代履行前催告”');
    run.take('demandAgain', '2023-06-21');
    run.take('execute', '2023-06-27');
    expect(run.clock('substitute', '2023-06-27')).toBe('met 2023-06-21');
  });

  test('当事人自行履行的即办结', () => {
    const run = begun('demolition');
    run.take('performed', '2023-06-10');
    expect(run.matter('2023-06-10').stands.ended?.label).toBe('当事人已自行履行');
    expect(run.refusal('decide', '2023-06-15', { role: 'principal' })[0]).toBe('MATTER_ENDED');
  });
});
