import type { ExtraField } from '../../api/schema.d.ts';

/** What kinds of added field are called. */
export const KIND_LABELS: Readonly<Record<ExtraField['kind'], string>> = {
  text: '文字',
  count: '整数',
  money: '金额',
  date: '日期',
  code: '选项',
  'yes-no': '是否',
};

/** What an added field of a kind is counted as. */
export const KIND_FIGURES: Readonly<Record<ExtraField['kind'], string>> = {
  text: '不计数',
  count: '按期合计',
  money: '按期合计，单位为元',
  date: '不计数',
  code: '按选项计条数',
  'yes-no': '计填“是”的条数',
};
