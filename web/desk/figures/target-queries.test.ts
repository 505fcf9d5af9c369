import { expect, test } from 'vitest';
import { bulletShape } from '../../ui/chart/bullet-rows.tsx';
import { bulletOf, type Target } from './target-queries.ts';

const target: Target = {
  id: 'a',
  unit: '990101100',
  title: '培育法律明白人',
  label: '法律明白人',
  isAtMost: false,
  threshold: 33,
  value: 44,
  measure: '名',
  indicator: 'legal-personnel.law-savvy',
};

test('目标写明现在的数、方向和目标值；没有填的写未填', () => {
  expect(bulletOf(target, '').text).toBe('44名，不低于 33名');
  expect(bulletOf({ ...target, value: null, isAtMost: true }, '').text).toBe('未填，不高于 33名');
});

test('横条按目标值画，超过目标的画过竖线；未填的没有横条', () => {
  const over = bulletShape({ value: 44, target: 33 });
  expect(over.bar).toBeGreaterThan(over.mark);
  expect(over.bar).toBeLessThan(1);
  const under = bulletShape({ value: 3, target: 33 });
  expect(under.bar).toBeLessThan(under.mark);
  expect(bulletShape({ value: null, target: 33 }).bar).toBe(0);
});
