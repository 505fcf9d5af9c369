import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { loadRows } from '#app/load-rows.ts';
import { openReport } from '#app/report/open-report.ts';
import { checkReport } from '#app/review/check-report.ts';
import { createPastedReview } from '#app/review/create-review.ts';
import { reportText } from '#app/review/report-text.ts';
import { demoRecords } from '#demo/demo.ts';
import { demoUnits, placeOf } from '#demo/units.ts';
import { holderOf } from '#engine/unit.ts';
import { scopeOf } from '#store/scope.ts';
import { writeUnits } from '#store/units.ts';
import { loadLaw } from '../../src/load-law.ts';
import { openTestDesk, type TestDesk } from './test-desk.ts';

/** A township of the demonstration county with its year of records: its own report must agree with its registers. */
let base: TestDesk;
let desk: Desk;
let actor: Actor;
const { unit: code, year } = placeOf('C');

/** Published reports, which are kept beside the checkout; A, B and C stand for the townships that wrote them. */
const REPORTS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'reports');
const PUBLISHED = [
  ['s0', 'A', 7],
  ['s1', 'B', 3],
  ['s2', 'C', 15],
] as const;

beforeAll(async () => {
  base = await openTestDesk(await loadLaw());
  base.setToday('2024-02-01');
  desk = { ...base, units: async () => demoUnits };
  await desk.backend.transaction(scopeOf('99'), (tx) => writeUnits(tx, demoUnits));
  actor = seatAt(code);
  const rows = [...demoRecords()];
  for (const [, letter] of PUBLISHED) {
    const { unit } = placeOf(letter);
    await loadRows(
      desk,
      seatAt(unit),
      rows.filter((row) => holderOf(row.unit) === unit),
    );
  }
});
afterAll(() => base.close());

test('法度生成的报告送审读：台账的每个数字都与台账一致', async () => {
  const { report } = await openReport(desk, actor, { unit: code, year });
  const { text } = reportText(report);
  const { comparisons, examined, stored } = await createPastedReview(desk, actor, { text, unit: code, year });
  expect(stored.unit).toBe(code);
  const odd = comparisons.filter(({ verdict }) => verdict !== 'equal').map(({ says }) => says);
  expect(odd).toEqual([]);
  expect(comparisons.length).toBeGreaterThan(report.figures.length * 0.97);
  expect(examined.findings.filter(({ verdict }) => verdict === 'fail' && text.length > 0).length).toBeLessThanOrEqual(
    1,
  );
});

test('改动其中几个数字，就指出这几个', async () => {
  const { report } = await openReport(desk, actor, { unit: code, year });
  const { text } = reportText(report);
  const chosen = report.figures
    .filter(({ unit, value, printed }) => unit !== '%' && value >= 100 && text.split(printed).length === 2)
    .slice(0, 12);
  expect(chosen.length).toBeGreaterThan(6);
  const changed = chosen.reduce(
    (so, { printed }) =>
      so.replace(
        printed,
        printed.replace(/^\d/, (digit) => String((Number(digit) % 9) + 1)),
      ),
    text,
  );
  const { comparisons, examined } = await createPastedReview(desk, actor, { text: changed, unit: code, year });
  const differing = comparisons
    .filter(({ verdict }) => verdict === 'differs')
    .map(({ figure }) => examined.reading.figures[figure]?.text);
  const wanted = chosen.map(({ printed }) => printed.replace(/^\d/, (digit) => String((Number(digit) % 9) + 1)));
  expect(differing.filter((words) => !wanted.includes(words ?? ''))).toEqual([]);
  expect(differing.length).toBeGreaterThanOrEqual(wanted.length * 0.9);
});

test('批准前审读：问题落在报告的哪一段', async () => {
  const { findings, text } = await checkReport(desk, actor, { unit: code, year });
  const { report } = await openReport(desk, actor, { unit: code, year });
  for (const { block, start, end } of findings.filter((finding) => finding.block !== null)) {
    const words = text.slice(start, end).split('\n')[0] ?? '';
    const printed = report.blocks.find(({ id }) => id === block);
    expect(printed, words).toBeDefined();
  }
  expect(findings.every(({ judgement }) => judgement === null)).toBe(true);
});

describe.skipIf(!existsSync(REPORTS))('公开的报告与为它而造的演示乡镇（没有语料的跳过）', () => {
  test.each(PUBLISHED)('%s 与 %s：认得出的数字都与台账一致，没有一个错认', async (file, letter, least) => {
    const { unit } = placeOf(letter);
    const text = readFileSync(join(REPORTS, `${file}.txt`), 'utf8');
    const { comparisons } = await createPastedReview(desk, seatAt(unit), { text, unit, year: 2023 });
    expect(comparisons.filter(({ verdict }) => verdict !== 'equal').map(({ says }) => says)).toEqual([]);
    expect(comparisons.length).toBeGreaterThanOrEqual(least);
  });
});

function seatAt(wanted: string): Actor {
  const unit = demoUnits.find((one) => one.code === wanted);
  if (unit === undefined) throw new Error(`no demonstration unit ${wanted}`);
  return { person: null, seat: null, name: '演示', role: 'reviewer', unit, also: [] };
}
