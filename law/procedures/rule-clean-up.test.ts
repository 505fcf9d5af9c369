import { expect, test } from 'vitest';
import { refusalOf, runMatter } from '../../test/matter-run.ts';
import { rules } from '../registers/rules.ts';
import { ruleCleanUp } from './rule-clean-up.ts';

const begin = () =>
  runMatter(ruleCleanUp, rules, { title: '镇党委“三重一大”事项集体决策制度', kind: 'funds', adoptedOn: '2022-03-01' });

test('制度施行后一次次清理，最后废止，有效的最后一日过后失效', () => {
  const run = begin();
  run.take('clean', '2023-03-06', { outcome: 'keep' });
  run.take('clean', '2024-03-05', { outcome: 'end' });
  run.fill({ abolishedOn: '2024-04-30' });
  expect(run.matter('2024-04-30').stands.ended).toBeNull();
  expect(run.matter('2024-05-01').stands.ended?.label).toBe('已失效');
  expect(refusalOf(() => run.take('clean', '2024-05-01', { outcome: 'keep' })).code).toBe('STEP_SETTLED');
});

test('清理要有结论，清理日期不能早于施行', () => {
  const run = begin();
  expect(refusalOf(() => run.take('clean', '2023-03-06')).remedy).toContain('继续有效、需要修改、应当废止');
  expect(refusalOf(() => run.take('clean', '2022-02-01', { outcome: 'keep', today: '2023-03-06' })).code).toBe(
    'STEP_DATE_EARLY',
  );
});
