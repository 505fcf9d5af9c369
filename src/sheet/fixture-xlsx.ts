import { packArchive } from './pack-archive.ts';

/** A sheet given as the XML inside its `<worksheet>`. */
export type FixtureSheet = { readonly name: string; readonly xml: string; readonly state?: string };

export type FixtureOptions = {
  readonly sheets: readonly FixtureSheet[];
  /** Attributes of `<workbookPr>`. */
  readonly workbookPr?: string;
  /** The shared strings, each the XML inside its `<si>`. */
  readonly strings?: readonly string[];
  /** Number formats of the styles 1, 2, …: a built-in number or a code. */
  readonly formats?: readonly (number | string)[];
  readonly more?: Readonly<Record<string, string>>;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An .xlsx from hand-written XML, for tests of what other programs write. */
export function fixtureXlsx(options: FixtureOptions): Promise<Uint8Array> {
  return packArchive(Object.entries(fixtureParts(options)).map(([name, content]) => ({ name, content })));
}

export function fixtureParts({
  sheets,
  workbookPr = '',
  strings = [],
  formats = [],
  more = {},
}: FixtureOptions): Record<string, string> {
  const list = sheets.map(({ name, state }, at) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${at + 1}"${hidden} r:id="rId${at + 1}"/>`;
  });
  const targets = sheets.map((_, at) => {
    return `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`;
  });
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels':
      `<Relationships xmlns="${PACKAGE}">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${workbookPr}/>` +
      `<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}">${targets.join('')}` +
      `<Relationship Id="rIdS" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>` +
      `<Relationship Id="rIdF" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((item) => `<si>${item}</si>`).join('')}</sst>`,
    'xl/styles.xml': stylesXml(formats),
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</worksheet>`,
      ]),
    ),
    ...more,
  };
}

function stylesXml(formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, at) => {
    return typeof format === 'number'
      ? []
      : [`<numFmt numFmtId="${164 + at}" formatCode="${format.replaceAll('"', '&quot;')}"/>`];
  });
  const styles = formats.map((format, at) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + at}"/>`);
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><fonts count="1"><font/></fonts>` +
    '<fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders>' +
    `<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
  );
}

/** `<sheetData>` of rows given as XML of cells. */
export function sheetData(...rows: readonly string[]): string {
  return `<sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join('')}</sheetData>`;
}
