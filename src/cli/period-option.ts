import { type Period, parsePeriod, yearPeriod } from '#kernel/period.ts';
import { cliFaults } from './faults.ts';
import type { Given, VerbOption } from './verb.ts';

/** Options that say whose figures of when. */
export const PERIOD_OPTIONS: Readonly<Record<string, VerbOption>> = {
  unit: { type: 'string', value: '编码', help: '单位编码（含其下级）' },
  year: { type: 'string', value: '年份', help: '年度，如 2023' },
  alone: { type: 'boolean', help: '只计本单位自己登记的，不含下级' },
  period: { type: 'string', value: '期间', help: '其他期间：2023-Q1、2023-03 或 2023-01-01..2023-06-30' },
};

/** @throws {Fault} CLI_YEAR, CLI_USAGE, PERIOD_INVALID */
export function periodOf(verb: string, given: Given): Period {
  const period = given.text('period');
  if (period !== undefined) return parsePeriod(period);
  return yearPeriod(yearOption(verb, given));
}

export function yearOption(verb: string, given: Given): number {
  const text = given.text('year');
  if (text === undefined) throw cliFaults.CLI_USAGE({ problem: '缺少 --year', verb });
  if (!/^(19|20)\d{2}$/.test(text)) throw cliFaults.CLI_YEAR({ text });
  return Number(text);
}
