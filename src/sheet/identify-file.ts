import { hasOlePart, isXlsEncrypted } from './ole-file.ts';
import { READ_LIMITS } from './read-limits.ts';
import { sheetFaults } from './sheet-faults.ts';

/** `package`: a zip that may be an .xlsx; `biff`: an old .xls; `text`: .csv and its like. */
export type FileForm = 'package' | 'biff' | 'text';

const TEXT_NAMES = /\.(csv|txt|tsv)$/i;

/** What only its first bytes tell. The name decides between text and text only. */
const SIGNATURES: readonly (readonly [start: string, found: string])[] = [
  ['%PDF', 'PDF 文档'],
  ['%!PS', '打印文件'],
  ['{\\rtf', 'RTF 文档'],
  ['Rar!', '压缩包（rar）'],
  ['7z\xbc\xaf', '压缩包（7z）'],
  ['\x89PNG', '图片（PNG）'],
  ['\xff\xd8\xff', '图片（JPEG）'],
  ['GIF8', '图片（GIF）'],
];

/**
 * Looks at the bytes, not at the name, which anyone can change.
 * @throws {Fault} SHEET_FILE_EMPTY, SHEET_FILE_TOO_LARGE, SHEET_ENCRYPTED, SHEET_FORMAT_UNREAD, SHEET_NOT_WORKBOOK
 */
export function identifyFile(bytes: Uint8Array, file: string): FileForm {
  if (bytes.length === 0) throw sheetFaults.SHEET_FILE_EMPTY({ file });
  if (bytes.length > READ_LIMITS.fileBytes) {
    const sizeMb = (bytes.length / 1024 / 1024).toFixed(1);
    throw sheetFaults.SHEET_FILE_TOO_LARGE({ file, sizeMb, limitMb: READ_LIMITS.fileBytes / 1024 / 1024 });
  }
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'package';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return identifyOle(bytes, file);
  if (['\t\x00', '\t\x02', '\t\x04'].includes(start.slice(0, 2))) {
    throw sheetFaults.SHEET_FORMAT_UNREAD({ file, found: 'Excel 95 或更早的工作簿' });
  }
  for (const [signature, found] of SIGNATURES) {
    if (start.startsWith(signature)) throw sheetFaults.SHEET_NOT_WORKBOOK({ file, found });
  }
  const markup = start.replace(/^(\xef\xbb\xbf)?\s*/, '').toLowerCase();
  if (/mso-application progid="excel|urn:schemas-microsoft-com:office:spreadsheet/.test(markup)) {
    throw sheetFaults.SHEET_FORMAT_UNREAD({ file, found: 'XML 表格（Excel 2003）' });
  }
  if (/^<(!doctype html|html|table|meta|head|style)/.test(markup)) {
    throw sheetFaults.SHEET_FORMAT_UNREAD({ file, found: '网页格式的表格（其他系统导出时常见）' });
  }
  if (TEXT_NAMES.test(file)) return 'text';
  throw sheetFaults.SHEET_NOT_WORKBOOK({ file, found: '其他格式的文件' });
}

/** Old Office files are small file systems; the names in their directory tell what they are. */
function identifyOle(bytes: Uint8Array, file: string): FileForm {
  if (hasOlePart(bytes, 'EncryptedPackage')) throw sheetFaults.SHEET_ENCRYPTED({ file });
  if (hasOlePart(bytes, 'Workbook') || hasOlePart(bytes, 'Book')) {
    if (isXlsEncrypted(bytes)) throw sheetFaults.SHEET_ENCRYPTED({ file });
    return 'biff';
  }
  const found = hasOlePart(bytes, 'WordDocument') ? 'Word 文档（.doc）' : '无法识别或不完整的 Office 文件';
  throw sheetFaults.SHEET_NOT_WORKBOOK({ file, found });
}
