import { expect, test } from 'vitest';
import { nameFigures } from './figure-names.ts';

test('书签名只有字母、数字和下划线，以字母开头，不超过40个字符', () => {
  const refs = ['disputes.settled', '2023.total', '矛盾纠纷/化解率', 'a'.repeat(60), 'x.y-z 1'];
  const nameOf = nameFigures(refs);
  for (const ref of refs) expect(nameOf(ref)).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
  expect(nameOf('disputes.settled')).toBe('disputes_settled');
});

test('换字或截断以后重名的，书签名仍各不相同，大小写也不混', () => {
  const refs = ['a.b', 'a-b', 'A_B', '受理', '办结', `${'c'.repeat(50)}1`, `${'c'.repeat(50)}2`];
  const nameOf = nameFigures(refs);
  expect(new Set(refs.map((ref) => nameOf(ref).toLowerCase())).size).toBe(refs.length);
});

test('同一个数字引用出现两次是文档有错', () => {
  expect(() => nameFigures(['a', 'a'])).toThrow('occurs twice');
});
