import { expect, test } from 'vitest';
import type { AdoptionProposal } from '../../api/schema.d.ts';
import { type Choice, firstChoices, hindranceOf, rowsOf } from './adoption.ts';

const proposal = (over: Partial<AdoptionProposal>): AdoptionProposal => ({
  figure: 0,
  indicator: 'disputes.handled',
  label: '受理矛盾纠纷',
  register: 'disputes',
  registerLabel: '矛盾纠纷台账',
  unit: '件',
  isMoney: false,
  amount: 120,
  sentence: '全年受理矛盾纠纷120件。',
  kept: false,
  isAsOf: false,
  isSure: true,
  others: [],
  ...over,
});

const taken = (over: Partial<Choice>): Choice => ({
  isTaken: true,
  indicator: 'disputes.handled',
  amount: 120,
  ...over,
});

test('认得准、台账空着的，先勾上；已有记录的、须人选定的、指标重复的不勾', () => {
  const choices = firstChoices([
    proposal({}),
    proposal({ amount: 118 }),
    proposal({ indicator: 'publicity.held', kept: true }),
    proposal({ indicator: 'drills.held', isSure: false }),
  ]);
  expect(choices.map(({ isTaken }) => isTaken)).toEqual([true, false, false, false]);
  expect(choices[3]?.indicator).toBeNull();
});

test('没有选定指标、没有数量、不是数字、指标重复的，说明不能采用', () => {
  expect(hindranceOf([taken({ indicator: null })], 0)).toBe('请选定指标。');
  expect(hindranceOf([taken({ amount: null })], 0)).toContain('填 0');
  expect(hindranceOf([taken({ amount: '一百' })], 0)).toBe('请填写阿拉伯数字。');
  expect(hindranceOf([taken({}), taken({})], 1)).toContain('只能采用其中一个');
  expect(hindranceOf([taken({}), taken({ isTaken: false })], 0)).toBeNull();
  expect(hindranceOf([taken({ amount: 0 })], 0)).toBeNull();
});

test('只登记勾选的，数量和指标以人改定的为准，原句不变', () => {
  const proposals = [proposal({}), proposal({ sentence: '开展演练5次。' }), proposal({ sentence: '另一句。' })];
  const choices = [taken({ amount: 0 }), taken({ indicator: 'drills.held', amount: 6 }), taken({ isTaken: false })];
  expect(rowsOf(proposals, choices)).toEqual([
    { indicator: 'disputes.handled', amount: 0, sentence: '全年受理矛盾纠纷120件。' },
    { indicator: 'drills.held', amount: 6, sentence: '开展演练5次。' },
  ]);
});
