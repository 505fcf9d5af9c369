import { expect, test } from 'vitest';
import type { ReviewListed } from '../../api/schema.d.ts';
import { filterReviews, NO_FILTER, rulesBroken, unitsOf } from './filter-reviews.ts';

const listed = (over: Partial<ReviewListed>): ReviewListed => ({
  id: 'a',
  fileName: '报告.docx',
  unit: '990101100',
  unitName: '东镇',
  year: 2023,
  createdAt: '2024-02-01T00:00:00Z',
  by: '经办人',
  chars: 4000,
  standing: { fail: 0, doubt: 0, unassessable: 0 },
  settled: { wrong: 0, mended: 0 },
  rules: [],
  isStale: false,
  ...over,
});

const late = { rule: 'form.late', label: '报送逾期', verdict: 'fail' as const, times: 1 };
const copied = { rule: 'copies.other-unit', label: '与其他单位的报告雷同', verdict: 'doubt' as const, times: 2 };
const reviews = [
  listed({ id: 'a', standing: { fail: 1, doubt: 2, unassessable: 0 }, rules: [late, copied] }),
  listed({
    id: 'b',
    unit: '990101101',
    unitName: '西乡',
    standing: { fail: 0, doubt: 2, unassessable: 0 },
    rules: [copied],
  }),
  listed({ id: 'c', unit: null, unitName: null }),
];
const shown = (over: Partial<typeof NO_FILTER>) =>
  filterReviews(reviews, { ...NO_FILTER, ...over }).map(({ id }) => id);

test('按轻重、按规则、按单位筛选，各条件同时满足', () => {
  expect(shown({})).toEqual(['a', 'b', 'c']);
  expect(shown({ weight: 'fail' })).toEqual(['a']);
  expect(shown({ weight: 'doubt' })).toEqual(['a', 'b']);
  expect(shown({ weight: 'clean' })).toEqual(['c']);
  expect(shown({ rule: 'copies.other-unit' })).toEqual(['a', 'b']);
  expect(shown({ rule: 'copies.other-unit', unit: '990101101' })).toEqual(['b']);
});

test('每条规则有几份报告违反，多的在前；同一份里几处只算一份', () => {
  expect(rulesBroken(reviews).map(({ label, reports }) => [label, reports])).toEqual([
    ['与其他单位的报告雷同', 2],
    ['报送逾期', 1],
  ]);
});

test('单位只列一次，单位不明的不列', () => {
  expect(unitsOf([...reviews, ...reviews]).map(({ name }) => name)).toEqual(['东镇', '西乡']);
});
