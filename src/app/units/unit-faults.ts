import { defineFaults } from '#kernel/fault.ts';

/** Faults of adding and changing units. */
export const unitChangeFaults = defineFaults({
  UNIT_CODE_INVALID: { status: 422, says: '“{code}”不能作{kind}的编码。', remedy: '{remedy}' },
  UNIT_EXISTS: { status: 409, says: '编码 {code} 已是“{name}”。', remedy: '请核对编码；撤销的单位编码不再使用。' },
  UNIT_NAME_TAKEN: {
    status: 409,
    says: '“{above}”下已有名为“{name}”的单位（{code}）。',
    remedy: '请核对是否重复；确属两个单位的，请写全称以区分。',
  },
  UNIT_NAME_ORGAN: {
    status: 422,
    says: '“{name}”是机关名称，不是行政区划名称。',
    remedy: '县、乡镇（街道）请填行政区划名称，如“某某镇”；报告中的机关名称由它推出，也可以在“本地做法”中设置。',
  },
  UNIT_DATE: { status: 422, says: '{problem}。', remedy: '请改正日期。' },
  UNIT_ENDED: { status: 409, says: '“{name}”已于 {to} 撤销，不能再变更。', remedy: '请在承继单位办理。' },
  UNIT_SUCCESSOR: {
    status: 422,
    says: '“{successor}”不能承继“{name}”：{problem}。',
    remedy: '请选择同一上级之下、当日存续的同级单位。',
  },
  UNIT_NOT_BELOW: { status: 422, says: '“{name}”不是“{above}”的下级单位。', remedy: '请核对单位。' },
  UNIT_PLACE_TAKEN: {
    status: 409,
    says: '“{name}”和“{other}”都放在第 {row} 行第 {column} 列。',
    remedy: '请把其中一个放到别处。',
  },
  UNIT_HAS_BELOW: {
    status: 409,
    says: '“{name}”下还有 {count} 个存续的单位（{first}等），不能撤销。',
    remedy: '请先撤销或并转下级单位。',
  },
});
