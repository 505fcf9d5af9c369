import { defineFaults } from '#kernel/fault.ts';

/** Faults of reading and checking reports; those of opening the file come from the intake. */
export const reviewFaults = defineFaults({
  REVIEW_UNKNOWN: { status: 404, says: '没有找到这份审读，或它不在本席位的范围内。', remedy: '请从审读列表中打开。' },
  REVIEW_TOO_LONG: {
    status: 413,
    says: '“{file}”有 {chars} 字，超过上限 {limit} 字，不像一份年度报告。',
    remedy: '请只选择报告本身；汇编请按单位拆开。整部文字可以用 fadu read 读取。',
  },
  REVIEW_EMPTY: { status: 400, says: '没有粘贴任何文字。', remedy: '请粘贴报告全文后再审读。' },
  REVIEW_UNPLACED: {
    status: 422,
    says: '“{file}”没有指明{missing}，不能采用其中的数字。',
    remedy: '请重新审读，并选择报告的单位和年度。',
  },
  FINDING_UNKNOWN: {
    status: 404,
    says: '这份审读现在没有这一处问题。',
    remedy: '请刷新后再判断：规则、台账或文稿可能已有变动。',
  },
  ADOPTION_COUNTED: {
    status: 409,
    says: '{year} 年的“{label}”在台账中已有 {count} 条记录，再登记汇总行会重复计数。',
    remedy: '请取消这一项；台账不全的，请补登记录。',
  },
  ADOPTION_UNFIT: {
    status: 422,
    says: '“{label}”不能以汇总行登记：{problem}。',
    remedy: '请取消这一项，或逐条登记记录。',
  },
});
