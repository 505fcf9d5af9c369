import { scanXml } from './scan-xml.ts';

/** The strings that cells share, by index. Runs of different formatting are joined, pinyin (phonetic) text is left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = false;
  scanXml(xml, {
    open(tag) {
      if (tag === 'si') text = '';
      else if (tag === 't') inText = !phonetic;
      else if (tag === 'rPh') phonetic = true;
    },
    close(tag) {
      if (tag === 'si') strings.push(decodeEscapes(text));
      else if (tag === 't') inText = false;
      else if (tag === 'rPh') phonetic = false;
    },
    text(part) {
      if (inText) text += part;
    },
  });
  return strings;
}

/** Excel writes what XML cannot hold as `_x000D_`, and a literal `_x` of that form as `_x005F_x…`. Line ends become `\n`. */
export function decodeEscapes(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
