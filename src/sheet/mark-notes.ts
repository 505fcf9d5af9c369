import type { CellFault } from './cell-fault.ts';
import { appendItems, findElements, findOwnAttribute, type Place, replacePlaces } from './patch-xml.ts';
import { cellAddress, findCellPlace } from './table.ts';
import {
  NOTE_SHAPE_TYPE,
  type Note,
  noteRun,
  noteShapesXml,
  noteShapeXml,
  notesXml,
  noteXml,
  VML_NAMESPACES,
} from './write-notes.ts';

const MARK_AUTHOR = '法度导入检查';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/**
 * Begins what we say in a comment. By it a second marking knows the comments of the first and takes them away: authors get lost
 * where LibreOffice saves a file.
 */
const OURS = '【导入检查】';

/** The comments of a sheet: their texts, and the boxes they are drawn in. Null where the sheet has none. */
export type NoteParts = { readonly texts: string | null; readonly shapes: string | null };

/** What to say at each faulty cell, in the order of the faults. A fault of a whole row is said at its first cell. */
export function faultNotes(faults: readonly CellFault[]): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const { row, column, says, remedy } of faults) {
    const col = column ?? 0;
    const key = cellAddress(row, col);
    const text = remedy === undefined ? says : `${says}\n${remedy}`;
    const before = notes.get(key);
    notes.set(key, { row, col, text: before === undefined ? OURS + text : `${before.text}\n${text}` });
  }
  return [...notes.values()];
}

/** Adds comments to those a sheet has. A comment of the user's own is kept and the fault added to it. */
export function addNotes(
  parts: NoteParts,
  notes: readonly Note[],
): { readonly texts: string; readonly shapes: string } {
  if (parts.texts === null) {
    return { texts: notesXml(notes, MARK_AUTHOR), shapes: addShapes(parts.shapes, notes) };
  }
  const taken = new Map(notes.map((note) => [cellAddress(note.row, note.col), note]));
  const fresh = new Map(taken);
  const kept = replacePlaces(parts.texts, findElements(parts.texts, 'comment'), (comment) => {
    const address = findOwnAttribute(comment, 'ref') ?? '';
    const note = taken.get(address);
    if (note === undefined) return comment;
    fresh.delete(address);
    return appendItems(comment, 'text', [noteRun(`\n${note.text}`).replace('<r>', `<r xmlns="${MAIN}">`)], []);
  });
  const added = [...fresh.values()];
  const authors = findAuthors(kept);
  const ours = authors.indexOf(MARK_AUTHOR);
  const isNew = ours === -1 && added.length > 0;
  const withAuthor = appendItems(kept, 'authors', isNew ? [`<author>${MARK_AUTHOR}</author>`] : [], ['commentList']);
  const comments = added.map((note) => noteXml(note, ours === -1 ? authors.length : ours));
  return {
    texts: appendItems(withAuthor, 'commentList', comments, ['extLst']),
    shapes: addShapes(parts.shapes, added),
  };
}

function addShapes(shapes: string | null, notes: readonly Note[]): string {
  if (shapes === null) return noteShapesXml(notes, []);
  const ids = Array.from(shapes.matchAll(/id="_x0000_s(\d+)"/g), ([, id]) => Number(id));
  const next = Math.max(1_024, ...ids) + 1;
  const added = notes.map((note, at) => declareVml(noteShapeXml(note, next + at, []), shapes));
  const type = shapes.includes('id="_x0000_t202"') ? '' : declareVml(NOTE_SHAPE_TYPE, shapes);
  const end = shapes.lastIndexOf('</');
  return shapes.slice(0, end) + type + added.join('') + shapes.slice(end);
}

/** Names the namespaces of a shape where the drawing does not, or writes them with other prefixes. */
function declareVml(shape: string, drawing: string): string {
  const missing = Object.entries(VML_NAMESPACES)
    .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
    .filter((declaration) => !drawing.includes(declaration));
  return missing.length === 0 ? shape : shape.replace(/^<[^\s/>]+/, `$& ${missing.join(' ')}`);
}

/** Takes away the comments of an earlier marking. */
export function removeNotes({ texts, shapes }: NoteParts): NoteParts {
  if (texts === null || !texts.includes(OURS)) return { texts, shapes };
  const gone = new Set<string>();
  const kept = replacePlaces(texts, findElements(texts, 'comment'), (comment) => {
    if (
      !comment
        .replace(/<[^>]*>/g, '')
        .trim()
        .startsWith(OURS)
    )
      return removeAdded(comment);
    gone.add(findOwnAttribute(comment, 'ref') ?? '');
    return '';
  });
  if (shapes === null) return { texts: kept, shapes };
  return { texts: kept, shapes: replacePlaces(shapes, shapesAt(shapes, gone), () => '') };
}

function findAuthors(texts: string): readonly string[] {
  return findElements(texts, 'author').map(({ at, end }) => texts.slice(at, end).replace(/<[^>]*>/g, ''));
}

function removeAdded(comment: string): string {
  return comment.replace(new RegExp(`\\n?${OURS}[^<]*`, 'g'), '');
}

function shapesAt(shapes: string, addresses: ReadonlySet<string>): readonly Place[] {
  const places = Array.from(addresses, (address) => findCellPlace(address));
  const keys = new Set(places.map((place) => `${place?.row},${place?.col}`));
  return findElements(shapes, 'shape').filter(({ at, end }) => {
    const shape = shapes.slice(at, end);
    const row = /<(?:\w+:)?Row>\s*(\d+)/.exec(shape)?.[1];
    const column = /<(?:\w+:)?Column>\s*(\d+)/.exec(shape)?.[1];
    return keys.has(`${row},${column}`);
  });
}
