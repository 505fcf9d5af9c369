import { cellAddress } from './table.ts';
import { textElement, textWidth } from './write-xml.ts';

/** A comment on a cell, shown where the pointer rests on it. */
export type Note = { readonly row: number; readonly col: number; readonly text: string };

/** Whose comments the notes of a template are. */
export const NOTE_AUTHOR = '法度';

export const VML_NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};

const BOX_WIDTH_PX = 260;
const LINE_HEIGHT_PX = 20;
const CHARS_A_LINE = 32;

export function notesXml(notes: readonly Note[], author: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<authors><author>${author}</author></authors>` +
    `<commentList>${inOrder(notes)
      .map((note) => noteXml(note, 0))
      .join('')}</commentList></comments>`
  );
}

export function noteXml({ row, col, text }: Note, author: number): string {
  return `<comment ref="${cellAddress(row, col)}" authorId="${author}"><text>${noteRun(text)}</text></comment>`;
}

export function noteRun(text: string): string {
  return `<r><rPr><sz val="10"/><rFont val="宋体"/><charset val="134"/></rPr>${textElement(text)}</r>`;
}

/** The boxes of the comments, in the old drawing language that Excel still demands for them. */
export function noteShapesXml(notes: readonly Note[], columnWidths: readonly number[]): string {
  return (
    `<xml xmlns:v="${VML_NAMESPACES.v}" xmlns:o="${VML_NAMESPACES.o}" xmlns:x="${VML_NAMESPACES.x}">` +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${idBlocks(notes.length)}"/></o:shapelayout>` +
    NOTE_SHAPE_TYPE +
    inOrder(notes)
      .map((note, at) => noteShapeXml(note, 1_025 + at, columnWidths))
      .join('') +
    '</xml>'
  );
}

/** Shape ids are given out in blocks of 1024, and a drawing lists the blocks it uses. */
function idBlocks(shapes: number): string {
  return Array.from({ length: Math.ceil((shapes + 1) / 1_024) }, (_, at) => at + 1).join(',');
}

export const NOTE_SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** `columnWidths` in characters say how many columns a box of one size spans. */
export function noteShapeXml(note: Note, id: number, columnWidths: readonly number[]): string {
  const { row, col } = note;
  const top = Math.max(0, row - 1);
  const lines = note.text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / CHARS_A_LINE)), 0);
  const right = spanOf(col + 1, columnWidths);
  const bottom = top + lines + 1;
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;` +
    `width:${BOX_WIDTH_PX * 0.75}pt;height:${(lines + 1) * LINE_HEIGHT_PX * 0.75}pt;z-index:1;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${col + 1}, 12, ${top}, 6, ${right.col}, ${right.px}, ${bottom}, 6</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`
  );
}

function spanOf(from: number, columnWidths: readonly number[]): { readonly col: number; readonly px: number } {
  let left = BOX_WIDTH_PX + 12;
  for (let col = from; ; col += 1) {
    const width = Math.round((columnWidths[col] ?? 8.5) * 7) + 5;
    if (left <= width) return { col, px: left };
    left -= width;
  }
}

function inOrder(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((a, b) => a.row - b.row || a.col - b.col);
}
