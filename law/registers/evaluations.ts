import { code, count, date, defineMeasure, defineRegister, note, text } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per result of an evaluation of the township, as the evaluator announced it; nothing is computed from it. */
export const evaluations = defineRegister({
  id: 'evaluations',
  order: 26,
  label: '考核与评议台账',
  oneRow: '一项考核或者评议结果',
  about:
    '上级考核、案卷评查、民主评议和满意度调查的结果，照公布的结果登记，不在本系统中计算和排名。罚款、没收数额不得与考核挂钩。',
  cite: [cite('I04'), cite('E50'), cite('F07')],
  fields: {
    kind: code(
      '考核种类',
      {
        'rule-of-law': '法治政府建设考核',
        goals: '目标考核',
        files: '执法案卷评查',
        duty: '述法评议',
        satisfaction: '群众满意度调查',
        peace: '平安建设考核',
        disclosure: '政务公开评估',
        other: '其他',
      },
      {
        synonyms: ['类型', '类别', '考核类别'],
        optionSynonyms: { 法治建设考核: 'rule-of-law', 案卷评查: 'files', 述法: 'duty', 满意度: 'satisfaction' },
      },
    ),
    year: count('考核年度', { min: 2000, max: 2100, synonyms: ['年度', '年份'], example: '2022' }),
    evaluator: text('考核单位', {
      synonyms: ['组织单位', '评议单位', '考核主体'],
      example: '县委全面依法治县委员会办公室',
    }),
    result: text('结果', {
      hint: '照公布的写，如等次、分数、比例',
      synonyms: ['考核结果', '等次', '得分', '评议结果'],
      example: '良好',
    }),
    announcedOn: date('公布日期', { synonyms: ['通报日期', '收到结果日期', '结果公布日期'], example: '2023-03-20' }),
    problems: note('指出的问题', { blank: '没有指出问题', synonyms: ['存在问题', '扣分原因'] }),
    appealedOn: date('申请复核日期', { blank: '没有申请复核', synonyms: ['申诉日期'] }),
    appealResult: text('复核结果', { blank: '没有申请复核，或者尚无结果', synonyms: ['申诉结果'] }),
  },
  datedBy: 'announcedOn',
  listed: ['kind', 'year', 'evaluator', 'result', 'announcedOn'],
  titledBy: 'evaluator',
  summaries: false,
  rules: [
    {
      id: 'announced-in-or-after-year',
      says: '公布日期不得早于考核年度',
      fields: ['announcedOn', 'year'],
      holds: (row) => Number(row.announcedOn.slice(0, 4)) >= row.year,
      fix: '请核对考核年度和公布日期。',
    },
    {
      id: 'appeal-after-announcement',
      says: '申请复核应当在公布之后',
      fields: ['appealedOn', 'announcedOn'],
      holds: (row) => row.appealedOn === null || row.appealedOn >= row.announcedOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'appeal-result-of-appeal',
      says: '申请复核的，才填写复核结果',
      fields: ['appealResult', 'appealedOn'],
      holds: (row) => row.appealResult === null || row.appealedOn !== null,
      fix: '请补填申请复核日期。',
    },
  ],
});

export const results = defineMeasure(evaluations, {
  id: 'evaluations.results',
  label: '收到考核评议结果',
  kind: 'count',
  on: 'announcedOn',
  by: 'kind',
  unit: '项',
  counts: '按公布日期计，一项结果计一项，不论考核的是哪一年度',
});

export const appeals = defineMeasure(evaluations, {
  id: 'evaluations.appeals',
  label: '申请复核考核结果',
  kind: 'count',
  on: 'appealedOn',
  unit: '项',
  counts: '按申请复核日期计',
});
