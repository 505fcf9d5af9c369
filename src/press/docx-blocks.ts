import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ComposedBlock } from './composition.ts';
import { plainRun, runNodes } from './docx-runs.ts';
import { GRID, twipsOfMm, twipsOfPt } from './grid.ts';
import { type ComposedTable, TABLE } from './table-layout.ts';

const WIDTH = twipsOfMm(GRID.widthMm);

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** `keep` holds the end of a paragraph on the page of what follows. */
export function blockNodes(block: ComposedBlock, keep = false): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ style: `Heading${block.level}`, children: [plainRun(block.number + block.text)] })];
    case 'paragraph':
      return [
        new Paragraph({ style: 'NormalIndent', ...(keep && { keepNext: true }), children: runNodes(block.runs) }),
      ];
    case 'table':
      // Word joins tables that touch, and wants a paragraph behind the last one.
      return [tableOf(block), new Paragraph({ style: 'AfterTable' })];
  }
}

function tableOf({ columns, rows }: ComposedTable): Table {
  const widths = columns.map((column) => Math.round(column.width * WIDTH));
  const cell = (index: number, content: Paragraph): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [content],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, index) =>
      cell(index, new Paragraph({ style: 'TableHead', children: [plainRun(label)] })),
    ),
  });
  const inset = twipsOfPt(TABLE.insetPt);
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: inset, right: inset },
    rows: [
      head,
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: !row.splits,
            children: row.cells.map((run, index) =>
              cell(
                index,
                new Paragraph({
                  style: 'TableText',
                  alignment: ALIGNMENTS[columns[index]?.align ?? 'left'],
                  children: runNodes([run]),
                }),
              ),
            ),
          }),
      ),
    ],
  });
}
