import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRow } from '#engine/check-row.ts';
import type { Value } from '#engine/field.ts';
import { figureOf, type Totals } from '#engine/figure.ts';
import { type Posting, postingsOf, postingsOfSummary } from '#engine/posting.ts';
import type { Register } from '#engine/register.ts';
import { uniqueKeysOf } from '#engine/unique-keys.ts';
import { isWithin } from '#engine/unit.ts';
import { localDate } from '#kernel/local-date.ts';
import { yearPeriod } from '#kernel/period.ts';
import { loadRegisters, totalsOf } from '../test/in-memory-figures.ts';
import { demoRecords } from './demo.ts';
import { asRow, type DemoRecord, type DemoRow, isSummary } from './demo-row.ts';
import type { Letter, Place } from './place.ts';
import { demoPlaces, demoUnits, placeOf } from './units.ts';

const FIGURES = new URL('../../shared/acceptance/figures.json', import.meta.url);
const TODAY = localDate('2026-11-20');

type Stated = {
  readonly report: Letter;
  readonly year: number;
  readonly indicator: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly approx: string;
};

const law = await loadRegisters();
const rows = [...demoRecords()];
const records = rows.filter((row): row is DemoRecord => !isSummary(row));
const byNumber = new Map(records.map((record) => [keyOf(record, record.register, record.number), record]));
const totalsByReport = new Map(demoPlaces.map((place) => [place.report, totalsIn(place)]));

describe('演示县', () => {
  it('两次生成完全相同', () => {
    expect(JSON.stringify([...demoRecords()])).toBe(JSON.stringify(rows));
  });

  it('每一行都合台账规则', () => {
    const codes = new Set(demoUnits.map(({ code }) => code));
    const faults = records.flatMap((record) => {
      const isUnit = (code: string) => codes.has(code) && isWithin(code, townshipOf(record));
      const register = registerOf(record);
      return checkRow(register, asRow(register, record), { today: TODAY, isUnit }).faults.map(
        ({ field, says }) => `${record.register} ${record.number} ${field}: ${says}`,
      );
    });
    expect(faults).toEqual([]);
  });

  it('每一处关联都指向同一乡镇已有的记录，并合关联规则', () => {
    expect(records.flatMap(brokenLinks)).toEqual([]);
  });

  it('被关联的记录都排在前面，逐行保存即可', () => {
    const place = new Map(records.map((record, at) => [record, at]));
    const later = records.flatMap((record, at) =>
      referencesOf(record)
        .filter((other) => (place.get(other) ?? -1) >= at)
        .map((other) => `${record.register} ${record.number} → ${other.register} ${other.number}`),
    );
    expect(later).toEqual([]);
  });

  it('编号不重复，不得重复的字段不重复', () => {
    const seen = new Set<string>();
    const twice = rows.flatMap((row) => {
      const register = registerOf(row);
      const keys = isSummary(row) ? [] : uniqueKeysOf(register, asRow(register, row)).map(({ key }) => key);
      const own = [row.number, ...keys].map((key) => keyOf(row, row.register, key));
      const repeated = own.filter((key) => seen.has(key));
      for (const key of own) seen.add(key);
      return repeated;
    });
    expect(twice).toEqual([]);
  });

  it('姓名都带演示标记', () => {
    const names = records.flatMap((record) =>
      Object.entries(registerOf(record).fields)
        .filter(([, field]) => field.personal)
        .flatMap(([id]) => [record.fields[id] ?? []].flat()),
    );
    expect(names.filter((name) => !String(name).includes('演示'))).toEqual([]);
  });
});

describe.skipIf(!existsSync(FIGURES))('五份报告的数字（需要 ../shared/acceptance/figures.json）', () => {
  const stated: readonly Stated[] = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : [];

  it.each(
    stated.map((each) => [`${each.report} ${each.label} ${each.value}${each.approx}${each.unit}`, each] as const),
  )('%s', (_, each) => {
    const place = demoPlaces.find(({ report }) => report === each.report);
    expect(place?.year).toBe(each.year);
    const figure = figureIn(each.report, each.indicator);
    // One indicator has one unit, but two reports may count it in different measure words (条, 次).
    const units = stated.filter(({ indicator }) => indicator === each.indicator).map(({ unit }) => unit);
    expect(units).toContain(figure.unit);
    expect(figure.state).toBe('known');
    const value = figure.value ?? Number.NaN;
    if (each.approx === '余') {
      if (each.value >= 10) expect(value).toBeGreaterThan(each.value);
      expect(value).toBeGreaterThanOrEqual(each.value);
      expect(value).toBeLessThan(each.value + roundness(each.value));
    } else if (each.approx === '') expect(value).toBe(each.value);
    else expect(value).toBeGreaterThanOrEqual(each.value);
  });
});

function brokenLinks(record: DemoRecord): readonly string[] {
  const register = registerOf(record);
  const row = asRow(register, record);
  return Object.entries(register.fields).flatMap(([id, field]) => {
    const target = field.register;
    if (target === null) return [];
    return listOf(row[id] ?? null).flatMap((number) => {
      const other = byNumber.get(keyOf(record, target, number));
      const at = `${record.register} ${record.number} ${id} → ${number}`;
      if (other === undefined) return [`${at}: 没有这条记录`];
      const otherRow = asRow(registerOf(other), other);
      const links = register.links.filter((link) => link.field === id);
      return links.filter((link) => !link.holds(row, otherRow)).map((link) => `${at}: ${link.says}`);
    });
  });
}

/** The records that a record refers to; missing ones are another test's matter. */
function referencesOf(record: DemoRecord): readonly DemoRecord[] {
  const { fields } = registerOf(record);
  return Object.entries(fields).flatMap(([id, { register }]) =>
    register === null
      ? []
      : listOf(record.fields[id] ?? null).flatMap((number) => byNumber.get(keyOf(record, register, number)) ?? []),
  );
}

function figureIn(report: Letter, id: string) {
  const place = placeOf(report);
  const indicator = law.indicators.get(id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  const totals: Totals = totalsByReport.get(report) ?? new Map();
  const period = yearPeriod(place.year);
  return figureOf(law, indicator, totals, { unit: place.unit, period, asOf: period.to });
}

function totalsIn(place: Place): Totals {
  const postings = rows.filter(({ unit }) => isWithin(unit, place.unit)).flatMap(postingsIn);
  return totalsOf(law, postings, yearPeriod(place.year));
}

function postingsIn(row: DemoRow): readonly Posting[] {
  const register = registerOf(row);
  return isSummary(row) ? postingsOfSummary(register, row.summary) : postingsOf(law, register, asRow(register, row));
}

function registerOf(row: DemoRow): Register {
  const register = law.registers.get(row.register);
  if (register === undefined) throw new Error(`no register ${row.register}`);
  return register;
}

function townshipOf({ unit }: DemoRow): string {
  return unit.slice(0, 9);
}

function keyOf(row: DemoRow, register: string, number: string): string {
  return JSON.stringify([townshipOf(row), register, number]);
}

function listOf(value: Value): readonly string[] {
  return [value].flat().filter((each): each is string => typeof each === 'string');
}

/** The size of the last round digit: 60 → 10, 1200 → 100, 1250 → 10; 1 below ten. */
function roundness(value: number): number {
  if (value < 10) return 1;
  return 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);
}
