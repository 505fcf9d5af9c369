import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, test } from 'vitest';
import type { Document } from '#kernel/document.ts';
import { closePress, pressPdf, probeEnclosure } from './pdf.ts';

afterAll(() => closePress());

const COVER: Document = {
  title: ['某镇人民政府', '卷宗'],
  docNumber: null,
  addressee: '',
  body: [
    {
      kind: 'table',
      columns: [
        { label: '材料', share: 3, align: 'left' },
        { label: '页次', share: 1, align: 'center' },
      ],
      rows: [
        [
          { kind: 'text', text: '现场照片' },
          { kind: 'text', text: '—', pageOf: '1' },
        ],
        [
          { kind: 'text', text: '调查报告' },
          { kind: 'text', text: '—', pageOf: '2' },
        ],
        [
          { kind: 'text', text: '电子表格' },
          { kind: 'text', text: '另附', pageOf: '9' },
        ],
      ],
    },
  ],
  signature: { bodies: ['某镇人民政府'], date: '2024年1月15日' },
  note: null,
  copyTo: null,
  annexes: [],
  mark: null,
};

/** One pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const report = pressPdf({ ...COVER, body: [] });

describe('卷内材料', () => {
  test('图片和 PDF 逐页排在后面，页眉有题名，目录中有起始页次；排不进去的写另附', async () => {
    const pdf = await report;
    expect(await probeEnclosure(PIXEL)).toBe(1);
    expect(await probeEnclosure(pdf)).toBe(1);
    const bound = await pressPdf(COVER, {
      enclosures: [
        { ref: '1', caption: '1　现场照片（调查取证）', bytes: PIXEL, pages: 1 },
        { ref: '2', caption: '2　调查报告（调查取证）', bytes: pdf, pages: 1 },
      ],
    });
    const opened = await getDocumentProxy(bound.slice());
    const { text, totalPages } = await extractText(opened, { mergePages: false });
    expect(totalPages).toBe(3);
    expect(text[0]?.replace(/\s/g, '')).toContain('现场照片2调查报告3电子表格另附');
    expect(text[1]).toContain('现场照片（调查取证）');
    expect(text[2]?.replace(/\s/g, '')).toContain('某镇人民政府');
  });

  test('没有 PDF 材料的卷宗仍是 PDF/A', async () => {
    const bound = await pressPdf(COVER, {
      enclosures: [{ ref: '1', caption: '1　现场照片', bytes: PIXEL, pages: 1 }],
    });
    expect(Buffer.from(bound).toString('latin1')).toContain('pdfaid:part');
  });

  test('截断、损坏、改名、其他格式的文件排不进去，不影响下一份', async () => {
    const pdf = await report;
    for (const bytes of [
      pdf.subarray(0, 900),
      Buffer.from('%PDF-1.7\nnothing'),
      Buffer.concat([PIXEL.subarray(0, 20), Buffer.alloc(40)]),
      Buffer.from('PK\u0003\u0004 a document of another kind'),
      Buffer.alloc(0),
    ]) {
      expect(await probeEnclosure(bytes)).toBeNull();
    }
    expect(await probeEnclosure(pdf)).toBe(1);
  });
});
