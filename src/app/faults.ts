import { defineFaults } from '#kernel/fault.ts';

/** Faults of the use cases. */
export const appFaults = defineFaults({
  NOT_SIGNED_IN: { status: 401, says: '尚未登录，或登录已过期。', remedy: '请重新登录。' },
  SIGN_IN_REFUSED: {
    status: 401,
    says: '账号或密码不正确。',
    remedy: '请核对后重试；忘记密码的，请联系本单位安全管理员。',
  },
  SEAT_NOT_CHOSEN: { status: 403, says: '尚未选择席位。', remedy: '请先选择本次以哪个单位、哪个岗位办理。' },
  SEAT_UNKNOWN: { status: 404, says: '您没有这个席位，或该席位已到期。', remedy: '请在席位列表中选择。' },
  NOT_ALLOWED: {
    status: 403,
    says: '“{role}”席位不能{action}。',
    remedy: '请由有此权限的岗位办理：{roles}。',
  },
  OUT_OF_SCOPE: {
    status: 403,
    says: '单位 {unit} 不在本席位（{own}）的范围内。',
    remedy: '请选择本单位或其下级单位。',
  },
  REGISTER_UNKNOWN: { status: 404, says: '没有名为“{register}”的台账。', remedy: '可用的台账：{known}。' },
  INDICATOR_UNKNOWN: { status: 404, says: '没有名为“{indicator}”的指标。', remedy: '请用 fadu figures 查看全部指标。' },
  ORDER_UNKNOWN: {
    status: 400,
    says: '“{label}”不能按“{order}”排序。',
    remedy: '可以按列示日期、编号、单位、更改时间，或本台账中非个人信息的字段排序。',
  },
  VIEWS_TOO_MANY: { status: 409, says: '“{label}”已保存 {most} 个视图，不能再增加。', remedy: '请先删去不用的视图。' },
  PAGE_UNKNOWN: { status: 400, says: '下一页的位置与这份列表的排序不符。', remedy: '请从第一页重新打开。' },
  LIST_TOO_LONG_TO_SORT: {
    status: 422,
    says: '符合条件的记录超过 {most} 条，不能按这一列排序。',
    remedy: '请先按年度、单位或选项缩小范围；按日期排序不受此限。',
  },
  RECORD_UNKNOWN: { status: 404, says: '没有找到这条记录，或它不在本席位的范围内。', remedy: '请从台账列表中打开。' },
  ROW_REFUSED: { status: 422, says: '有 {count} 处需要改正，记录没有保存。', remedy: '请按提示逐处改正后再保存。' },
  RECORD_CHANGED: {
    status: 409,
    says: '这条记录在您打开之后已由{person}于{at}改动（第 {version} 版），您的改动没有保存。',
    remedy: '请核对下列差异，确认后在最新一版上重新保存。',
  },
  RECORD_VOID: { status: 409, says: '这条记录已经作废，不能再更正。', remedy: '如属误作废，请重新登记。' },
  RECORD_IN_USE: {
    status: 409,
    says: '编号为 {number} 的记录正被 {count} 条记录引用，不能作废。',
    remedy: '请先更正引用它的记录。',
  },
  DUPLICATE: {
    status: 409,
    says: '“{label}”中已有相同的记录：{what}。',
    remedy: '请核对是否重复登记；确属两条的，请改正编号或相应内容。',
  },
  SUMMARY_REFUSED: { status: 422, says: '{problem}', remedy: '请改正后再保存。' },
  IMPORT_HEADINGS: {
    status: 422,
    says: '工作簿中找不到“{label}”的表头：缺少必填列{missing}。',
    remedy: '表头可以不按顺序，但须包括必填列。请下载模板核对，或改写表头后重新导入。本表读到的表头：{found}。',
  },
  LISTING_HEADINGS: { status: 422, says: '名单的第一行缺少表头：{missing}。', remedy: '请补上这些表头，顺序不限。' },
  LISTING_REFUSED: { status: 422, says: '名单有 {count} 处需要改正；一行也没有写入。', remedy: '请改正后重新导入。' },
  IMPORT_EMPTY: { status: 422, says: '“{sheet}”只有表头，没有可导入的行。', remedy: '请填写后重新导入。' },
  IMPORT_REFUSED: {
    status: 422,
    says: '共 {rows} 行，其中 {faulty} 行有 {count} 处需要改正；没有导入任何一行。',
    remedy: '请下载标注了问题的工作簿，改正后重新导入。',
  },
  EXPORT_INCOMPLETE: {
    status: 500,
    says: '只写出 {rows} 行，台账中有 {expected} 行，导出没有完成。',
    remedy: '请重新导出；仍不成功的，请联系系统管理员。',
  },
  REPORT_UNKNOWN: { status: 404, says: '没有找到这份报告。', remedy: '请先生成 {year} 年度报告。' },
  REPORT_APPROVED: {
    status: 409,
    says: '这份报告已经批准，数字已经固化，不能再改。',
    remedy: '确需更正的，请由批准人撤回批准。',
  },
  REPORT_CHANGED: {
    status: 409,
    says: '报告在您打开之后已被改动（现为第 {version} 版），您的改动没有保存。',
    remedy: '请刷新后重新修改。',
  },
  REPORT_UNFINISHED: {
    status: 422,
    says: '报告还有 {count} 处必须处理，不能批准。',
    remedy: '请按提示逐处补写或改正后再批准。',
  },
  OUTLINE_UNKNOWN: {
    status: 404,
    says: '没有适用于“{unit}”的报告提纲。',
    remedy: '本版本提供乡镇年度报告；请选择乡镇（街道）。',
  },
  FROZEN_UNREADABLE: {
    status: 422,
    says: '所给文件不是法度生成的报告数据：{problem}。',
    remedy: '请提供 fadu report --json 生成的文件。',
  },
  FILE_TOO_LARGE: { status: 413, says: '文件 {size}，超过 {limit}。', remedy: '请压缩或拆分后重新上传。' },
  FEED_UNKNOWN: {
    status: 404,
    says: '这个日历订阅地址已经失效。',
    remedy: '请登录法度，在提醒设置中重新生成。',
  },
  FILE_UNKNOWN: { status: 404, says: '没有找到这份材料。', remedy: '请从记录页打开。' },
});
