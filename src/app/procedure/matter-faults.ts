import { defineFaults } from '#kernel/fault.ts';

/** Faults of reading and acting in matters. */
export const matterFaults = defineFaults({
  PROCEDURE_UNKNOWN: { status: 404, says: '没有名为“{procedure}”的程序。', remedy: '可用的程序：{known}。' },
  MATTER_NONE: {
    status: 404,
    says: '“{register}”的这条记录不适用任何办理程序。',
    remedy: '请在记录页查看；应当适用程序的，请补填决定程序的内容。',
  },
  MATTER_AMBIGUOUS: {
    status: 422,
    says: '这条记录同时适用几个程序：{procedures}，没有写明办理哪一个。',
    remedy: '请写明程序后再办理。',
  },
  MATTER_CHANGED: {
    status: 409,
    says: '这件事项在您打开之后已由{person}于{at}{did}（第 {version} 版），您的办理没有保存。',
    remedy: '请核对下列变化，需要的话在最新情况上重新办理。',
  },
  PAPER_UNKNOWN: {
    status: 422,
    says: '“{step}”没有名为“{paper}”的材料。',
    remedy: '请从该环节所列的材料中选择。',
  },
  PAPER_FILE_UNKNOWN: {
    status: 422,
    says: '“{paper}”所指的文件不在这条记录的佐证材料中。',
    remedy: '请先上传到这条记录，再办理环节。',
  },
  TEMPLATE_UNKNOWN: {
    status: 404,
    says: '这件事项没有名为“{template}”的文书。',
    remedy: '可以起草的文书：{known}。',
  },
});
