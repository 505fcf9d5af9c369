import { code, count, date, defineIndicator, defineMeasure, defineRegister, text } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per exam of one unit; counts of people, never a person's mark. */
export const exams = defineRegister({
  id: 'exams',
  order: 6,
  label: '学法考试与执法考试台账',
  oneRow: '一个单位的一次考试',
  about: '干部法律知识考试和行政执法资格考试，一个单位一次考试一行。只记人数，不记个人成绩。',
  cite: [cite('P11'), cite('E10')],
  unitLabel: '参考单位',
  fields: {
    kind: code(
      '考试类型',
      { legal: '法律知识考试', enforcement: '行政执法资格考试', other: '其他法治考试' },
      {
        synonyms: ['类型', '考试类别'],
        optionSynonyms: {
          法治理论考试: 'legal',
          法制考试: 'legal',
          年度学法考试: 'legal',
          学法考试: 'legal',
          执法考试: 'enforcement',
          执法资格考试: 'enforcement',
          执法证考试: 'enforcement',
        },
      },
    ),
    title: text('考试名称', { synonyms: ['名称', '考试'], example: '年度法治理论知识考试' }),
    on: date('考试日期', { synonyms: ['日期', '考试时间'], example: '2023-11-10' }),
    eligible: count('应考人数', { synonyms: ['应参考人数', '应参加人数', '应考'] }),
    sat: count('实考人数', { synonyms: ['参考人数', '实际参考人数', '参加人数', '实考'] }),
    passed: count('合格人数', { synonyms: ['通过人数', '合格', '通过'] }),
    remark: text('未参加或未合格的原因', {
      blank: '全部参加并合格',
      hint: '写原因，不写姓名',
      synonyms: ['备注', '原因'],
    }),
  },
  datedBy: 'on',
  listed: ['kind', 'title', 'on', 'eligible', 'sat', 'passed'],
  titledBy: 'title',
  rules: [
    {
      id: 'sat-within-eligible',
      says: '实考人数不得多于应考人数',
      fields: ['sat', 'eligible'],
      holds: (row) => row.sat <= row.eligible,
      fix: '请核对应考人数和实考人数。',
    },
    {
      id: 'passed-within-sat',
      says: '合格人数不得多于实考人数',
      fields: ['passed', 'sat'],
      holds: (row) => row.passed <= row.sat,
      fix: '请核对实考人数和合格人数。',
    },
  ],
});

export const examsHeld = defineMeasure(exams, {
  id: 'exams.held',
  label: '组织考试',
  kind: 'count',
  on: 'on',
  unit: '场次',
  by: 'kind',
  counts: '按考试日期计，一个单位一次考试计一场次',
});

export const examsSat = defineMeasure(exams, {
  id: 'exams.sat',
  label: '参加考试人次',
  kind: 'sum',
  on: 'on',
  amount: (row) => row.sat,
  unit: '人次',
  by: 'kind',
  counts: '各场考试实考人数之和',
});

export const legalEligible = defineMeasure(exams, {
  id: 'exams.legal.eligible',
  label: '法律知识考试应考人数',
  kind: 'sum',
  on: 'on',
  where: (row) => row.kind === 'legal',
  amount: (row) => row.eligible,
  unit: '人次',
  counts: '法律知识考试各场应考人数之和',
});

export const legalSat = defineMeasure(exams, {
  id: 'exams.legal.sat',
  label: '法律知识考试实考人数',
  kind: 'sum',
  on: 'on',
  where: (row) => row.kind === 'legal',
  amount: (row) => row.sat,
  unit: '人次',
  counts: '法律知识考试各场实考人数之和',
});

export const legalPassed = defineMeasure(exams, {
  id: 'exams.legal.passed',
  label: '法律知识考试合格人数',
  kind: 'sum',
  on: 'on',
  where: (row) => row.kind === 'legal',
  amount: (row) => row.passed,
  unit: '人次',
  counts: '法律知识考试各场合格人数之和',
});

export const enforcementSat = defineMeasure(exams, {
  id: 'exams.enforcement.sat',
  label: '参加执法考试的干部',
  kind: 'sum',
  on: 'on',
  where: (row) => row.kind === 'enforcement',
  amount: (row) => row.sat,
  unit: '名',
  counts: '行政执法资格考试各场实考人数之和',
});

export const enforcementPassed = defineMeasure(exams, {
  id: 'exams.enforcement.passed',
  label: '通过执法考试的干部',
  kind: 'sum',
  on: 'on',
  where: (row) => row.kind === 'enforcement',
  amount: (row) => row.passed,
  unit: '名',
  counts: '行政执法资格考试各场合格人数之和',
});

export const legalSitRate = defineIndicator({
  id: 'exams.legal.sit-rate',
  label: '法律知识考试参考率',
  unit: '%',
  of: { rate: [legalSat, legalEligible] },
  whenNone: '本期未组织法律知识考试',
  means: '法律知识考试实考人数之和占应考人数之和的比例',
  better: 'higher',
});

export const legalPassRate = defineIndicator({
  id: 'exams.legal.pass-rate',
  label: '法律知识考试合格率',
  unit: '%',
  of: { rate: [legalPassed, legalSat] },
  whenNone: '本期无人参加法律知识考试',
  means: '法律知识考试合格人数之和占实考人数之和的比例',
  better: 'higher',
});

export const enforcementPassRate = defineIndicator({
  id: 'exams.enforcement.pass-rate',
  label: '执法考试通过率',
  unit: '%',
  of: { rate: [enforcementPassed, enforcementSat] },
  whenNone: '本期无人参加执法考试',
  means: '行政执法资格考试合格人数之和占实考人数之和的比例',
  better: 'higher',
});
