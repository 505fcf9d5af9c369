import { type NumberFormat, readNumberFormat } from './number-format.ts';
import { findAttribute, scanXml } from './scan-xml.ts';

/** The number format of each cell style (the `s` of a cell) from the styles part. */
export function readCellFormats(xml: string): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  scanXml(xml, {
    open(tag, attributes) {
      if (tag === 'numFmt') {
        codes.set(Number(findAttribute(attributes, 'numFmtId')), findAttribute(attributes, 'formatCode') ?? '');
      } else if (tag === 'cellXfs') {
        inCellFormats = true;
      } else if (tag === 'xf' && inCellFormats) {
        const id = Number(findAttribute(attributes, 'numFmtId') ?? 0);
        formats.push(readNumberFormat(id, codes.get(id)));
      }
    },
    close(tag) {
      if (tag === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}
