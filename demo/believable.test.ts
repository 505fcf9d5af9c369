import { describe, expect, it } from 'vitest';
import { monthOf } from '#kernel/local-date.ts';
import { advice } from '#law/registers/advice.ts';
import { disputes } from '#law/registers/disputes.ts';
import { drills } from '#law/registers/drills.ts';
import { enforcement } from '#law/registers/enforcement.ts';
import { rectification } from '#law/registers/rectification.ts';
import { isSummary, parseRecords } from './demo-row.ts';
import { rowsOf as adviceOf } from './registers/advice.ts';
import { rowsOf as requestsOf } from './registers/disclosure-requests.ts';
import { rowsOf as disputesOf } from './registers/disputes.ts';
import { rowsOf as drillsOf } from './registers/drills.ts';
import { rowsOf as enforcementOf } from './registers/enforcement.ts';
import { rowsOf as litigationOf } from './registers/litigation.ts';
import { rowsOf as rectificationOf } from './registers/rectification.ts';
import { day } from './seasons.ts';
import { demoPlaces, placeOf } from './units.ts';

describe('演示数据像真的', () => {
  it('C 的矛盾纠纷 406 起、成功 402 起，另有一行重复登记；没有两起概况相同', () => {
    const rows = parseRecords(disputes, disputesOf(placeOf('C')));
    const own = rows.filter(({ duplicateOf }) => duplicateOf === null);
    expect(own).toHaveLength(406);
    expect(rows).toHaveLength(407);
    expect(own.filter(({ outcome }) => outcome === 'agreed')).toHaveLength(402);
    expect(new Set(own.map(({ matter }) => matter)).size).toBe(406);
  });

  it('矛盾纠纷分布在所有村（社区）和十二个月，春耕时土地纠纷多于盛夏', () => {
    for (const place of demoPlaces) {
      const rows = parseRecords(disputes, disputesOf(place));
      expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(place.villages));
      expect(new Set(rows.map(({ acceptedOn }) => monthOf(acceptedOn))).size).toBe(12);
    }
    const land = parseRecords(disputes, disputesOf(placeOf('C'))).filter(({ kind }) => kind === 'land');
    const inMonths = (months: readonly number[]) =>
      land.filter(({ acceptedOn }) => months.includes(monthOf(acceptedOn)));
    expect(inMonths([3, 4]).length).toBeGreaterThan(inMonths([7, 8]).length);
  });

  it('C 的罚单 906 张合计 61770 元，各月都有而多少不一，整治月份最多', () => {
    const tickets = parseRecords(enforcement, enforcementOf(placeOf('C'))).filter(({ fine }) => fine !== null);
    expect(tickets).toHaveLength(906);
    expect(tickets.reduce((sum, { fine }) => sum + (fine ?? 0), 0)).toBe(6_177_000);
    const counts = Array.from(
      { length: 12 },
      (_, at) => tickets.filter(({ actedOn }) => monthOf(actedOn) === at + 1).length,
    );
    expect(new Set(counts).size).toBeGreaterThan(8);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(counts.indexOf(Math.max(...counts))).toBe(4);
  });

  it('C 的演练六十余次、参加一千二百余人次', () => {
    const rows = parseRecords(drills, drillsOf(placeOf('C')));
    expect(rows).toHaveLength(64);
    expect(rows.reduce((sum, { participants }) => sum + (participants ?? 0), 0)).toBe(1257);
  });

  it('每个乡镇都有按期、逾期完成、逾期未完成和尚未到期的整改问题', () => {
    for (const place of demoPlaces) {
      const rows = parseRecords(rectification, rectificationOf(place));
      const end = day(place.year, '12-31');
      expect(rows.some(({ doneOn, dueOn }) => doneOn !== null && doneOn <= dueOn)).toBe(true);
      expect(rows.some(({ doneOn, dueOn }) => doneOn !== null && doneOn > dueOn)).toBe(true);
      expect(rows.some(({ doneOn, dueOn }) => doneOn === null && dueOn <= end)).toBe(true);
      expect(rows.some(({ doneOn, dueOn }) => doneOn === null && dueOn > end)).toBe(true);
    }
  });

  it('E 的司法建议、检察建议各两件；没有的乡镇作零报告', () => {
    const kinds = parseRecords(advice, adviceOf(placeOf('E'))).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['judicial', 'judicial', 'procuratorial', 'procuratorial']);
    for (const rows of [adviceOf(placeOf('A')), requestsOf(placeOf('D')), litigationOf(placeOf('B'))]) {
      expect(rows.map((row) => isSummary(row) && row.summary.states.kind)).toEqual(['none']);
    }
  });
});
