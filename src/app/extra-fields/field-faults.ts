import { defineFaults } from '#kernel/fault.ts';

/** Faults of fields that counties and townships add. */
export const fieldFaults = defineFaults({
  FIELD_UNKNOWN: {
    status: 404,
    says: '没有找到这个自定字段，或它不由本单位设置。',
    remedy: '请从自定字段列表中选择。',
  },
  FIELD_LABEL_TAKEN: {
    status: 409,
    says: '“{register}”已有名为“{label}”的字段（{whose}）。',
    remedy: '请换一个名称；内容相同的，直接用已有的字段，不要重复填报。',
  },
  FIELD_INVALID: { status: 422, says: '自定字段不合要求：{problem}。', remedy: '请改正后再保存。' },
  FIELD_TOO_MANY: {
    status: 422,
    says: '“{register}”已有 {count} 个在用的自定字段，最多 {most} 个。',
    remedy: '请先停用不再需要的字段：填报项目越少越好。',
  },
});
