import { expect, test } from 'vitest';
import { refusalOf, runMatter } from '../../test/matter-run.ts';
import { rectification } from '../registers/rectification.ts';
import { rectificationProcedure } from './rectification.ts';

const begin = (source = 'county') =>
  runMatter(rectificationProcedure, rectification, {
    source,
    foundOn: '2023-05-20',
    problem: '行政执法案卷未归档',
    responsible: '分管执法副镇长',
    dueOn: '2023-08-31',
  });

function accepted() {
  const run = begin();
  run.take('plan', '2023-05-30', { fields: { cause: '专人调离', measures: '指定专人，限期补归' } });
  run.take('done', '2023-08-15');
  run.take('accept', '2023-08-25', { fields: { acceptedBy: '县委依法治县办' } });
  return run;
}

test('反馈、方案、整改、验收、“回头看”，没有反弹的销号', () => {
  const run = accepted();
  run.take('look-back', '2023-11-10', { outcome: 'false' });
  expect(run.matter('2023-11-11').stands.ended?.label).toBe('已销号');
  expect(run.row()).toMatchObject({ recurred: false, recurredOn: null, acceptedBy: '县委依法治县办' });
  expect(run.clock('due', '2023-11-11')).toBe('met 2023-08-31');
});

test('“回头看”发现反弹的，重新定方案、整改、验收；反弹日期留在台账上', () => {
  const run = accepted();
  run.take('look-back', '2023-11-10', { outcome: 'true' });
  expect(run.row()).toMatchObject({ recurred: true, recurredOn: '2023-11-10' });
  expect(run.stands('2023-11-11')).toMatchObject({ plan: 'open', done: 'waiting', accept: 'waiting' });
  run.take('plan', '2023-11-15', { fields: { dueOn: '2024-01-31', measures: '改为每案办结后五日内归档' } });
  expect(run.clock('due', '2023-11-16')).toBe('running 2024-01-31');
  run.take('done', '2024-01-20');
  expect(refusalOf(() => run.take('look-back', '2024-01-25', { outcome: 'false' })).message).toContain('“县级验收”');
  run.take('accept', '2024-02-02', { fields: { acceptedBy: '县委依法治县办' } });
  run.take('look-back', '2024-05-10', { outcome: 'false' });
  expect(run.matter('2024-05-11').stands.ended?.label).toBe('已销号');
  expect(run.row()).toMatchObject({ recurred: false, recurredOn: '2023-11-10' });
});

test('没有方案不能算整改完成，没有整改不能验收；过了期限为逾期', () => {
  const run = begin();
  expect(refusalOf(() => run.take('done', '2023-08-01')).message).toContain('“制定整改方案”');
  run.take('plan', '2023-05-30');
  expect(refusalOf(() => run.take('accept', '2023-08-01')).message).toContain('“完成整改”');
  expect(run.clock('due', '2023-09-01')).toBe('overdue 2023-08-31');
});

test('验收不合格的退回，整改完成后再验收', () => {
  const run = begin();
  run.take('plan', '2023-05-30');
  run.take('done', '2023-08-01', { fields: { measures: '补归案卷三十二件' } });
  run.take('return', '2023-08-10', { outcome: 'returned', reason: '抽查仍有两卷缺送达回证' });
  expect(run.stands('2023-08-11')).toMatchObject({ done: 'open', accept: 'waiting' });
  run.take('done', '2023-08-20');
  run.take('accept', '2023-08-28', { fields: { acceptedBy: '县委依法治县办' } });
});

test('自查发现的问题不需要县级验收，经办人不能自己验收', () => {
  const own = begin('own');
  own.take('plan', '2023-05-30', { fields: { measures: '补归案卷' } });
  own.take('done', '2023-06-30');
  expect(own.stands('2023-07-01')).toMatchObject({ accept: 'not-applicable', 'look-back': 'open' });
  const run = begin();
  run.take('plan', '2023-05-30', { fields: { measures: '补归案卷' } });
  run.take('done', '2023-06-30');
  expect(refusalOf(() => run.take('accept', '2023-07-01', { role: 'clerk' })).code).toBe('STEP_WRONG_SEAT');
});
