import { expect, test } from 'vitest';
import { type AskedTwice, askedTwice } from '#engine/asked-twice.ts';
import type { Law } from '#engine/law.ts';
import { askedApart } from '#law/asked-apart.ts';
import { loadLaw } from '../src/load-law.ts';

const law = await loadLaw();
const idOf = ({ one, other }: AskedTwice) => `${one}~${other}`;

test('没有一件事要填两遍：各台账之间相同的内容，或者自动带出、计入，或者写明为什么是两件事', () => {
  const again = askedTwice(law).filter((found) => !(idOf(found) in askedApart));
  expect(again.map(({ how, says }) => `${how} ${says}`)).toEqual([]);
});

test('写明是两件事的，确实还在各台账中', () => {
  const found = new Set(askedTwice(law).map(idOf));
  expect(Object.keys(askedApart).filter((id) => !found.has(id))).toEqual([]);
});

test.each(['takes', 'gifts'] as const)('去掉台账声明的 %s，就会找出要填两遍的内容', (kind) => {
  const without: Law = {
    ...law,
    registers: new Map([...law.registers].map(([id, register]) => [id, { ...register, [kind]: [] }])),
  };
  expect(askedTwice(without).length).toBeGreaterThan(askedTwice(law).length);
});

test('去掉法治培训和法律服务的计入，就会找出两个台账都有的“法治讲座”', () => {
  const found = askedTwice({ ...law, feedsByRegister: new Map() }).map(({ says }) => says);
  expect(found.some((says) => says.includes('“法治讲座”'))).toBe(true);
});
