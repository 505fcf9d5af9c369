import { defineFaults } from '#kernel/fault.ts';

/** Faults of evidence files besides those of the use cases in general. */
export const fileFaults = defineFaults({
  FILE_EMPTY: { status: 422, says: '文件“{name}”是空的，没有保存。', remedy: '请核对后重新上传。' },
  FILE_IS_PROGRAM: {
    status: 422,
    says: '文件“{name}”是程序，不能作为佐证材料，没有保存。',
    remedy: '请核对文件的来源，谨防病毒；照片和文档请以原来的格式上传。',
  },
  FILE_REPLACED: {
    status: 409,
    says: '材料“{name}”已经由{person}换成新版，没有保存。',
    remedy: '请刷新页面，看过新版后再换。',
  },
  FILE_LOST: {
    status: 500,
    says: '材料“{name}”的内容不在数据文件夹中。',
    remedy: '请系统管理员从备份恢复 files 文件夹中的 {digest}。',
  },
  FILE_ALTERED: {
    status: 500,
    says: '材料“{name}”的内容与上传时不同：校验值不符。',
    remedy: '请勿使用，并请系统管理员从备份恢复 files 文件夹中的 {digest}。',
  },
});
