import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  Document as WordDocument,
} from 'docx';
import type { Document } from '#kernel/document.ts';
import { type ComposedAnnex, compose } from './composition.ts';
import { blockNodes } from './docx-blocks.ts';
import { closingNodes, copyNodes } from './docx-closing.ts';
import { repack } from './docx-package.ts';
import { docxParts } from './docx-parts.ts';
import { brokenRuns, plainRun } from './docx-runs.ts';
import { GRID, twipsOfMm, twipsOfPt } from './grid.ts';

const LINE = twipsOfPt(GRID.pitchPt);

/**
 * Sets a document as DOCX to GB/T 9704-2012 for Word and WPS: 22 lines of 28 characters, Word's own heading styles, a bookmark around
 * every figure (name: the figure's `ref` in letters, digits and `_`), the mark in the header of every page. The same document gives the same bytes.
 */
export async function pressDocx(document: Document): Promise<Uint8Array> {
  const composition = compose(document);
  const { docNumber, title, addressee, body, annexes, mark } = composition;
  const word = new WordDocument({
    sections: [
      {
        properties: { page: PAGE, grid: { type: DocumentGridType.LINES, linePitch: LINE } },
        headers: { default: headerOf(mark), even: headerOf(mark) },
        footers: { default: footerOf(AlignmentType.RIGHT), even: footerOf(AlignmentType.LEFT) },
        children: [
          ...(docNumber === null ? [] : [new Paragraph({ style: 'DocNumber', children: [plainRun(docNumber)] })]),
          new Paragraph({
            style: 'Title',
            spacing: { before: docNumber === null ? LINE : 2 * LINE, after: LINE },
            children: brokenRuns(title),
          }),
          ...(addressee === null ? [] : [new Paragraph({ style: 'Addressee', children: [plainRun(addressee)] })]),
          ...body.flatMap((block, index) => blockNodes(block, index === body.length - 1)),
          ...closingNodes(composition),
          ...annexes.flatMap((annex) => annexNodes(annex)),
          ...copyNodes(composition),
          new Paragraph({ style: 'AfterTable' }),
        ],
      },
    ],
  });
  return repack(await Packer.toBuffer(word, false, docxParts(composition)));
}

/** The dash of the page number is 7 mm under the text block, in the middle of a line of 14 pt. */
const PAGE = {
  size: { width: twipsOfMm(GRID.pageWidthMm), height: twipsOfMm(GRID.pageHeightMm) },
  margin: {
    top: twipsOfMm(GRID.topMm),
    bottom: twipsOfMm(GRID.bottomMm),
    left: twipsOfMm(GRID.insideMm),
    right: twipsOfMm(GRID.outsideMm),
    header: twipsOfMm(19),
    footer: twipsOfMm(25.5),
  },
} as const;

function headerOf(mark: string | null): Header {
  const run = new TextRun({ text: mark ?? '', font: { hint: 'eastAsia' }, color: '666666', characterSpacing: 40 });
  return new Header({ children: [new Paragraph({ style: 'Header', children: mark === null ? [] : [run] })] });
}

/** 单页码居右空一字，双页码居左空一字。 */
function footerOf(alignment: 'left' | 'right'): Footer {
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: { hint: 'eastAsia' } });
  return new Footer({
    children: [new Paragraph({ style: 'Footer', alignment, indent: { [alignment]: twipsOfPt(14) }, children: [run] })],
  });
}

function annexNodes({ label, title, body }: ComposedAnnex) {
  return [
    new Paragraph({ style: 'AnnexLabel', pageBreakBefore: true, children: [plainRun(label)] }),
    new Paragraph({ style: 'AnnexTitle', children: brokenRuns(title) }),
    ...body.flatMap((block) => blockNodes(block)),
  ];
}
