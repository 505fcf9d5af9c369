import { defineFaults } from '#kernel/fault.ts';

/** Faults of giving out tasks and taking them back. */
export const taskFaults = defineFaults({
  TASKS_UNDECLARED: { status: 404, says: '本系统没有任务台账。', remedy: '请联系系统管理员。' },
  TASKS_UNREAD: {
    status: 422,
    says: '在“{file}”中没有读出任务：没有序号（一、（一）1.），也没有“工作任务、责任单位、完成时限”一类的表头。',
    remedy: '请核对是否选错了文件；确是工作要点的，请把正文复制后粘贴，或在“表格登记”中填写。',
  },
  TASK_ENDED: {
    status: 409,
    says: '“{title}”{how}，不能再{what}。',
    remedy: '确需调整的，请在台账中更正后再办。',
  },
  TASK_FROM_ABOVE: {
    status: 403,
    says: '“{title}”由县级下达，乡镇不能{what}。',
    remedy: '请报县级经办人办理；办理困难的，在进展情况中写明。',
  },
  TASK_NOT_HERE: {
    status: 422,
    says: '{unit}不能承接“{title}”：{why}。',
    remedy: '县级的任务分解到乡镇和县级部门，乡镇的任务分解到本乡镇的站所、村（社区）。',
  },
  TASK_SAME_PLACE: {
    status: 422,
    says: '“{title}”现在就由{unit}承办，责任人职务也相同。',
    remedy: '请选择另外的单位，或者改写责任人职务。',
  },
  TASK_NOTE_DAY: { status: 422, says: '进展日期 {on} {problem}。', remedy: '请改正日期。' },
  LINK_NOT_TASK: {
    status: 422,
    says: '两条记录都不是任务，不能关联。',
    remedy: '请从任务页选择要关联的记录，或从记录页选择任务。',
  },
  LINK_OTHER_PLACE: {
    status: 422,
    says: '记录与任务不在同一乡镇，不能关联。',
    remedy: '请关联本乡镇的记录；下级的进展在分解的任务上登记。',
  },
});
