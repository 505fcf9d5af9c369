import { expect, test } from 'vitest';
import { refusalOf, runMatter } from '../../test/matter-run.ts';
import { contracts } from '../registers/contracts.ts';
import { contractReview } from './contract-review.ts';

const begin = (more = {}) =>
  runMatter(contractReview, contracts, {
    title: '场镇污水管网维护服务合同',
    kind: 'services',
    counterparty: '某环境工程有限公司',
    amount: 8_600_000,
    submittedOn: '2023-04-10',
    ...more,
  });

test('送审、修改后签订、说明采纳、签订', () => {
  const run = begin();
  run.take('review', '2023-04-14', { outcome: 'revise', fields: { reviewer: 'counsel', points: '补充违约责任条款' } });
  run.take('answer', '2023-04-17', { outcome: 'full' });
  run.take('sign', '2023-04-18');
  expect(run.matter('2023-04-19').stands.ended?.label).toBe('已签订');
  expect(run.row()).toMatchObject({ opinion: 'revise', adopted: 'full', signedOn: '2023-04-18', reviewer: 'counsel' });
});

test('没有审查不能签订；提出修改意见没有处理，也不能签订', () => {
  const run = begin();
  expect(refusalOf(() => run.take('sign', '2023-04-12')).message).toContain('“合法性审查”');
  run.take('review', '2023-04-14', { outcome: 'revise' });
  expect(refusalOf(() => run.take('sign', '2023-04-15')).message).toContain('“处理审查意见”');
});

test('没有意见的直接签订，不用说明采纳；签订日期不能早于审查', () => {
  const run = begin();
  run.take('review', '2023-04-14', { outcome: 'lawful' });
  expect(run.stands('2023-04-14')).toMatchObject({ answer: 'not-applicable', sign: 'open' });
  expect(refusalOf(() => run.take('sign', '2023-04-13', { today: '2023-04-15' })).code).toBe('STEP_DATE_EARLY');
  run.take('sign', '2023-04-17');
});

test('不宜签订又不再签订的，就此办结；办结后不能再签订', () => {
  const run = begin();
  run.take('review', '2023-04-14', { outcome: 'reject' });
  run.take('drop', '2023-04-20');
  expect(run.matter('2023-04-21').stands.ended?.label).toBe('不再签订');
  expect(refusalOf(() => run.take('sign', '2023-04-21')).code).toBe('MATTER_ENDED');
});

test('导入的台账填了采纳情况、签订日期的，环节算已办；没有审查就签订的看得出来', () => {
  const whole = begin({ reviewedOn: '2023-04-14', opinion: 'revise', adopted: 'full', signedOn: '2023-04-18' });
  expect(whole.stands('2023-05-01')).toMatchObject({ review: 'done', answer: 'done', sign: 'done' });
  const bare = begin({ signedOn: '2023-04-12' });
  expect(bare.stands('2023-05-01')).toMatchObject({ review: 'closed', sign: 'done' });
});
