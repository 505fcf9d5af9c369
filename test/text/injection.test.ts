import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checks } from '#law/checks/index.ts';
import { sampleReport } from '#law/checks/sample-report.ts';
import { reportLexicon } from '#law/lexicon/index.ts';
import { instruments } from '#law/sources/index.ts';
import { check } from '#text/check.ts';
import { measureChecks, measurePlanted } from '../../bench/checks.ts';
import { CLEAN_REPORTS } from './clean-reports.ts';

test.each(CLEAN_REPORTS.map((parts) => [parts.title.split('\n').at(-1) ?? '', parts] as const))(
  '没有毛病的报告一条也不报：%s',
  (_name, parts) => {
    const { findings } = check(sampleReport(parts), { lexicon: reportLexicon, instruments, checks });
    expect(findings.map(({ rule, says }) => `${rule} ${says}`)).toEqual([]);
  },
);

test('埋进去的毛病查得出，每千字误报不多于0.5处', () => {
  const { recall, falsePerThousand, rows } = measureChecks();
  const missed = rows
    .filter((row) => row.found < row.planted)
    .map(({ rule, found, planted }) => `${rule} ${found}/${planted}`);
  expect(recall, missed.join('；')).toBeGreaterThanOrEqual(0.95);
  expect(falsePerThousand).toBeLessThanOrEqual(0.5);
});

const REPORTS = resolve(import.meta.dirname, '../../../shared/corpus/reports');

test.skipIf(!existsSync(REPORTS))('埋进公开报告的毛病也查得出（缺 ../shared/corpus 时跳过）', () => {
  const { recall, missed } = measurePlanted(
    readdirSync(REPORTS).map((name) => readFileSync(join(REPORTS, name), 'utf8')),
  );
  expect(recall, missed.join('；')).toBeGreaterThanOrEqual(0.95);
});
