import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { Fault } from '#kernel/fault.ts';
import { extractText } from './extract-text.ts';

const REPORT = '双河镇2023年法治政府建设情况报告\n一、主要工作\n开展普法5次。';
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'read',
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );

describe('纯文本', () => {
  test.each([
    ['UTF-8', Buffer.from(REPORT, 'utf8')],
    ['GBK', iconv.encode(REPORT, 'gbk')],
    ['UTF-8 带签名', Buffer.from(`\ufeff${REPORT}`, 'utf8')],
    ['UTF-16 带签名', iconv.encode(REPORT, 'utf16le', { addBOM: true })],
  ])('%s', async (_name, bytes) => {
    const { text, source } = await extractText(bytes, '报告.txt');
    expect([text, source]).toEqual([REPORT, 'txt']);
  });
});

describe('Word 文档', () => {
  test('段落各成一行，Word 自动编号写成文字', async () => {
    const level = (at: number, text: string) => ({
      level: at,
      format: LevelFormat.CHINESE_COUNTING,
      text,
      alignment: AlignmentType.START,
    });
    const bytes = await Packer.toBuffer(
      new Document({
        numbering: { config: [{ reference: 'outline', levels: [level(0, '%1、'), level(1, '（%2）')] }] },
        sections: [
          {
            children: [
              new Paragraph('双河镇2023年法治政府建设情况报告'),
              new Paragraph({ text: '主要工作', numbering: { reference: 'outline', level: 0 } }),
              new Paragraph({ text: '普法', numbering: { reference: 'outline', level: 1 } }),
              new Paragraph({ text: '执法', numbering: { reference: 'outline', level: 1 } }),
              new Paragraph('开展普法5次。'),
              new Paragraph({ text: '存在不足', numbering: { reference: 'outline', level: 0 } }),
              new Paragraph({ text: '学法', numbering: { reference: 'outline', level: 1 } }),
            ],
          },
        ],
      }),
    );
    const { text, source } = await extractText(bytes, '报告.docx');
    expect(source).toBe('docx');
    expect(text.split('\n')).toEqual([
      '双河镇2023年法治政府建设情况报告',
      '一、主要工作',
      '（一）普法',
      '（二）执法',
      '开展普法5次。',
      '二、存在不足',
      '（一）学法',
    ]);
  });

  test('修订中删去的字不读', async () => {
    const xml =
      '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>开展</w:t></w:r><w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins><w:r><w:t>5次</w:t></w:r></w:ins></w:p></w:body></w:document>';
    const { text } = await extractText(zipSync({ 'word/document.xml': strToU8(xml) }), '报告.docx');
    expect(text).toBe('开展5次');
  });
});

describe('OFD', () => {
  test('按行的位置接成段落，页码不读', async () => {
    const line = (text: string, y: number, x = 30, width = 150) =>
      `<ofd:TextObject Boundary="${x} ${y} ${width} 6" Size="5"><ofd:TextCode>${text}</ofd:TextCode></ofd:TextObject>`;
    const page = `<ofd:Page xmlns:ofd="o"><ofd:Content>${line('一、主要工作', 20, 40, 40)}${line('全镇开展普法宣传活动共计', 30, 40, 140)}${line('25次，', 40, 30, 20)}${line('调解纠纷36起。', 50, 40, 60)}${line('— 1 —', 280, 90, 20)}</ofd:Content></ofd:Page>`;
    const bytes = zipSync({ 'OFD.xml': strToU8('<OFD/>'), 'Doc_0/Pages/Page_0/Content.xml': strToU8(page) });
    const { text, source } = await extractText(bytes, '报告.ofd');
    expect(source).toBe('ofd');
    expect(text).toBe('一、主要工作\n全镇开展普法宣传活动共计25次，\n调解纠纷36起。');
  });
});

describe('读不了的文件说明为什么', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['空文件', new Uint8Array(), '空.txt', 'INTAKE_EMPTY'],
    ['只有空白', Buffer.from(' \n\u3000'), '空.txt', 'INTAKE_EMPTY'],
    ['表格改名为 .docx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), '报告.docx', 'INTAKE_WRONG_KIND'],
    ['图片改名为 .pdf', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), '报告.pdf', 'INTAKE_WRONG_KIND'],
    [
      '损坏的 .docx',
      zipSync({ 'word/document.xml': strToU8('<w:p>'.repeat(50)) }).slice(0, 120),
      '报告.docx',
      'ARCHIVE_BROKEN',
    ],
    ['损坏的 .pdf', Buffer.from('%PDF-1.7\nnothing'), '报告.pdf', 'INTAKE_BROKEN'],
    [
      '压缩炸弹',
      zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }),
      '报告.docx',
      'ARCHIVE_RATIO_TOO_HIGH',
    ],
    [
      '加密的 Word',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(504),
        Buffer.from('EncryptedPackage\0', 'utf16le'),
      ]),
      '报告.docx',
      'INTAKE_ENCRYPTED',
    ],
  ])('%s', async (_name, bytes, file, code) => {
    expect(await codeOf(extractText(bytes, file))).toBe(code);
  });
});
