import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx';
import { cellsOf } from './cells.ts';
import type { Composition } from './composition.ts';
import { plainRun } from './docx-runs.ts';
import { GRID, twipsOfMm, twipsOfPt } from './grid.ts';
import type { Centred } from './sign-off.ts';

const LINE = twipsOfPt(GRID.pitchPt);
const cells = (count: number): number => twipsOfPt(count * GRID.cellPt);

/** 附件说明, 落款 and 附注, kept on one page. */
export function closingNodes({ attachments, signOff, note }: Composition): Paragraph[] {
  const { rows, gapLines, date } = signOff;
  const blank = (index: number): number => LINE * (index === 0 ? 2 : gapLines);
  return [
    ...attachments.map(attachmentNode),
    ...rows.map((row, index) => nameNode(row, blank(index))),
    ...(date === null ? [] : [dateNode(date, rows.length === 0 ? blank(0) : 0, note !== null)]),
    ...(note === null ? [] : [new Paragraph({ style: 'Note', children: [plainRun(note)] })]),
  ];
}

/** 附件说明: one line blank above, titles under each other. */
function attachmentNode({ number, title }: Composition['attachments'][number], index: number): Paragraph {
  const label = index === 0 ? '附件：' : '';
  return new Paragraph({
    style: 'Attachment',
    spacing: { before: index === 0 ? LINE : 0 },
    indent: { left: cells(5 + cellsOf(number)), hanging: cells(cellsOf(label) + cellsOf(number)) },
    children: [plainRun(label + number + title)],
  });
}

function nameNode(row: readonly Centred[], before: number): Paragraph {
  const [only] = row;
  if (only !== undefined && row.length === 1) {
    return new Paragraph({
      style: 'Issuer',
      spacing: { before },
      indent: { right: rightOf(only) },
      children: [plainRun(only.text)],
    });
  }
  return new Paragraph({
    style: 'Issuer',
    alignment: 'left',
    spacing: { before },
    tabStops: row.map(({ centre }) => ({ type: TabStopType.CENTER, position: cells(centre) })),
    children: row.flatMap(({ text }) => [new TextRun({ children: [new Tab()] }), plainRun(text)]),
  });
}

function dateNode(date: Centred, before: number, keep: boolean): Paragraph {
  return new Paragraph({
    style: 'IssuedOn',
    ...(keep && { keepNext: true }),
    spacing: { before },
    indent: { right: rightOf(date) },
    children: [plainRun(date.text)],
  });
}

function rightOf({ text, centre }: Centred): number {
  return Math.max(0, cells(GRID.cells - centre - cellsOf(text) / 2));
}

/** 版记: at the foot of the page it falls on, between lines of the weight the standard recommends; empty where nobody gets a copy. */
export function copyNodes({ copyTo }: Composition): Paragraph[] {
  if (copyTo === null) return [];
  const line = { style: BorderStyle.SINGLE, size: 8, space: 2, color: '000000' };
  const char = twipsOfPt(14);
  return [
    new Paragraph({
      style: 'CopyTo',
      frame: {
        type: 'alignment',
        width: twipsOfMm(GRID.widthMm),
        wrap: FrameWrap.NOT_BESIDE,
        anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
        alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
      },
      border: { top: line, bottom: line },
      indent: { left: 4 * char, right: char, hanging: 3 * char },
      children: [plainRun(`抄送：${copyTo}`)],
    }),
  ];
}
