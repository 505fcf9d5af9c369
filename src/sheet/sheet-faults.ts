import { defineFaults } from '#kernel/fault.ts';

/** What can be wrong with a spreadsheet file, or with any file packed as a zip (.xlsx, .docx). */
export const sheetFaults = defineFaults({
  SHEET_FILE_EMPTY: {
    status: 400,
    says: '文件“{file}”是空的（0 字节）。',
    remedy: '请打开原文件确认有内容，保存后重新上传。',
  },
  SHEET_FILE_TOO_LARGE: {
    status: 413,
    says: '文件“{file}”有 {sizeMb} MB，超过上限 {limitMb} MB。',
    remedy: '请删除图片等无关内容，或按年度、月份拆成几个文件后分别上传。',
  },
  SHEET_NOT_WORKBOOK: {
    status: 400,
    says: '文件“{file}”不是电子表格，它实际上是{found}。',
    remedy: '请上传 .xlsx、.xls 或 .csv 文件；只改扩展名不会改变文件格式，请用 Excel 或 WPS 打开后另存为 .xlsx。',
  },
  SHEET_FORMAT_UNREAD: {
    status: 400,
    says: '文件“{file}”是{found}，本系统不能读取这种格式。',
    remedy: '请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新上传。',
  },
  SHEET_ENCRYPTED: {
    status: 400,
    says: '文件“{file}”设有打开密码，无法读取。',
    remedy: '请在 Excel 或 WPS 中打开，取消打开密码并保存后重新上传。',
  },
  SHEET_BROKEN: {
    status: 400,
    says: '电子表格文件已损坏：{what}。',
    remedy: '请用 Excel 或 WPS 打开原文件，另存为新的 .xlsx 后重新上传；打不开的，请用备份文件。',
  },
  SHEET_NO_DATA: {
    status: 400,
    says: '文件“{file}”的各工作表都没有内容。',
    remedy: '请确认数据填在可见的工作表中（隐藏的工作表不读取），保存后重新上传。',
  },
  SHEET_TOO_MANY_ROWS: {
    status: 400,
    says: '工作表“{sheet}”在第 {row} 行（{address}）仍有内容，超过上限 {limit} 行。',
    remedy: '请删除表格下方多余的内容，或拆成几个文件后分别上传。',
  },
  SHEET_TOO_MANY_COLUMNS: {
    status: 400,
    says: '工作表“{sheet}”在第 {column} 列（{address}）仍有内容，超过上限 {limit} 列。',
    remedy: '请删除表格右侧多余的内容后重新上传。',
  },
  SHEET_TOO_MANY_CELLS: {
    status: 400,
    says: '各工作表填写的单元格合计超过上限 {limit} 个。',
    remedy: '请按年度、月份拆成几个文件后分别上传。',
  },
  SHEET_TOO_COMPLEX: {
    status: 400,
    says: '处理文件“{file}”所需的内存超过上限 {limitMb} MB。',
    remedy: '请只保留要导入的工作表，删除整行整列的多余格式，另存为新的 .xlsx 后重新上传。',
  },
  SHEET_TOO_SLOW: {
    status: 400,
    says: '处理文件“{file}”超过 {limitSeconds} 秒仍未完成，已停止。',
    remedy: '请只保留要导入的工作表，或拆成几个文件后分别上传。',
  },
  SHEET_ENCODING_UNKNOWN: {
    status: 400,
    says: '文件“{file}”的文字编码无法识别，既不是 UTF-8，也不是 GBK（GB18030）。',
    remedy: '请用 Excel 或 WPS 打开，另存为 .xlsx 后重新上传。',
  },
  SHEET_QUOTE_OPEN: {
    status: 400,
    says: '文件“{file}”第 {line} 行的引号没有配对，之后的内容无法分列。',
    remedy: '请补全该行的英文双引号，或用 Excel、WPS 打开后另存为 .xlsx 重新上传。',
  },
  ARCHIVE_BROKEN: {
    status: 400,
    says: '文件已损坏或不完整：{what}。',
    remedy: '请重新下载或复制原文件，用 Office 或 WPS 打开并另存后再上传。',
  },
  ARCHIVE_ENCRYPTED: {
    status: 400,
    says: '文件内容“{entry}”已加密，无法读取。',
    remedy: '请取消密码并保存后重新上传。',
  },
  ARCHIVE_ENTRY_TOO_LARGE: {
    status: 413,
    says: '文件内容“{entry}”解压后超过上限 {limitMb} MB。',
    remedy: '请删除无关的工作表、图片和多余格式，或拆成几个文件后分别上传。',
  },
  ARCHIVE_TOO_LARGE: {
    status: 413,
    says: '文件解压后总量超过上限 {limitMb} MB。',
    remedy: '请删除无关的工作表、图片和多余格式，或拆成几个文件后分别上传。',
  },
  ARCHIVE_RATIO_TOO_HIGH: {
    status: 400,
    says: '文件内容“{entry}”的压缩比超过 {limit} 倍，疑似恶意构造的文件。',
    remedy: '请勿上传来历不明的文件；如确为本单位文件，请用 Excel 或 WPS 打开后另存再上传。',
  },
  ARCHIVE_TOO_MANY_ENTRIES: {
    status: 400,
    says: '文件内含 {count} 个部件，超过上限 {limit} 个。',
    remedy: '请用 Excel 或 WPS 打开，删除无关的图片、对象后另存再上传。',
  },
  ARCHIVE_PATH_UNSAFE: {
    status: 400,
    says: '文件内的部件路径“{entry}”越出文件范围，疑似恶意构造的文件。',
    remedy: '请勿上传来历不明的文件；如确为本单位文件，请用 Excel 或 WPS 打开后另存再上传。',
  },
});

export type SheetFaultCode = keyof typeof sheetFaults;
