import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Fault } from '#kernel/fault.ts';
import { extractText } from './extract-text.ts';

async function refusal(bytes: Uint8Array, file: string): Promise<Fault> {
  const error = await extractText(bytes, file).then(
    ({ text }) => new Error(`read: ${text.slice(0, 40)}`),
    (reason: unknown) => reason,
  );
  if (error instanceof Fault) return error;
  throw error;
}

/** A PDF of some pages, each showing one line in a font without Chinese letters. */
function pdf(pages: number, line: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, at) => `${at + 5} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Length ${line.length + 27}>>stream\nBT /F 12 Tf 72 720 Td (${line}) Tj ET\nendstream`,
    ...Array.from(
      { length: pages },
      () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 4 0 R>>',
    ),
  ];
  const body = objects.map((text, at) => `${at + 1} 0 obj${text}endobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>\n%%EOF`, 'latin1');
}

const docx = (body: string, parts: Record<string, Uint8Array> = {}) =>
  zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    ...parts,
  });

/** The start of an old .doc: its text stream at the second sector, with or without the flag of a password. */
function doc(flags: number): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0xa5ec, 512);
  bytes.writeUInt16LE(flags, 522);
  Buffer.from('WordDocument\0', 'utf16le').copy(bytes, 1200);
  return bytes;
}

describe('扫描件说是扫描件，不说没有问题', () => {
  test('PDF 只有页码或扫描软件的标记', async () => {
    const fault = await refusal(pdf(12, 'Scanned by CamScanner'), '扫描.pdf');
    expect([fault.code, fault.message]).toEqual(['INTAKE_NO_TEXT', expect.stringContaining('共 12 页')]);
  });

  test('Word 文档里只贴了图片', async () => {
    const pasted = docx('<w:p><w:r><w:drawing/></w:r></w:p>', {
      'word/media/image1.jpeg': new Uint8Array([255, 216, 255]),
      'word/media/image2.jpeg': new Uint8Array([255, 216, 255]),
    });
    const fault = await refusal(pasted, '扫描.docx');
    expect([fault.code, fault.message]).toEqual(['INTAKE_ONLY_IMAGES', expect.stringContaining('只有 2 张图片')]);
  });

  test('OFD 只有图片', async () => {
    const page =
      '<ofd:Page xmlns:ofd="o"><ofd:Content><ofd:ImageObject Boundary="0 0 210 297"/></ofd:Content></ofd:Page>';
    const bytes = zipSync({ 'OFD.xml': strToU8('<OFD/>'), 'Doc_0/Pages/Page_0/Content.xml': strToU8(page) });
    expect((await refusal(bytes, '扫描.ofd')).code).toBe('INTAKE_NO_TEXT');
  });

  test('Word 文档没有文字也没有图片，就是空的', async () => {
    expect((await refusal(docx('<w:p/>'), '空.docx')).code).toBe('INTAKE_EMPTY');
  });
});

test('两千页的 PDF：说有多少页，五秒之内', async () => {
  const bytes = pdf(2000, 'page');
  const started = performance.now();
  const fault = await refusal(bytes, '汇编.pdf');
  expect([fault.code, fault.message]).toEqual(['INTAKE_TOO_MANY_PAGES', expect.stringContaining('2000')]);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test.each([
  ['设了密码的 .doc', doc(0x0100), '密.doc', 'INTAKE_ENCRYPTED'],
  ['内部残缺的 .doc', doc(0), '坏.doc', 'INTAKE_BROKEN'],
  ['内部残缺的 PDF', pdf(3, 'x').subarray(0, 60), '坏.pdf', 'INTAKE_BROKEN'],
  [
    '正文残缺的 .docx',
    zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p><w:r><w:t>全年调处</w:t></w:r></w:p>') }),
    '坏.docx',
    'INTAKE_BROKEN',
  ],
  [
    '文本文档（.odt）',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }, { level: 0 }),
    '报告.docx',
    'INTAKE_WRONG_KIND',
  ],
  ['演示文稿', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), '报告.docx', 'INTAKE_WRONG_KIND'],
] as const)('%s：说是什么、怎么办，没有外文', async (_, bytes, file, code) => {
  const fault = await refusal(bytes, file);
  expect(fault.code).toBe(code);
  expect(fault.remedy).toMatch(/^请/);
  expect(fault.message.replace(/PDF|Word|ODF|“.*?”/g, '')).not.toMatch(/[A-Za-z]{3}/);
});

test('层层嵌套、没有尽头的结构也不拖垮程序', async () => {
  const deep = docx(`${'<w:p>'.repeat(200_000)}`);
  const answer = await extractText(deep, '深.docx').then(
    () => 'read',
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );
  expect(answer).toMatch(/^(INTAKE|ARCHIVE)_/);
});
