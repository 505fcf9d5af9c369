import type { Composition } from './composition.ts';
import { stylesXml } from './docx-styles.ts';

/** A part of the package that is written whole here, because the library does not know all of its elements. */
export type Part = { readonly path: string; readonly data: string };

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export function docxParts(composition: Composition): readonly Part[] {
  return [
    { path: 'word/settings.xml', data: SETTINGS },
    { path: 'word/styles.xml', data: `${HEAD}<w:styles ${W}>${stylesXml()}</w:styles>` },
    { path: 'word/fontTable.xml', data: `${HEAD}<w:fonts ${W}>${FONTS.map(fontXml).join('')}</w:fonts>` },
    { path: 'docProps/core.xml', data: coreXml(composition) },
  ];
}

/** Odd and even pages mirror each other; punctuation is set closer as GB/T 15834 and Word's own Chinese template do. */
const SETTINGS =
  `${HEAD}<w:settings ${W}><w:zoom w:percent="100"/><w:mirrorMargins/><w:defaultTabStop w:val="420"/>` +
  '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>' +
  '<w:compat><w:doNotExpandShiftReturn/>' +
  ['compatibilityMode:15', 'overrideTableStyleFontSizeAndJustification:1', 'enableOpenTypeFeatures:1']
    .map((setting) => setting.split(':'))
    .map(
      ([name, value]) =>
        `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
    )
    .join('') +
  '</w:compat><w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/></w:settings>';

/** Where the font that the standard's practice names is not installed, Word and WPS take the next of `instead`. */
const FONTS = [
  { name: '仿宋_GB2312', instead: '仿宋,FangSong,华文仿宋', panose: '02010609030101010101', family: 'modern' },
  { name: '楷体_GB2312', instead: '楷体,KaiTi,华文楷体', panose: '02010609030101010101', family: 'modern' },
  { name: '黑体', instead: 'SimHei', panose: '02010609060101010101', family: 'modern' },
  { name: '宋体', instead: 'SimSun', panose: '02010600030101010101', family: 'auto' },
  { name: '方正小标宋简体', instead: '方正小标宋_GBK,华文中宋,宋体', panose: '02010601030101010101', family: 'auto' },
] as const;

function fontXml({ name, instead, panose, family }: (typeof FONTS)[number]): string {
  return (
    `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/>` +
    `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
  );
}

/** Without times of the clock, so that the same document gives the same file. */
function coreXml({ name, publisher, docNumber, signedOn }: Composition): string {
  const day = signedOn && [signedOn.year, signedOn.month, signedOn.day].map((part) => String(part).padStart(2, '0'));
  const stamp = (element: string) =>
    day === null ? '' : `<dcterms:${element} xsi:type="dcterms:W3CDTF">${day.join('-')}T00:00:00Z</dcterms:${element}>`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(name)}</dc:title><dc:subject>${escapeXml(docNumber ?? name)}</dc:subject>` +
    `<dc:creator>${escapeXml(publisher)}</dc:creator><cp:lastModifiedBy>${escapeXml(publisher)}</cp:lastModifiedBy>` +
    `<cp:revision>1</cp:revision>${stamp('created')}${stamp('modified')}<dc:language>zh-CN</dc:language></cp:coreProperties>`
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
