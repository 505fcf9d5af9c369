import { afterAll, beforeAll, expect, test } from 'vitest';
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

beforeAll(async () => {
  base = await openTestDesk(await loadLaw());
  base.setToday('2024-02-01');
  desk = { ...base, units: async () => demoUnits };
  await desk.backend.transaction(scopeOf('99'), (tx) => writeUnits(tx, demoUnits));
  const unit = demoUnits.find((one) => one.code === code);
  if (unit === undefined) throw new Error(`no demonstration unit ${code}`);
  actor = { person: null, seat: null, name: '演示', role: 'reviewer', unit, also: [] };
  await loadRows(
    desk,
    actor,
    [...demoRecords()].filter((row) => holderOf(row.unit) === code),
  );
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
