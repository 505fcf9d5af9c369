import { decodeXml, findAttribute, findPrefixedAttribute, scanXml } from './scan-xml.ts';
import type { DateSystem } from './serial-date.ts';
import { sheetFaults } from './sheet-faults.ts';

/** The parts of an .xlsx by path, and what the workbook part says of its sheets. */
export type XlsxPackage = {
  readonly parts: Map<string, Uint8Array>;
  readonly workbookPath: string;
  readonly sheets: readonly SheetPart[];
  readonly dateSystem: DateSystem;
  readonly sharedStringsPath: string | undefined;
  readonly stylesPath: string | undefined;
};

export type SheetPart = {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
};

/** A relationship of one part to another; `type` is its last word (`worksheet`), the same in transitional and strict files. */
export type Relationship = { readonly id: string; readonly type: string; readonly path: string };

const PLAIN_TEXT_MAIN_PARTS: Readonly<Record<string, string>> = {
  'word/': 'Word 文档',
  'ppt/': 'PowerPoint 演示文稿',
};

/**
 * Finds the sheets of an unpacked .xlsx.
 * @throws {Fault} SHEET_NOT_WORKBOOK, SHEET_FORMAT_UNREAD for another kind of package, SHEET_BROKEN for missing parts
 */
export function openXlsxPackage(parts: Map<string, Uint8Array>, file: string): XlsxPackage {
  const main = readRelationships(parts, '').find((relationship) => relationship.type === 'officeDocument');
  if (main === undefined) throw strangePackage(parts, file);
  for (const [folder, found] of Object.entries(PLAIN_TEXT_MAIN_PARTS)) {
    if (main.path.startsWith(folder)) throw sheetFaults.SHEET_NOT_WORKBOOK({ file, found });
  }
  if (main.path.endsWith('.bin')) throw sheetFaults.SHEET_FORMAT_UNREAD({ file, found: '二进制工作簿（.xlsb）' });
  const relationships = readRelationships(parts, main.path);
  const find = (type: string) => relationships.find((relationship) => relationship.type === type)?.path;
  return {
    parts,
    workbookPath: main.path,
    ...readWorkbookPart(getPart(parts, main.path), relationships),
    sharedStringsPath: find('sharedStrings'),
    stylesPath: find('styles'),
  };
}

function readWorkbookPart(
  xml: string,
  relationships: readonly Relationship[],
): { readonly sheets: readonly SheetPart[]; readonly dateSystem: DateSystem } {
  const sheets: SheetPart[] = [];
  let dateSystem: DateSystem = '1900';
  scanXml(xml, {
    open(tag, attributes) {
      if (tag === 'workbookPr' && /^(1|true)$/.test(findAttribute(attributes, 'date1904') ?? '')) dateSystem = '1904';
      if (tag !== 'sheet') return;
      const id = findPrefixedAttribute(attributes, 'id');
      const target = relationships.find((relationship) => relationship.id === id);
      const name = findAttribute(attributes, 'name') ?? '';
      if (target === undefined) throw sheetFaults.SHEET_BROKEN({ what: `找不到工作表“${name}”的内容` });
      if (target.type !== 'worksheet') return; // Chart sheets and macro sheets hold no rows.
      const hidden = (findAttribute(attributes, 'state') ?? 'visible') !== 'visible';
      sheets.push({ name, path: target.path, hidden });
    },
  });
  return { sheets, dateSystem };
}

/** The relationships of a part, `''` for those of the whole package; targets as paths inside the package. */
export function readRelationships(parts: ReadonlyMap<string, Uint8Array>, path: string): readonly Relationship[] {
  const bytes = parts.get(relationshipsPath(path));
  if (bytes === undefined) return [];
  const relationships: Relationship[] = [];
  scanXml(decodeXml(bytes), {
    open(tag, attributes) {
      if (tag !== 'Relationship' || findAttribute(attributes, 'TargetMode') === 'External') return;
      relationships.push({
        id: findAttribute(attributes, 'Id') ?? '',
        type: (findAttribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        path: resolveTarget(path, findAttribute(attributes, 'Target') ?? ''),
      });
    },
  });
  return relationships;
}

/** xl/workbook.xml → xl/_rels/workbook.xml.rels */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** @throws {Fault} SHEET_BROKEN where the part is missing */
export function getPart(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = parts.get(path);
  if (bytes === undefined) throw sheetFaults.SHEET_BROKEN({ what: `缺少部件“${path}”` });
  return decodeXml(bytes);
}

function resolveTarget(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function strangePackage(parts: ReadonlyMap<string, Uint8Array>, file: string): Error {
  const mimetype = parts.get('mimetype');
  const type = mimetype === undefined ? '' : new TextDecoder().decode(mimetype);
  if (type.includes('opendocument.spreadsheet')) {
    return sheetFaults.SHEET_FORMAT_UNREAD({ file, found: 'OpenDocument 表格（.ods）' });
  }
  if (type.includes('opendocument')) return sheetFaults.SHEET_NOT_WORKBOOK({ file, found: 'OpenDocument 文档' });
  if (parts.has('[Content_Types].xml')) return sheetFaults.SHEET_BROKEN({ what: '缺少工作簿部件' });
  if (parts.has('OFD.xml')) return sheetFaults.SHEET_NOT_WORKBOOK({ file, found: 'OFD 版式文档' });
  return sheetFaults.SHEET_NOT_WORKBOOK({ file, found: '压缩包（zip）' });
}
