import { expect, test } from 'vitest';
import { appeal, appeals, RULE } from './chess-appeal.fixture.ts';
import { explore, findDeadEnds } from './explore.ts';
import { defineProcedure } from './procedure.ts';

test('完整的程序没有死路', () => {
  const reached = explore(appeal, appeals);
  expect(reached.size).toBeGreaterThan(20);
  expect(findDeadEnds(reached)).toEqual([]);
});

test('有一种结果之后无路可走的程序，会被找出来', () => {
  const { close, rule, ...rest } = appeal.steps;
  if (close === undefined || rule === undefined) throw new Error('the fixture has changed');
  const stuck = defineProcedure(appeals, {
    ...appeal,
    cite: [RULE],
    steps: { ...rest, rule, close: { ...close, when: { step: 'rule', is: ['upheld'] } } },
  });
  expect(findDeadEnds(explore(stuck, appeals)).length).toBeGreaterThan(0);
});

test('没有一个环节使事项办结的声明不收', () => {
  const { receive } = appeal.steps;
  if (receive === undefined) throw new Error('the fixture has changed');
  expect(() => defineProcedure(appeals, { ...appeal, steps: { receive }, clocks: {} })).toThrow(
    '没有一个环节使事项办结',
  );
});
