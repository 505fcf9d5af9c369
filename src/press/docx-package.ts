import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const BODY = 'word/document.xml';

/**
 * Packs a DOCX anew so that the same document gives the same bytes: the library stamps each part with the clock and
 * numbers bookmarks through all documents of the process.
 */
export function repack(packed: Uint8Array): Uint8Array {
  const parts = unzipSync(packed);
  const body = parts[BODY];
  if (body === undefined) throw new Error(`DOCX without ${BODY}`);
  return zipSync({ ...parts, [BODY]: strToU8(renumber(strFromU8(body))) }, { mtime: new Date(1980, 0, 1) });
}

function renumber(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)"/g, (_, head: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${head}${number}"`;
  });
}
