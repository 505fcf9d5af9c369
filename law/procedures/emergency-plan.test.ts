import { expect, test } from 'vitest';
import { refusalOf, runMatter } from '../../test/matter-run.ts';
import { emergencyPlans } from '../registers/emergency-plans.ts';
import { emergencyPlan } from './emergency-plan.ts';

/** A township under the code of Chongqing; it is assigned to none. */
const CHONGQING = '509901100';

const begin = (more = {}) =>
  runMatter(emergencyPlan, emergencyPlans, {
    title: '澄溪镇生产安全事故应急救援预案',
    kind: 'safety',
    scope: 'township',
    issuedOn: '2021-06-10',
    ...more,
  });

test('生产安全事故预案至少两年演练一次，每演练一次重新计时', () => {
  const run = begin();
  run.take('publish', '2021-06-15');
  run.take('file', '2021-06-25');
  expect(run.clock('drill', '2023-06-08')).toBe('near 2023-06-10');
  expect(run.clock('drill', '2023-06-12')).toBe('overdue 2023-06-10');
  run.take('drill', '2023-06-14');
  expect(run.clock('drill', '2023-06-15')).toBe('running 2025-06-14');
  run.take('drill', '2024-06-13');
  expect(run.clock('drill', '2024-06-14')).toBe('running 2026-06-13');
});

test('重庆的乡镇三年内要修订，修订一次重新计时，演练不代替修订；其他地方没有这一期限', () => {
  const run = begin();
  run.take('drill', '2023-06-14');
  expect(run.clock('revise', '2024-06-11')).toBeUndefined();
  run.fill({ unit: CHONGQING });
  expect(run.clock('revise', '2024-06-11')).toBe('overdue 2024-06-10');
  run.fill({ revisedOn: '2024-07-01' });
  expect(run.clock('revise', '2024-07-02')).toBe('running 2027-07-01');
});

test('其他类别、村（社区）的预案没有两年演练的期限，修订期限照算', () => {
  expect(begin({ kind: 'flood' }).clock('drill', '2023-07-01')).toBeUndefined();
  expect(begin({ scope: 'village' }).clock('drill', '2023-07-01')).toBeUndefined();
  const village = begin({ scope: 'village' });
  village.fill({ unit: CHONGQING });
  expect(village.clock('revise', '2023-07-01')).toBe('running 2024-06-10');
  expect(begin({ kind: 'flood' }).stands('2023-07-01')).toMatchObject({ publish: 'not-applicable', file: 'open' });
});

test('有效至当日仍然有效，次日失效，失效后不再计时，也不能再演练', () => {
  const run = begin({ abolishedOn: '2023-03-31' });
  expect(run.matter('2023-03-31').stands.ended).toBeNull();
  expect(run.matter('2023-04-01').stands.ended?.label).toBe('已失效');
  expect(run.clock('drill', '2023-07-01')).toBeUndefined();
  expect(refusalOf(() => run.take('drill', '2023-04-01')).code).toBe('MATTER_ENDED');
});

test('没有写明是乡镇还是村的，先补填再判断要不要备案', () => {
  expect(refusalOf(() => begin({ scope: null }).take('file', '2021-07-01')).message).toContain('“制定主体”');
});
