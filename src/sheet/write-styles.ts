import { isDateFormat } from './number-format.ts';
import { escapeXml } from './write-xml.ts';

/** How a cell looks. What is not named here no cell of ours has. */
export type Look = 'plain' | 'cell' | 'header' | 'required' | 'fault' | 'title' | 'paragraph' | 'link';

/** The cell styles of one workbook, numbered as they are first asked for. */
export type StyleBook = {
  /** `isGuarded`: the text stays text even when somebody edits the cell. */
  readonly style: (look: Look, format?: string, isGuarded?: boolean) => number;
  /** What these styles add to the lists of a styles part, to be read when no more styles are asked for. */
  readonly additions: () => StyleLists;
};

/** Items of the lists in a styles part, each as XML. */
export type StyleLists = Readonly<Record<'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs', readonly string[]>>;

/** How many items the lists of a styles part hold already; `numFmts` is the first free number of a format. */
export type StyleBase = Readonly<Record<keyof StyleLists, number>>;

const FONTS = [
  '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="宋体"/><charset val="134"/></font>',
];
const FILLS = ['FFDDE7F3', 'FFFCE9DA', 'FFFFC7CE'].map(
  (colour) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`,
);
const EDGE = 'style="thin"><color rgb="FFBFBFBF"/>';
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border><left ${EDGE}</left><right ${EDGE}</right><top ${EDGE}</top><bottom ${EDGE}</bottom><diagonal/></border>`,
];

const WRAP = '<alignment vertical="center" wrapText="1"/>';
const HEAD = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const CENTRED = '<alignment horizontal="center" vertical="center"/>';
/** Font, fill (0 none, else of FILLS from 1) and border by index, and alignment. */
const LOOKS: Readonly<Record<Look, readonly [font: number, fill: number, border: number, alignment: string]>> = {
  plain: [0, 0, 0, '<alignment vertical="center"/>'],
  cell: [0, 0, 1, WRAP],
  header: [1, 1, 1, HEAD],
  required: [1, 2, 1, HEAD],
  fault: [0, 3, 1, WRAP],
  title: [2, 0, 0, '<alignment vertical="center"/>'],
  paragraph: [0, 0, 0, '<alignment vertical="top" wrapText="1"/>'],
  link: [3, 0, 1, HEAD],
};

const BUILT_IN_IDS: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '@': 49,
};
/** A new styles part: two fills and one style that Excel takes for granted. */
const NEW_PART: StyleBase = { numFmts: 164, fonts: 0, fills: 2, borders: 0, cellXfs: 1 };

/** Without `base` for a new workbook, with it for styles to be added to one. */
export function createStyleBook(base: StyleBase = NEW_PART): StyleBook {
  const formatIds = new Map<string, number>(Object.entries(BUILT_IN_IDS));
  const numFmts: string[] = [];
  const formatId = (format: string) => {
    const known = formatIds.get(format);
    if (known !== undefined) return known;
    const id = base.numFmts + numFmts.length;
    numFmts.push(`<numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`);
    formatIds.set(format, id);
    return id;
  };
  const numbers = new Map<string, number>();
  const cellXfs: string[] = [];
  return {
    style(look, format = 'General', isGuarded = false) {
      const key = `${look}\n${format}\n${isGuarded}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const [font, fill, border, alignment] = LOOKS[look];
      cellXfs.push(
        `<xf numFmtId="${formatId(format)}" fontId="${base.fonts + font}" fillId="${fill === 0 ? 0 : base.fills + fill - 1}" ` +
          `borderId="${base.borders + border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" ` +
          `applyAlignment="1"${isGuarded ? ' quotePrefix="1"' : ''}>` +
          `${isDateFormat(format) ? CENTRED : alignment}</xf>`,
      );
      const number = base.cellXfs + cellXfs.length - 1;
      numbers.set(key, number);
      return number;
    },
    additions: () => ({ numFmts, fonts: FONTS, fills: FILLS, borders: BORDERS, cellXfs }),
  };
}

/** The styles part of a new workbook. */
export function stylesXml(styles: StyleBook): string {
  const { numFmts, fonts, fills, borders, cellXfs } = styles.additions();
  const list = (name: string, items: readonly string[]) =>
    items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
  const taken = ['none', 'gray125'].map((pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    list('numFmts', numFmts) +
    list('fonts', fonts) +
    list('fills', [...taken, ...fills]) +
    list('borders', borders) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    list('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...cellXfs]) +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}
