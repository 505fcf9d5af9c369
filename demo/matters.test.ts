import { describe, expect, it } from 'vitest';
import { followMatter, isMatter, type Matter } from '#engine/procedure/follow-matter.ts';
import { localDate } from '#kernel/local-date.ts';
import { china } from '#law/calendars/china.ts';
import { loadLaw } from '../src/load-law.ts';
import { demoRecords } from './demo.ts';
import { asRow, type DemoRecord, isSummary } from './demo-row.ts';

const law = await loadLaw();
const context = { today: localDate('2024-03-01'), calendar: china, nearDays: 3 };

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
});
