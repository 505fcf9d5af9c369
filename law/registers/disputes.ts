import { code, date, defineRegister, person, reference, text } from '#engine/declare.ts';
import { defineIndicator, defineMeasure } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per dispute found in a sweep or brought to the township's or a village's mediation committee. */
export const disputes = defineRegister({
  id: 'disputes',
  order: 18,
  label: '矛盾纠纷排查调处台账',
  oneRow: '一起矛盾纠纷',
  about: '排查发现或当事人申请调解的矛盾纠纷，从受理到办结、司法确认。调解不收费。',
  cite: [cite('M01')],
  unitLabel: '村（社区）',
  fields: {
    kind: code('纠纷类型', {
      marriage: '婚姻家庭',
      neighbour: '邻里',
      land: '山林土地',
      homestead: '宅基地',
      labour: '劳动争议',
      consumer: '消费',
      damage: '损害赔偿',
      contract: '合同',
      other: '其他',
    }),
    acceptedOn: date('受理日期', { synonyms: ['登记日期', '排查日期', '调解日期'], example: '2023-03-05' }),
    matter: text('纠纷概况', { hint: '一句话写清事由，不写当事人姓名', synonyms: ['事由', '纠纷简况'], example: '田埂界址争议' }),
    parties: person('当事人', { blank: '按需登记', synonyms: ['当事人姓名'] }),
    method: code('调解方式', { people: '人民调解', administrative: '行政调解', judicial: '司法调解' }, { blank: '办结前' }),
    mediator: reference('调解员', 'legal-personnel', { blank: '未由在册调解员承办', hint: '填法治队伍台账中的编号' }),
    outcome: code('调解结果', { agreed: '调解成功', failed: '调解不成', withdrawn: '当事人撤回' }, { blank: '办结前' }),
    closedOn: date('办结日期', { blank: '办结前' }),
    confirmedOn: date('司法确认日期', { blank: '未申请司法确认' }),
  },
  datedBy: 'acceptedOn',
  listed: ['kind', 'matter', 'acceptedOn', 'outcome', 'closedOn'],
  titledBy: 'matter',
  rules: [
    {
      id: 'closed-after-accepted',
      says: '办结日期不得早于受理日期',
      fields: ['closedOn', 'acceptedOn'],
      holds: (row) => row.closedOn === null || row.closedOn >= row.acceptedOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'outcome-with-closing',
      says: '填写办结日期的，应当填写调解结果；填写调解结果的，应当填写办结日期',
      fields: ['outcome', 'closedOn'],
      holds: (row) => (row.closedOn === null) === (row.outcome === null),
    },
  ],
});

export const handled = defineMeasure(disputes, {
  id: 'disputes.handled',
  label: '排查调处矛盾纠纷',
  kind: 'count',
  on: 'acceptedOn',
  unit: '起',
  by: 'kind',
  counts: '按受理日期计，一行计一起',
});

export const concluded = defineMeasure(disputes, {
  id: 'disputes.concluded',
  label: '调解终结的矛盾纠纷',
  kind: 'count',
  on: 'closedOn',
  where: (row) => row.outcome === 'agreed' || row.outcome === 'failed',
  unit: '起',
  counts: '按办结日期计，调解成功和调解不成均计，当事人撤回的不计',
});

export const settled = defineMeasure(disputes, {
  id: 'disputes.settled',
  label: '调解成功的矛盾纠纷',
  kind: 'count',
  on: 'closedOn',
  where: (row) => row.outcome === 'agreed',
  unit: '起',
  counts: '按办结日期计',
});

export const settledRate = defineIndicator({
  id: 'disputes.settled-rate',
  label: '矛盾纠纷调解成功率',
  unit: '%',
  of: { rate: [settled, concluded] },
  whenNone: '本期无调解终结的矛盾纠纷',
  means: '调解成功的起数占调解终结起数的比例',
  better: 'higher',
});
