import { describe, expect, it } from 'vitest';
import { followMatter, isMatter, type Matter } from '#engine/procedure/follow-matter.ts';
import { localDate } from '#kernel/local-date.ts';
import { china } from '#law/calendars/china.ts';
import { loadLaw } from '../src/load-law.ts';
import { demoRecords } from './demo.ts';
import { asRow, type DemoRecord, isSummary } from './demo-row.ts';

const law = await loadLaw();
const context = { today: localDate('2026-11-20'), calendar: china, nearDays: 3 };

/** The matters that the demonstration's rows are, by procedure. */
function mattersOf(id: string): readonly { readonly record: DemoRecord; readonly matter: Matter }[] {
  const procedure = law.procedures.get(id);
  const register = law.registers.get(procedure?.register ?? '');
  if (procedure === undefined || register === undefined) throw new Error(`no procedure ${id}`);
  const records = [...demoRecords()].filter(
    (row): row is DemoRecord => !isSummary(row) && row.register === register.id,
  );
  return records.flatMap((record) => {
    const row = asRow(register, record);
    return isMatter(procedure, row) ? [{ record, matter: followMatter(procedure, row, [], context) }] : [];
  });
}

describe('演示数据的事项', () => {
  it('罚单都已备案，首违不罚的都已教育，没有一张停在半路', () => {
    const ends = mattersOf('penalty-simple').map(({ matter }) => matter.stands.ended?.label);
    expect(new Set(ends)).toEqual(new Set(['已备案', '不予处罚，已教育']));
  });

  it('已作出处罚决定的案件都经过告知、申辩、听证、审核、讨论，并已结案归档；没有决定的还在办', () => {
    const cases = mattersOf('penalty-ordinary');
    expect(cases.length).toBeGreaterThan(5);
    for (const { record, matter } of cases) {
      const decided = record.fields.decidedOn !== undefined;
      expect(matter.stands.ended?.label).toBe(decided ? '已结案归档' : undefined);
      if (!decided) continue;
      const { steps } = matter.stands;
      expect(['notice', 'pleas', 'hearing', 'review', 'collective'].map((id) => steps.get(id)?.stand)).toEqual([
        'done',
        'skipped',
        'skipped',
        'done',
        'skipped',
      ]);
    }
  });

  it('调解终结的纠纷都已办结，结果与台账相同；未终结的还在办；重复登记的不是另一件事项', () => {
    const ends: Readonly<Record<string, string>> = {
      agreed: '达成协议',
      failed: '调解不成',
      refused: '一方拒绝调解',
      withdrawn: '当事人撤回',
    };
    for (const { record, matter } of mattersOf('mediation')) {
      expect(matter.stands.ended?.label).toBe(ends[String(record.fields.outcome)]);
      expect(record.fields.duplicateOf).toBeUndefined();
    }
  });

  it('已答复的信访、信息公开申请、应诉和复议案件都已办结', () => {
    const openOf = (id: string, closedBy: string) =>
      mattersOf(id)
        .filter(({ record, matter }) => record.fields[closedBy] !== undefined && matter.stands.ended === null)
        .map(({ record }) => record.number);
    expect(openOf('petition', 'repliedOn')).toEqual([]);
    expect(openOf('disclosure-request', 'repliedOn')).toEqual([]);
    expect(openOf('litigation', 'closedOn')).toEqual([]);
    expect(openOf('reconsideration', 'closedOn')).toEqual([]);
  });

  it('台账上的最迟日期与程序推算的一致', () => {
    for (const [id, clock, field] of [
      ['petition', 'handle', 'dueOn'],
      ['petition', 'notice', 'noticeDueOn'],
      ['litigation', 'answer', 'answerDueOn'],
      ['disclosure-request', 'reply', 'dueOn'],
    ] as const) {
      for (const { record, matter } of mattersOf(id)) {
        const due = matter.clocks.find((one) => one.id === clock)?.due;
        if (record.fields[field] === undefined || due === undefined) continue;
        expect([record.number, 'on' in due ? due.on : due]).toEqual([record.number, record.fields[field]]);
      }
    }
  });
});
