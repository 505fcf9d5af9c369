import { expect, test } from 'vitest';
import { newId } from './new-id.ts';

test('新编的标识是第 7 版 UUID，后来的排在后面，同一时刻的也不相同', () => {
  const at = new Date('2026-11-20T08:00:00Z');
  const ids = Array.from({ length: 1000 }, () => newId(at));
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const later = newId(new Date(at.getTime() + 1));
  expect(ids.every((id) => id < later)).toBe(true);
  expect(Number.parseInt(later.replaceAll('-', '').slice(0, 12), 16)).toBe(at.getTime() + 1);
});
