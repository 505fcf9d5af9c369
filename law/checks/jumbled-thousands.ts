import { defineCheck } from '#text/define-check.ts';
import { sampleReport } from './sample-report.ts';

/** More than any township counts in a year, by register and unit. */
const LIMITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  disputes: { 起: 20_000, 件: 20_000 },
  meetings: { 次: 1_000 },
  study: { 次: 1_000, 篇: 20_000 },
  emergency: { 次: 2_000 },
  enforcement: { 件: 200_000 },
  'legal-personnel': { 名: 20_000, 人: 20_000 },
  publicity: { 场: 20_000, 场次: 20_000, 次: 20_000 },
};

/** A figure so large that a unit must be wrong. */
export const jumbledThousands = defineCheck({
  id: 'plausibility.out-of-scale',
  family: 'plausibility',
  label: '数字与乡镇规模不符',
  verdict: 'doubt',
  says: '数字远超一个乡镇的规模。',
  because: '多为单位（万、亿）写错。',
  fix: '请核对数字和单位。',
  basis: null,
  find: ({ figures, reading }) => {
    if (reading.org === null || !/[镇乡]$|街道$|苏木$/.test(reading.org)) return [];
    return figures.flatMap(({ value, unit, from, to, register, role }) => {
      if (typeof value !== 'number' || role !== 'result') return [];
      const limit = LIMITS[register]?.[unit] ?? (unit === '人次' || unit === '人' ? 2_000_000 : undefined);
      return limit !== undefined && value > limit ? [{ from, to }] : [];
    });
  },
  good: [sampleReport()],
  bad: [sampleReport({ measures: '一、主要举措和成效\n调解矛盾纠纷98000起。' })],
});
