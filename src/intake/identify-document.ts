import { intakeFaults } from './intake-faults.ts';

export type DocumentForm = 'txt' | 'docx' | 'doc' | 'pdf' | 'ofd';

const MB = 1024 * 1024;
/** A report is some kilobytes; a text of 50 MB is still read, because reading is linear. */
export const INTAKE_LIMITS = { fileBytes: 60 * MB, pages: 500 } as const;

const IMAGES: readonly (readonly [start: string, found: string])[] = [
  ['\x89PNG', '图片（PNG）'],
  ['\xff\xd8\xff', '图片（JPEG）'],
  ['GIF8', '图片（GIF）'],
  ['II*\0', '图片（TIFF）'],
  ['MM\0*', '图片（TIFF）'],
  ['Rar!', '压缩包（rar）'],
  ['7z\xbc\xaf', '压缩包（7z）'],
  ['{\\rtf', 'RTF 文档'],
];

/**
 * Looks at the bytes, not at the name, which anyone can change.
 * @throws {Fault} INTAKE_EMPTY, INTAKE_TOO_LARGE, INTAKE_ENCRYPTED, INTAKE_WRONG_KIND
 */
export function identifyDocument(bytes: Uint8Array, file: string): DocumentForm {
  if (bytes.length === 0) throw intakeFaults.INTAKE_EMPTY({ file });
  if (bytes.length > INTAKE_LIMITS.fileBytes) {
    const sizeMb = (bytes.length / MB).toFixed(1);
    throw intakeFaults.INTAKE_TOO_LARGE({ file, sizeMb, limitMb: INTAKE_LIMITS.fileBytes / MB });
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.subarray(0, 1024).toString('latin1');
  if (start.startsWith('%PDF') || start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return identifyPackage(buffer, file);
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return identifyOle(buffer, file);
  for (const [signature, found] of IMAGES) {
    if (start.startsWith(signature)) throw intakeFaults.INTAKE_WRONG_KIND({ file, found });
  }
  return 'txt';
}

/** Entry names stand in the clear in a zip, in its local headers as in its directory. */
function identifyPackage(buffer: Buffer, file: string): DocumentForm {
  if (buffer.includes('word/document.xml')) return 'docx';
  if (buffer.includes('opendocument.text')) throw intakeFaults.INTAKE_WRONG_KIND({ file, found: 'ODF 文档' });
  if (buffer.includes('OFD.xml')) return 'ofd';
  const found = buffer.includes('xl/workbook.xml')
    ? 'Excel 表格'
    : buffer.includes('ppt/presentation.xml')
      ? '演示文稿'
      : '压缩包（zip）';
  throw intakeFaults.INTAKE_WRONG_KIND({ file, found });
}

function identifyOle(buffer: Buffer, file: string): DocumentForm {
  const has = (name: string) => buffer.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (has('EncryptedPackage')) throw intakeFaults.INTAKE_ENCRYPTED({ file });
  if (has('WordDocument')) {
    if (isLockedDoc(buffer)) throw intakeFaults.INTAKE_ENCRYPTED({ file });
    return 'doc';
  }
  const found = has('Workbook') || has('Book') ? 'Excel 表格' : '其他 Office 文件';
  throw intakeFaults.INTAKE_WRONG_KIND({ file, found });
}

const SECTOR = 512;
const FIB_MAGIC = 0xa5ec;
const FIB_FLAGS_AT = 10;
const FIB_ENCRYPTED = 0x0100;

/** A .doc begins its text stream with a block (FIB) at the start of a sector; one of its flags says that a password is asked for. */
function isLockedDoc(buffer: Buffer): boolean {
  for (let at = SECTOR; at + SECTOR <= buffer.length; at += SECTOR) {
    if (buffer.readUInt16LE(at) === FIB_MAGIC) return (buffer.readUInt16LE(at + FIB_FLAGS_AT) & FIB_ENCRYPTED) !== 0;
  }
  return false;
}
