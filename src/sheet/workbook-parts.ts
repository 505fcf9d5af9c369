import type { ArchivePart } from './pack-archive.ts';
import { quoteSheet } from './write-sheet.ts';
import { escapeXml } from './write-xml.ts';

/** What the workbook's own parts say of a sheet; its number in the paths counts from 1. */
export type SheetEntry = {
  readonly name: string;
  readonly isVeryHidden?: boolean;
  readonly hasNotes: boolean;
  readonly filterRange?: string;
  readonly frozenRows: number;
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts around the sheets: types, relationships, workbook and properties. `active`: the sheet in view, from 0. */
export function workbookParts(
  sheets: readonly SheetEntry[],
  active: number,
  hasSharedTexts: boolean,
): readonly ArchivePart[] {
  return [
    { name: '[Content_Types].xml', content: contentTypesXml(sheets, hasSharedTexts) },
    { name: '_rels/.rels', content: packageRelationshipsXml() },
    { name: 'docProps/core.xml', content: corePropertiesXml() },
    { name: 'xl/workbook.xml', content: workbookXml(sheets, active) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelationshipsXml(sheets.length, hasSharedTexts) },
  ];
}

/** The relationships of a sheet with comments. */
export function sheetRelationshipsXml(number: number): string {
  return relationshipsXml([
    `Id="rIdNotes" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing${number}.vml"`,
    `Id="rIdNoteTexts" Type="${OFFICE}/comments" Target="../comments${number}.xml"`,
  ]);
}

function contentTypesXml(sheets: readonly SheetEntry[], hasSharedTexts: boolean): string {
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`;
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    part('/xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    ...sheets.map((_, at) => part(`/xl/worksheets/sheet${at + 1}.xml`, `${TYPE}.worksheet+xml`)),
    ...sheets.map(({ hasNotes }, at) => (hasNotes ? part(`/xl/comments${at + 1}.xml`, `${TYPE}.comments+xml`) : '')),
    part('/xl/styles.xml', `${TYPE}.styles+xml`),
    hasSharedTexts ? part('/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`) : '',
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('');
}

function packageRelationshipsXml(): string {
  return relationshipsXml([
    `Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"`,
    `Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"`,
  ]);
}

function workbookRelationshipsXml(count: number, hasSharedTexts: boolean): string {
  const sheets = Array.from({ length: count }, (_, at) => {
    return `Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"`;
  });
  const texts = `Id="rIdTexts" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"`;
  return relationshipsXml([
    ...sheets,
    `Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"`,
    ...(hasSharedTexts ? [texts] : []),
  ]);
}

function relationshipsXml(relationships: readonly string[]): string {
  const items = relationships.map((relationship) => `<Relationship ${relationship}/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** No times are written: the same content gives the same bytes. */
function corePropertiesXml(): string {
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>法度</dc:creator></cp:coreProperties>'
  );
}

function workbookXml(sheets: readonly SheetEntry[], active: number): string {
  const list = sheets.map(({ name, isVeryHidden }, at) => {
    const state = isVeryHidden === true ? ' state="veryHidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" activeTab="${active}"/></bookViews>` +
    `<sheets>${list.join('')}</sheets>${definedNamesXml(sheets)}</workbook>`
  );
}

/** The rows printed on every page, and the filter's range, which Excel wants twice. Names must be in order. */
function definedNamesXml(sheets: readonly SheetEntry[]): string {
  const filters = sheets.flatMap(({ name, filterRange }, at) => {
    if (filterRange === undefined) return [];
    const range = filterRange.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return [nameXml('_xlnm._FilterDatabase', at, `${quoteSheet(name)}!${range}`, ' hidden="1"')];
  });
  const titles = sheets.flatMap(({ name, frozenRows }, at) => {
    return frozenRows === 0 ? [] : [nameXml('_xlnm.Print_Titles', at, `${quoteSheet(name)}!$1:$${frozenRows}`, '')];
  });
  const names = [...filters, ...titles].join('');
  return names === '' ? '' : `<definedNames>${names}</definedNames>`;
}

function nameXml(name: string, sheet: number, range: string, more: string): string {
  return `<definedName name="${name}" localSheetId="${sheet}"${more}>${escapeXml(range)}</definedName>`;
}
