import { GRID, twipsOfPt } from './grid.ts';
import { TABLE } from './table-layout.ts';

/**
 * Word knows its own styles by their English names and shows them by the language of the program (正文, 标题 1 …); these give the
 * navigation pane. The others have Chinese names. `chinese` and `western` are fonts.
 */
type Style = {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  readonly chinese?: string;
  readonly western?: string;
  readonly sizePt?: number;
  readonly bold?: boolean;
  /** Elements of w:pPr in the order of the schema. */
  readonly paragraph?: string;
};

const ROMAN = 'Times New Roman';
const FANG = '仿宋_GB2312';
const HEI = '黑体';
const SONG = '方正小标宋简体';

const pitch = twipsOfPt(GRID.pitchPt);
const indent = `<w:ind w:firstLineChars="200" w:firstLine="${twipsOfPt(2 * GRID.cellPt)}"/>`;
const kept = '<w:keepNext/><w:keepLines/>';
const exact = (pt: number): string => `<w:spacing w:line="${twipsOfPt(pt)}" w:lineRule="exact"/>`;
const level = (number: number): string => `<w:outlineLvl w:val="${number - 1}"/>`;
const BODY = 'NormalIndent';

const STYLES: readonly Style[] = [
  { id: BODY, name: 'Normal Indent', paragraph: indent },
  {
    id: 'Title',
    name: 'Title',
    next: 'Addressee',
    chinese: SONG,
    western: SONG,
    sizePt: GRID.titlePt,
    paragraph: `${kept}<w:jc w:val="center"/>`,
  },
  { id: 'Heading1', name: 'heading 1', next: BODY, chinese: HEI, western: HEI, paragraph: kept + indent + level(1) },
  { id: 'Heading2', name: 'heading 2', next: BODY, chinese: '楷体_GB2312', paragraph: kept + indent + level(2) },
  { id: 'Heading3', name: 'heading 3', next: BODY, bold: true, paragraph: kept + indent + level(3) },
  { id: 'Heading4', name: 'heading 4', next: BODY, paragraph: kept + indent + level(4) },
  {
    id: 'Header',
    name: 'header',
    chinese: HEI,
    western: HEI,
    sizePt: 14,
    paragraph: `${exact(16)}<w:jc w:val="center"/>`,
  },
  { id: 'Footer', name: 'footer', chinese: '宋体', sizePt: 14, paragraph: exact(14) },
  { id: 'DocNumber', name: '发文字号', next: 'Title', paragraph: '<w:jc w:val="center"/>' },
  { id: 'Addressee', name: '主送机关', next: BODY },
  { id: 'Attachment', name: '附件说明', paragraph: '<w:keepNext/><w:jc w:val="left"/>' },
  { id: 'Issuer', name: '发文机关署名', paragraph: '<w:keepNext/><w:jc w:val="right"/>' },
  { id: 'IssuedOn', name: '成文日期', paragraph: '<w:jc w:val="right"/>' },
  { id: 'Note', name: '附注', paragraph: indent },
  { id: 'AnnexLabel', name: '附件标识', next: 'AnnexTitle', chinese: HEI, western: HEI, paragraph: kept },
  {
    id: 'AnnexTitle',
    name: '附件标题',
    next: BODY,
    chinese: SONG,
    western: SONG,
    sizePt: GRID.titlePt,
    paragraph: `${kept}<w:spacing w:before="${pitch}" w:after="${pitch}"/><w:jc w:val="center"/>${level(1)}`,
  },
  {
    id: 'TableHead',
    name: '表头',
    chinese: HEI,
    western: HEI,
    sizePt: TABLE.sizePt,
    paragraph: `<w:keepNext/>${exact(TABLE.linePt)}<w:jc w:val="center"/>`,
  },
  { id: 'TableText', name: '表格文字', sizePt: TABLE.sizePt, paragraph: `${exact(TABLE.linePt)}<w:jc w:val="left"/>` },
  { id: 'AfterTable', name: '表后间距', sizePt: 5, paragraph: exact(8) },
  { id: 'CopyTo', name: '抄送机关', sizePt: 14, paragraph: exact(24) },
];

/** The content of w:styles. Body text is 3号仿宋, each character a quarter of a point closer than Word sets it (see GRID.bodyPt). */
export function stylesXml(): string {
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(FANG, ROMAN)}<w:spacing w:val="${twipsOfPt(GRID.cellPt - GRID.bodyPt)}"/>${size(GRID.bodyPt)}`,
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>',
    // Chinese templates have no widow control: a page has its 22 lines. Marks stay inside the text block.
    '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>',
    `${exact(GRID.pitchPt)}<w:jc w:val="both"/></w:pPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
    ...STYLES.map(styleXml),
  ].join('');
}

function styleXml({ id, name, next, chinese, western, sizePt, bold, paragraph }: Style): string {
  const custom = /^[A-Za-z]/.test(name) ? '' : ' w:customStyle="1"';
  const run = [
    chinese === undefined ? '' : fonts(chinese, western ?? ROMAN),
    bold ? '<w:b/>' : '',
    sizePt === undefined ? '' : `<w:spacing w:val="0"/>${size(sizePt)}`,
  ].join('');
  return [
    `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    `<w:qFormat/><w:pPr>${paragraph ?? ''}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  ].join('');
}

function fonts(chinese: string, western: string): string {
  return `<w:rFonts w:ascii="${western}" w:hAnsi="${western}" w:eastAsia="${chinese}" w:cs="${western}"/>`;
}

function size(pt: number): string {
  return `<w:sz w:val="${pt * 2}"/><w:szCs w:val="${pt * 2}"/>`;
}
