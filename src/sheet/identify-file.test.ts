import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { fixtureXlsx, sheetData } from './fixture-xlsx.ts';
import { packArchive } from './pack-archive.ts';
import { readTables } from './read-tables.ts';

const XLS = readFileSync(new URL('./fixtures/ledger.xls', import.meta.url));

/** A container of old Office with one directory entry of this name. */
function oleWith(name: string): Uint8Array {
  const bytes = Buffer.alloc(2_048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(name, 'utf16le').copy(bytes, 1_024);
  return bytes;
}

/** Turns the record behind BOF into one that asks for a password. */
function withPassword(xls: Buffer): Uint8Array {
  const bytes = Buffer.from(xls);
  const start = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]));
  bytes.writeUInt16LE(0x2f, start + 20);
  return bytes;
}

function packageWith(target: string, more: Record<string, string> = {}): Promise<Uint8Array> {
  const relationship = `<Relationship Id="a" Type="x/officeDocument" Target="${target}"/>`;
  const parts = { '_rels/.rels': `<Relationships>${relationship}</Relationships>`, [target]: '<x/>', ...more };
  return packArchive(Object.entries(parts).map(([name, content]) => ({ name, content })));
}

const text = (content: string) => Buffer.from(content);
const zip = (name: string, content: string) => packArchive([{ name, content }]);

test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string, string]>([
  ['空文件', 'a.xlsx', () => text(''), 'SHEET_FILE_EMPTY', '0 字节'],
  ['超过 30 MB', 'a.xlsx', () => new Uint8Array(31 * 1024 * 1024), 'SHEET_FILE_TOO_LARGE', '31.0 MB'],
  ['PDF 改名', 'a.xlsx', () => text('%PDF-1.7'), 'SHEET_NOT_WORKBOOK', 'PDF 文档'],
  ['Word 改名', 'a.xlsx', () => packageWith('word/document.xml'), 'SHEET_NOT_WORKBOOK', 'Word 文档'],
  ['PPT 改名', 'a.xlsx', () => packageWith('ppt/presentation.xml'), 'SHEET_NOT_WORKBOOK', 'PowerPoint'],
  ['旧 Word 改名', 'a.xls', () => oleWith('WordDocument'), 'SHEET_NOT_WORKBOOK', 'Word 文档（.doc）'],
  ['普通压缩包', 'a.xlsx', () => zip('a.txt', '甲'), 'SHEET_NOT_WORKBOOK', '压缩包'],
  ['OFD 改名', 'a.xlsx', () => zip('OFD.xml', '<x/>'), 'SHEET_NOT_WORKBOOK', 'OFD'],
  ['图片改名', 'a.xlsx', () => Buffer.from('\x89PNG\r\n', 'latin1'), 'SHEET_NOT_WORKBOOK', '图片'],
  ['文字改名', 'a.xlsx', () => text('编号,名称'), 'SHEET_NOT_WORKBOOK', '其他格式'],
  ['网页冒充 .xls', 'a.xls', () => text('\uFEFF <html><table>'), 'SHEET_FORMAT_UNREAD', '网页格式'],
  [
    'XML 表格',
    'a.xls',
    () => text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
    'SHEET_FORMAT_UNREAD',
    'XML 表格',
  ],
  ['xlsb', 'a.xlsb', () => packageWith('xl/workbook.bin'), 'SHEET_FORMAT_UNREAD', '.xlsb'],
  [
    'ods',
    'a.ods',
    () => zip('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    'SHEET_FORMAT_UNREAD',
    '.ods',
  ],
  ['Excel 4', 'a.xls', () => Buffer.from([9, 4, 6, 0]), 'SHEET_FORMAT_UNREAD', 'Excel 95'],
  ['加了密码的 xls', 'a.xls', () => withPassword(XLS), 'SHEET_ENCRYPTED', '打开密码'],
  ['截断的 xls', 'a.xls', () => XLS.subarray(0, 3_000), 'SHEET_NOT_WORKBOOK', '不完整'],
  ['内容损坏的 xls', 'a.xls', () => Buffer.from(XLS).fill(0, 512, 900), 'SHEET_BROKEN', '损坏'],
  ['截断的 xlsx', 'a.xlsx', () => text('PK\x03\x04'), 'ARCHIVE_BROKEN', '损坏'],
  ['缺工作簿', 'a.xlsx', () => zip('[Content_Types].xml', '<Types/>'), 'SHEET_BROKEN', '缺少工作簿'],
  [
    '没有内容',
    'a.xlsx',
    () => fixtureXlsx({ sheets: [{ name: '甲', xml: sheetData('') }] }),
    'SHEET_NO_DATA',
    '没有内容',
  ],
  ['只有逗号的 csv', 'a.csv', () => text(',,\n,,\n'), 'SHEET_NO_DATA', '没有内容'],
])('%s：%s 报清楚', async (_, file, make, code, says) => {
  const fault = await readTables(await make(), file).then(
    () => undefined,
    (error: { code: string; message: string; remedy: string }) => error,
  );
  expect(fault).toMatchObject({ code, message: expect.stringContaining(says) });
  expect(fault?.remedy).toMatch(/请/);
});

test('设了打开密码的 xlsx 报已加密', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: '甲', rows: [['1']] }],
    encryption: { password: '123', spinCount: 100 },
  });
  await expect(readTables(bytes, 'a.xlsx')).rejects.toMatchObject({ code: 'SHEET_ENCRYPTED' });
});

test('只有隐藏的工作表有内容，算没有内容', async () => {
  const bytes = await fixtureXlsx({
    sheets: [
      { name: '甲', xml: sheetData('') },
      { name: '乙', xml: sheetData('<c r="A1"><v>1</v></c>'), state: 'hidden' },
    ],
  });
  await expect(readTables(bytes, 'a.xlsx')).rejects.toMatchObject({ code: 'SHEET_NO_DATA' });
});

test('旧的 .xls 照常读取，看内容不看扩展名：日期、前导零、0、未填、合并、隐藏', async () => {
  const [ledger, options] = await readTables(XLS, '台账.xlsx');
  expect(ledger?.name).toBe('矛盾纠纷台账');
  expect(ledger?.merged).toEqual([{ row: 0, col: 0, rowSpan: 1, colSpan: 4 }]);
  expect(ledger?.rows.slice(2)).toEqual([
    [
      { kind: 'text', text: '001' },
      { kind: 'date', on: '2023-03-05', text: '2023-03-05' },
      { kind: 'number', value: 100.5, text: '100.5' },
      { kind: 'number', value: 95.5, text: '95.5' },
    ],
    [
      { kind: 'text', text: '002' },
      { kind: 'date', on: '2024-02-29', text: '2024-02-29' },
      { kind: 'number', value: -5, text: '-5' },
    ],
    [],
    [
      { kind: 'text', text: '007' },
      { kind: 'date', on: '2023-04-01', text: '2023-04-01 14:30' },
      { kind: 'number', value: 0, text: '0' },
      { kind: 'error', text: '#DIV/0!' },
    ],
  ]);
  expect(options).toMatchObject({ name: '选项', hidden: true });
});
