import { defineFaults } from '#kernel/fault.ts';

/** Faults of settings. */
export const settingFaults = defineFaults({
  SETTING_UNKNOWN: { status: 404, says: '没有名为“{name}”的设置。', remedy: '请从设置列表中选择：{known}。' },
  SETTING_VALUE: { status: 422, says: '“{label}”{problem}。', remedy: '请改正后再保存。' },
  SETTING_PLACE: {
    status: 422,
    says: '“{label}”由{levels}设置，不能由{unit}设置。',
    remedy: '请在{levels}的席位中设置。',
  },
  SETTING_KEEPER: { status: 403, says: '“{label}”由{keeper}设置。', remedy: '请由{keeper}办理。' },
  SETTING_CHANGED: {
    status: 409,
    says: '“{label}”在您打开之后已被改动。',
    remedy: '请刷新后核对现值，再决定是否更改。',
  },
});
