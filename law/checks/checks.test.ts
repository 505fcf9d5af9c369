import { describe, expect, test } from 'vitest';
import { check } from '#text/check.ts';
import { reportLexicon } from '../lexicon/index.ts';
import { instruments } from '../sources/index.ts';
import { checks } from './index.ts';
import { sampleReport } from './sample-report.ts';

const run = (text: string, rules = checks) =>
  check(text, { lexicon: reportLexicon, instruments, checks: rules }).findings;

test('不少于四十条规则，编号不重', () => {
  expect(checks.length).toBeGreaterThanOrEqual(40);
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});

describe.each(checks.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test.each(rule.good)('放过：%s', (text) => {
    expect(run(text, [rule]).map(({ says }) => says)).toEqual([]);
  });
  test.each(rule.bad)('查出：%s', (text) => {
    const findings = run(text, [rule]);
    expect(findings.length).toBeGreaterThan(0);
    for (const { start, end } of findings) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(start).toBeLessThanOrEqual(end);
    }
  });
});

test('没有毛病的报告一条也不报', () => {
  expect(run(sampleReport())).toEqual([]);
});

test('数字改了，指纹不变；换了单位、年度或者句子，指纹就变', () => {
  const rule = checks.filter(({ id }) => id === 'arithmetic.rate-counts');
  const print = (text: string, unit: string, year = 2023) =>
    check(text, { lexicon: reportLexicon, instruments, checks: rule, unit, year }).findings[0]?.fingerprint;
  const one = print('排查矛盾纠纷96起，调解成功90起，成功率99%。', '500235101');
  expect(one).toMatch(/^[0-9a-f]{16}$/);
  expect(print('排查矛盾纠纷98起，调解成功91起，成功率99%。', '500235101')).toBe(one);
  expect(print('排查矛盾纠纷96起，调解成功90起，成功率99%。', '500235102')).not.toBe(one);
  expect(print('排查矛盾纠纷96起，调解成功90起，成功率99%。', '500235101', 2022)).not.toBe(one);
  expect(print('共排查矛盾纠纷96起，调解成功90起，成功率99%。', '500235101')).not.toBe(one);
});

test('另一文体不套用报告的法定要求', () => {
  const findings = run(
    '政府工作报告\n各位代表：\n一、2023年工作回顾\n全年财政收入2.3亿元，增长5%，粮食产量保持稳定，项目建设加快推进，民生持续改善。\n二、2024年工作安排\n继续努力。',
  );
  expect(findings.filter(({ rule }) => rule.startsWith('contents.'))).toEqual([]);
  expect(findings.map(({ rule, verdict }) => [rule, verdict])).toContainEqual(['form.other-genre', 'unassessable']);
});
