import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { figureOf } from '#engine/figure.ts';
import type { Indicator } from '#engine/indicator.ts';
import { type Law, partsOf } from '#engine/law.ts';
import { type Posting, postingsOf, postingsOfSummary } from '#engine/posting.ts';
import type { Row } from '#engine/register.ts';
import { composeReport } from '#engine/report/compose-report.ts';
import { indicatorsTargeted, type ReportFacts } from '#engine/report/facts.ts';
import { needsOf } from '#engine/report/needs-of.ts';
import type { Report } from '#engine/report/report.ts';
import { selectRows } from '#engine/report/row-query.ts';
import { textOfBlock } from '#engine/report/set-blocks.ts';
import { isWithin } from '#engine/unit.ts';
import { localDate } from '#kernel/local-date.ts';
import { monthPeriod, type Period, yearPeriod } from '#kernel/period.ts';
import { demoRecords } from '../../demo/demo.ts';
import { asRow, type DemoRow, isSummary } from '../../demo/demo-row.ts';
import type { Letter, Place } from '../../demo/place.ts';
import { demoPlaces, demoUnits } from '../../demo/units.ts';
import { loadLaw } from '../../src/load-law.ts';
import { totalsOf } from '../../test/in-memory-figures.ts';
import { townshipAnnual } from './township-annual.ts';

const ACCEPTANCE = join(import.meta.dirname, '../../../shared/acceptance/figures.json');

type Stated = { readonly report: Letter; readonly indicator: string; readonly label: string; readonly value: number };

let law: Law;
const reports = new Map<Letter, Report>();

beforeAll(async () => {
  law = await loadLaw();
  const rows = [...demoRecords()];
  for (const place of demoPlaces) {
    const own = rows.filter(({ unit }) => isWithin(unit, place.unit));
    reports.set(place.report, composeReport(law, townshipAnnual, factsOf(place, own)));
  }
});

const textOf = (letter: Letter) => reports.get(letter)?.document.body.map(textOfBlock).join('\n') ?? '';

describe.skipIf(!existsSync(ACCEPTANCE))('真实报告中的数字，演示乡镇的报告都说到了', () => {
  const stated: readonly Stated[] = existsSync(ACCEPTANCE) ? JSON.parse(readFileSync(ACCEPTANCE, 'utf8')) : [];
  test.each(stated.filter(({ value }) => value > 0))('$report $label $value', ({ report, indicator }) => {
    const said = reports
      .get(report)
      ?.figures.some(({ source }) => source.kind === 'figure' && source.figure.indicator === indicator);
    expect(said).toBe(true);
  });
  test.each([
    ['B', '未发生因决策失误或者侵犯群众合法权益引发的事件'],
    ['B', '未发生不作为或者越权行政的情形'],
    ['C', '未制定行政规范性文件'],
  ] as const)('%s 的零写成句子：%s', (letter, sentence) => {
    expect(textOf(letter)).toContain(sentence);
  });
});

test.each(demoPlaces.map(({ report }) => report))('%s 的报告句子通顺，法定内容齐全', (letter) => {
  const text = textOf(letter);
  expect(text).not.toMatch(/[，；、。：][，；、。]|[{}[\]]|undefined|null|NaN|(全年|年末|年内)(全年|年末|年内)/);
  expect(text).toMatch(/一、.+\n[\s\S]+\n二、.+不足和原因\n[\s\S]+\n三、.+第一责任人职责.+\n[\s\S]+\n四、.+安排/);
});

test('6.177 万元：罚款按万元印出，来源说明里是元', () => {
  const report = reports.get('C');
  expect(textOf('C')).toContain('罚款6.177万元');
  expect(report?.figures.find(({ printed }) => printed === '6.177万元')).toMatchObject({
    value: 61770,
    unit: '元',
    within: 0,
  });
});

/** The facts of a township, from its demonstration rows in memory. */
function factsOf(place: Place, rows: readonly DemoRow[]): ReportFacts {
  const unit = demoUnits.find(({ code }) => code === place.unit);
  if (unit === undefined) throw new Error(`no unit ${place.unit}`);
  const { year } = place;
  const asOf = localDate(`${year}-12-31`);
  const needs = needsOf(townshipAnnual);
  const queried = new Map(
    needs.rows.map((query) => [
      query.id,
      selectRows(query, candidates(rows, query.register, query.dated, year), { year, asOf }),
    ]),
  );
  const reading = (code: string, period: Period) => {
    const totals = totalsOf(law, rows.filter((row) => isWithin(row.unit, code)).flatMap(postingsIn), period);
    return (indicator: Indicator) => figureOf(law, indicator, totals, { unit: code, period, asOf });
  };
  const get = (id: string) => {
    const indicator = law.indicators.get(id);
    if (indicator === undefined) throw new Error(`no indicator ${id}`);
    return indicator;
  };
  const now = reading(place.unit, yearPeriod(year));
  const before = reading(place.unit, yearPeriod(year - 1));
  const months = Array.from({ length: 12 }, (_, at) => reading(place.unit, monthPeriod(year, at + 1)));
  const villages = demoUnits.filter(({ code }) => place.villages.includes(code));
  const inVillage = villages.map(({ code }) => [code, reading(code, yearPeriod(year))] as const);
  return {
    ...{ unit, year, asOf, villages, settings: {}, rows: queried },
    issue: { docNumber: null, signedOn: null, mark: '演示数据' },
    figures: new Map([...needs.figures, ...indicatorsTargeted(law, needs, queried)].map((id) => [id, now(get(id))])),
    previous: new Map(needs.previous.map((id) => [id, before(get(id))])),
    breakdowns: new Map(
      needs.breakdowns.map((id) => {
        const measure = law.measures.get(id);
        const parts = measure === undefined ? [] : partsOf(law, measure);
        const indicator = (part: string): Indicator => ({
          ...get(id),
          id: part,
          formula: { kind: 'measure', measure: part },
        });
        return [id, parts.map(({ id: part, option, label }) => ({ option, label, figure: now(indicator(part)) }))];
      }),
    ),
    monthly: new Map(needs.monthly.map((id) => [id, months.map((month) => month(get(id)))])),
    perVillage: new Map(
      needs.perVillage.map((id) => [id, new Map(inVillage.map(([code, read]) => [code, read(get(id))]))]),
    ),
  };
}

function candidates(rows: readonly DemoRow[], id: string, dated: string, year: number): readonly Row[] {
  const register = law.registers.get(id);
  if (register === undefined) throw new Error(`no register ${id}`);
  const own = rows.flatMap((row) => (row.register === id && !isSummary(row) ? [asRow(register, row)] : []));
  return own.filter((row) => {
    const on = String(row[register.datedBy]);
    return dated === 'ever' || (on <= `${year}-12-31` && (dated === 'by-year-end' || on >= `${year}-01-01`));
  });
}

function postingsIn(row: DemoRow): readonly Posting[] {
  const register = law.registers.get(row.register);
  if (register === undefined) throw new Error(`no register ${row.register}`);
  return isSummary(row) ? postingsOfSummary(register, row.summary) : postingsOf(law, register, asRow(register, row));
}
