import { expect, test } from 'vitest';
import { defineSetting, settingDefaults, settingProblem } from './setting.ts';

const fee = defineSetting({
  id: 'fee',
  label: '场地费',
  group: '棋社',
  help: '每局',
  kind: 'number',
  unit: '元',
  min: 0,
  max: 50,
  default: 10,
  setBy: ['county'],
});
const host = defineSetting({
  id: 'host',
  label: '主办',
  group: '棋社',
  help: '写在海报上',
  kind: 'text',
  otherwise: '本社全称',
  setBy: ['township'],
});

test.each([
  [fee, 10, undefined],
  [fee, 50, undefined],
  [fee, 51, '为 51 元，应在 0 至 50 元之间'],
  [fee, -1, '为 -1 元，应在 0 至 50 元之间'],
  [fee, 1.5, '应为整数'],
  [fee, '10', '应为整数'],
  [host, '东镇棋社', undefined],
  [host, '', '不能为空'],
  [host, '东镇\n棋社', '含有换行、大括号或无法识别的字符'],
  [host, '{year}棋社', '含有换行、大括号或无法识别的字符'],
  [host, '长'.repeat(101), '有 101 个字，超过 100 个字'],
])('%# 值是否合于声明', (setting, value, problem) => {
  expect(settingProblem(setting, value)).toBe(problem);
});

test('声明有误的不收：数字没有上下限，没有默认值', () => {
  const plan = { id: 'a', label: '甲', group: '组', help: '说明', setBy: ['county'] } as const;
  expect(() => defineSetting({ ...plan, kind: 'number', default: 1 })).toThrow('上下限');
  expect(() => defineSetting({ ...plan, kind: 'text' })).toThrow('默认值');
  expect(() => defineSetting({ ...plan, kind: 'number', default: 9, min: 1, max: 5, unit: '天' })).toThrow('1 至 5');
});

test('默认值供提纲使用，随单位而定的不列', () => {
  expect(settingDefaults([fee, host])).toEqual({ fee: '10' });
});
