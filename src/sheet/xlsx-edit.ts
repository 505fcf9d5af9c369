import { appendItems, findElements, findOwnAttribute, insertChildren, replacePlaces } from './patch-xml.ts';
import { decodeXml } from './scan-xml.ts';
import { escapeXml } from './write-xml.ts';
import { getPart, readRelationships, relationshipsPath, type XlsxPackage } from './xlsx-package.ts';

/** A kind of part: the last word of its relationship type, its extension and its content type. */
export type PartKind = { readonly relation: string; readonly extension: string; readonly type: string };

type Parts = Map<string, Uint8Array>;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const WORKSHEET: PartKind = {
  relation: 'worksheet',
  extension: 'xml',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
};

/** Rewrites the text of a part, or makes the part (`edit` gets `''`). */
export function editPart(parts: Parts, path: string, edit: (xml: string) => string): void {
  const bytes = parts.get(path);
  const before = bytes === undefined ? '' : decodeXml(bytes);
  const after = edit(before);
  if (after !== before) parts.set(path, Buffer.from(after.replace(/^(<\?xml[^>]*encoding=["'])utf-16/i, '$1UTF-8')));
}

/** Gives a new part a path, its content type and a relationship from its owner. The part itself is still to be written. */
export function registerPart(
  { parts }: XlsxPackage,
  owner: string,
  { relation, extension, type }: PartKind,
): { readonly path: string; readonly id: string } {
  let number = 1;
  const pathOf = () => `xl/fadu/${relation}${number}.${extension}`;
  while (parts.has(pathOf())) number += 1;
  const path = pathOf();
  parts.set(path, new Uint8Array());
  const typed = `<Override PartName="/${path}" ContentType="${type}"/>`;
  editPart(parts, CONTENT_TYPES, (xml) => insertChildren(xml, [typed], []));

  const known = new Set(readRelationships(parts, owner).map(({ id }) => id));
  let suffix = known.size + 1;
  while (known.has(`rIdFadu${suffix}`)) suffix += 1;
  const id = `rIdFadu${suffix}`;
  editPart(parts, relationshipsPath(owner), (xml) => {
    const relationship = `<Relationship Id="${id}" Type="${OFFICE}/${relation}" Target="/${path}"/>`;
    return insertChildren(xml === '' ? NO_RELATIONSHIPS : xml, [relationship], []);
  });
  return { path, id };
}

/** Adds a last sheet, or writes anew the one of this name, and puts it in view. */
export function putSheet(pack: XlsxPackage, name: string, xml: string): void {
  const { parts, workbookPath, sheets } = pack;
  const existing = sheets.find((sheet) => sheet.name === name);
  const path = existing?.path ?? addSheet(pack, name);
  editPart(parts, path, () => xml);
  editPart(parts, workbookPath, (workbook) => {
    const at = findElements(workbook, 'sheet').findIndex((place) => {
      return findOwnAttribute(workbook.slice(place.at, place.end), 'name') === name;
    });
    const [view] = findElements(workbook, 'workbookView');
    if (view === undefined) {
      return insertChildren(workbook, [`<bookViews><workbookView activeTab="${at}"/></bookViews>`], ['sheets']);
    }
    return replacePlaces(workbook, [view], (element) =>
      element.replace(/\sactiveTab\s*=\s*("[^"]*"|'[^']*')/, '').replace(/^<[^\s/>]+/, `$& activeTab="${at}"`),
    );
  });
}

function addSheet(pack: XlsxPackage, name: string): string {
  const { parts, workbookPath } = pack;
  const { path, id } = registerPart(pack, workbookPath, WORKSHEET);
  editPart(parts, workbookPath, (workbook) => {
    const numbers = findElements(workbook, 'sheet').map(({ at, end }) => {
      return Number(findOwnAttribute(workbook.slice(at, end), 'sheetId'));
    });
    const sheetId = Math.max(0, ...numbers) + 1;
    const sheet = `<sheet xmlns:r="${OFFICE}" name="${escapeXml(name)}" sheetId="${sheetId}" r:id="${id}"/>`;
    return appendItems(workbook, 'sheets', [sheet], []);
  });
  return path;
}

/** What comes back is an .xlsx, also from an .xlsm or a template: Excel opens it only without macros and under its own type. */
export function shedMacros({ parts, workbookPath }: XlsxPackage): void {
  editPart(parts, CONTENT_TYPES, (xml) =>
    xml.replace(
      /application\/vnd\.(?:ms-excel\.(?:sheet|template)\.macroEnabled|openxmlformats-officedocument\.spreadsheetml\.template)\.main\+xml/g,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    ),
  );
  const macros = readRelationships(parts, workbookPath).find(({ type }) => type === 'vbaProject');
  if (macros === undefined) return;
  parts.delete(macros.path);
  parts.delete(relationshipsPath(macros.path));
  const without = (xml: string, element: string, attribute: string, values: readonly string[]) => {
    const gone = findElements(xml, element).filter(({ at, end }) => {
      return values.includes(findOwnAttribute(xml.slice(at, end), attribute) ?? '');
    });
    return replacePlaces(xml, gone, () => '');
  };
  editPart(parts, CONTENT_TYPES, (xml) => without(xml, 'Override', 'PartName', [`/${macros.path}`]));
  editPart(parts, relationshipsPath(workbookPath), (xml) => without(xml, 'Relationship', 'Id', [macros.id]));
}

/** Whether the file is in the strict dialect of the format, which ours may not be mixed into. */
export function isStrict({ parts, workbookPath }: XlsxPackage): boolean {
  return getPart(parts, workbookPath).includes('http://purl.oclc.org/ooxml/');
}
