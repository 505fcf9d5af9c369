import { expect, test } from 'vitest';
import { matchChoices } from './figure-choices.ts';

const choices = [
  { ref: 'm/a', label: '排查调处矛盾纠纷', printed: '406起' },
  { ref: '=b', label: '调解终结矛盾纠纷', printed: '404起' },
  { ref: '=c', label: '普法活动', printed: '19场次' },
];

test('打出名称里的字就能找到数字，几个词都要有', () => {
  expect(matchChoices(choices, '纠纷').map(({ ref }) => ref)).toEqual(['m/a', '=b']);
  expect(matchChoices(choices, '调解 纠纷').map(({ ref }) => ref)).toEqual(['=b']);
  expect(matchChoices(choices, '404').map(({ ref }) => ref)).toEqual(['=b']);
});

test('什么也没打时先列报告里的数字，找不到就一个也不列', () => {
  expect(matchChoices(choices, '', 2)).toHaveLength(2);
  expect(matchChoices(choices, '车辆')).toEqual([]);
});
