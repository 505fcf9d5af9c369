import {
  code,
  count,
  date,
  defineMeasure,
  defineRegister,
  gift,
  link,
  note,
  reference,
  text,
} from '#engine/declare.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { cite } from '../facts/index.ts';
import { emergencyPlans } from './emergency-plans.ts';
import { EMERGENCIES, EMERGENCY_WORDS } from './options/emergencies.ts';

/** One row per emergency drill held. */
export const drills = defineRegister({
  id: 'drills',
  order: 20,
  label: '应急演练台账',
  oneRow: '一次应急演练',
  about: '乡镇、村（社区）、学校和企业组织的应急演练。一次演练登记一行，分几个科目的按主要科目登记。',
  cite: [cite('T04'), cite('T07'), cite('T10')],
  unitLabel: '组织单位',
  fields: {
    kind: code('演练类别', EMERGENCIES, {
      synonyms: ['类别', '演练类型', '演练种类', '科目'],
      optionSynonyms: EMERGENCY_WORDS,
    }),
    heldOn: date('演练日期', { synonyms: ['日期', '时间', '演练时间', '开展时间'], example: '2023-06-16' }),
    topic: text('演练内容', { synonyms: ['演练名称', '主题', '演练科目'], example: '山体滑坡群众转移避险演练' }),
    participants: count('参加人次', {
      blank: '未统计',
      synonyms: ['参加人数', '参演人数', '人数', '参与人数'],
      example: '35',
    }),
    place: text('地点', { blank: '在组织单位所在地', synonyms: ['演练地点'] }),
    form: code(
      '演练形式',
      { field: '实战演练', table: '桌面推演' },
      { blank: '未区分', synonyms: ['形式'], optionSynonyms: { 实战: 'field', 桌面: 'table' } },
    ),
    plan: reference('依据的预案', 'emergency-plans', { blank: '没有对应的在册预案', hint: '填应急预案台账中的编号' }),
    lessons: note('发现的问题', { blank: '没有发现问题，或者未评估', synonyms: ['评估情况', '存在问题'] }),
  },
  datedBy: 'heldOn',
  listed: ['kind', 'topic', 'heldOn', 'participants', 'form'],
  titledBy: 'topic',
  rules: [
    {
      id: 'someone-took-part',
      says: '参加人次不应为 0',
      fields: ['participants'],
      holds: (row) => row.participants !== 0,
      fix: '没有统计的请留空，不要填 0。',
    },
  ],
  takes: [
    {
      field: 'kind',
      link: 'plan',
      of: 'kind',
      options: Object.fromEntries(Object.keys(EMERGENCIES).map((kind) => [kind, kind])),
    },
  ],
  gifts: [
    gift(emergencyPlans, {
      link: 'plan',
      fields: ['drilledOn'],
      says: '依据的预案，其最近演练日期随之更新',
      values: (row: { readonly heldOn: LocalDate }, plan) =>
        plan.drilledOn === null || plan.drilledOn < row.heldOn ? { drilledOn: row.heldOn } : null,
    }),
  ],
  links: [
    link(emergencyPlans, {
      id: 'plan-in-force',
      field: 'plan',
      says: '依据的预案在演练当日应当有效',
      holds: (row: { readonly heldOn: string }, plan) =>
        plan.issuedOn <= row.heldOn && (plan.abolishedOn === null || row.heldOn <= plan.abolishedOn),
      fix: '请改填当日有效的预案。',
    }),
  ],
});

export const held = defineMeasure(drills, {
  id: 'drills.held',
  label: '应急演练',
  kind: 'count',
  on: 'heldOn',
  by: 'kind',
  unit: '次',
  counts: '按演练日期计，一次演练计一次，乡镇、村（社区）、学校和企业组织的均计',
});

export const participants = defineMeasure(drills, {
  id: 'drills.participants',
  label: '应急演练参加人次',
  kind: 'sum',
  on: 'heldOn',
  amount: (row) => row.participants,
  by: 'kind',
  unit: '人次',
  counts: '各次演练参加人次之和；有演练未统计人次的，所示为下限',
});

export const units = defineMeasure(drills, {
  id: 'drills.units',
  label: '开展应急演练的单位',
  kind: 'distinct',
  on: 'heldOn',
  keys: (row) => [row.unit],
  unit: '个',
  counts: '本期至少组织过一次演练的村（社区）和机构，重复组织的只计一个',
});
