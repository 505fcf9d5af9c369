import { defineFaults } from '#kernel/fault.ts';

/** Why a document could not be turned into text. A scan is said to be a scan: it is not a text without findings. */
export const intakeFaults = defineFaults({
  INTAKE_EMPTY: { status: 400, says: '文件“{file}”是空的。', remedy: '请核对文件后重新选择。' },
  INTAKE_TOO_LARGE: {
    status: 413,
    says: '文件“{file}”有 {sizeMb} MB，超过上限 {limitMb} MB。',
    remedy: '请删除文件中的图片和附件，只保留报告正文后再选择。',
  },
  INTAKE_ENCRYPTED: {
    status: 400,
    says: '文件“{file}”设有打开密码，无法读取。',
    remedy: '请用 WPS 或 Word 打开，取消密码后另存再选择。',
  },
  INTAKE_NO_TEXT: {
    status: 400,
    says: '文件“{file}”里没有文字，应是扫描或拍照的图片（共 {pages} 页），未作审读。',
    remedy: '请向报送单位索取可编辑的文件，或先作文字识别并核对后再选择。',
  },
  INTAKE_ONLY_IMAGES: {
    status: 400,
    says: '文件“{file}”里只有 {images} 张图片，没有文字，应是扫描或拍照的稿件，未作审读。',
    remedy: '请向报送单位索取可编辑的文件，或先作文字识别并核对后再选择。',
  },
  INTAKE_TOO_MANY_PAGES: {
    status: 413,
    says: '文件“{file}”共 {pages} 页，超过上限 {limit} 页，不像一份年度报告。',
    remedy: '请只选择报告本身；汇编请按单位拆开。',
  },
  INTAKE_WRONG_KIND: {
    status: 400,
    says: '文件“{file}”实际是{found}，不是可以审读的文档。',
    remedy: '请选择 Word（.docx、.doc）、PDF、OFD 或纯文本文件。',
  },
  INTAKE_BROKEN: {
    status: 400,
    says: '文件“{file}”已损坏，无法读出文字（{what}）。',
    remedy: '请用 WPS 或 Word 打开并另存后再选择。',
  },
  INTAKE_TOO_SLOW: {
    status: 400,
    says: '文件“{file}”在 {limitSeconds} 秒内没有读完，已停止。',
    remedy: '请打开文件，把正文复制为纯文本后再审读。',
  },
  INTAKE_TOO_COMPLEX: {
    status: 400,
    says: '读取文件“{file}”所需内存超过 {limitMb} MB，已停止。',
    remedy: '请删除文件中的图片和附件，只保留报告正文后再选择。',
  },
});

export type IntakeFaultCode = keyof typeof intakeFaults;
