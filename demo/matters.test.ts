import { describe, expect, it } from 'vitest';
import { followMatter, isMatter, type Matter } from '#engine/procedure/follow-matter.ts';
import { localDate } from '#kernel/local-date.ts';
import { china } from '#law/calendars/china.ts';
import { loadLaw } from '../src/load-law.ts';
import { demoRecords } from './demo.ts';
import { asRow, type DemoRecord, isSummary } from './demo-row.ts';

const law = await loadLaw();
const all = [...demoRecords()].filter((row): row is DemoRecord => !isSummary(row));
const context = { today: localDate('2026-11-20'), calendar: china, nearDays: 3 };

/** The matters that the demonstration's rows are, by procedure. */
function mattersOf(id: string): readonly { readonly record: DemoRecord; readonly matter: Matter }[] {
  const procedure = law.procedures.get(id);
  const register = law.registers.get(procedure?.register ?? '');
  if (procedure === undefined || register === undefined) throw new Error(`no procedure ${id}`);
  const records = all.filter((record) => record.register === register.id);
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

  it('重大行政决策已经归档的，程序都走完；还在征求意见之后的，待办听证、论证、评估', () => {
    const matters = mattersOf('major-decision');
    for (const { record, matter } of matters) {
      const archived = record.fields.archivedOn !== undefined;
      expect(matter.stands.ended?.label).toBe(archived ? '已归档' : undefined);
    }
    const open = matters.filter(({ record }) => record.fields.reviewSubmittedOn === undefined);
    expect(open).toHaveLength(5);
    for (const { matter } of open) expect(matter.stands.steps.get('experts')?.stand).toBe('open');
    const short = matters.flatMap(({ matter }) => matter.clocks.filter(({ status }) => status === 'missed'));
    expect(short.map(({ id }) => id)).toEqual(['comment']);
  });

  it('规范性文件有备案的、失效的，也有漏报备案、超过审核期限的', () => {
    const matters = mattersOf('normative-document').map(({ matter }) => matter);
    const ends = matters.map(({ stands }) => stands.ended?.label);
    expect(new Set(ends)).toEqual(new Set(['已备案', '已失效', undefined]));
    const bad = matters.flatMap(({ clocks }) =>
      clocks.filter(({ status }) => status === 'missed' || status === 'overdue'),
    );
    expect(bad.map(({ id }) => id).toSorted()).toEqual(['filing', 'review-max']);
  });

  it('上一年度的报告都已公开，E 报送迟了，D 公开迟了；本年度的刚开始起草', () => {
    const matters = mattersOf('annual-report');
    const ended = matters.filter(({ matter }) => matter.stands.ended !== null);
    expect(ended).toHaveLength(5);
    const late = (clock: string) =>
      ended
        .filter(({ matter }) => matter.clocks.find(({ id }) => id === clock)?.status === 'missed')
        .map(({ record }) => record.unit.slice(0, 9));
    expect(late('submit')).toEqual(['990101203']);
    expect(late('publish')).toEqual(['990101202']);
    const begun = matters.filter(({ matter }) => matter.stands.ended === null);
    expect(begun.map(({ matter }) => matter.stands.steps.get('draft')?.stand)).toEqual(begun.map(() => 'open'));
  });

  it('整改问题有销号的、等“回头看”的、逾期的；C 有一个反弹后重新整改', () => {
    const matters = mattersOf('rectification');
    const again = matters.filter(({ record }) => record.fields.recurred === true);
    expect(again.map(({ record }) => record.unit.slice(0, 9))).toEqual(['990101100']);
    expect(again[0]?.matter.stands.steps.get('plan')?.stand).toBe('open');
    const closed = matters.filter(({ matter }) => matter.stands.ended?.label === '已销号');
    expect(closed.length).toBeGreaterThan(8);
    expect(matters.some(({ matter }) => matter.clocks.some(({ status }) => status === 'overdue'))).toBe(true);
  });

  it('年度任务、合同、两类建议都有各自的结局', () => {
    const endsOf = (id: string) => new Set(mattersOf(id).map(({ matter }) => matter.stands.ended?.label));
    expect(endsOf('yearly-task')).toEqual(new Set(['已完成', '已撤回', undefined]));
    expect(endsOf('contract-review')).toEqual(new Set(['已签订', undefined]));
    expect(endsOf('judicial-advice')).toEqual(new Set(['已书面答复']));
    expect(endsOf('procuratorial-advice')).toEqual(new Set(['已书面回复']));
  });
});
