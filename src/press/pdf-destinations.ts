/** A named place: `page` counts from 1, `x` and `y` are points from the upper left corner. */
export type Destination = { readonly name: string; readonly page: number; readonly x: number; readonly y: number };

const PAGE_HEIGHT_PT = 841.89;
/** The place is the foot of the line; the view is to begin above it. */
const LINE_PT = 24;

/**
 * Appends named destinations to a PDF as an incremental update (ISO 32000-1, 7.5.6), so that `file.pdf#name` opens at them:
 * typst names headings only. Names are letters, digits and `_`.
 * @throws {Error} where the file is not built as the compiler builds it today: plain objects and one plain xref table.
 */
export function addDestinations(pdf: Uint8Array, destinations: readonly Destination[]): Uint8Array {
  if (destinations.length === 0) return pdf;
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const xrefAt = Number(need(/startxref\s+(\d+)\s+%%EOF\s*$/, source)[1]);
  const objectAt = offsetsOf(source, xrefAt);
  const trailer = need(/trailer\s*<<([\s\S]*?)>>\s*startxref/, source.slice(xrefAt))[1] ?? '';
  const root = Number(need(/\/Root (\d+) 0 R/, trailer)[1]);
  const catalog = objectAt(root);
  if (/\/Names\b/.test(catalog)) throw new Error('the PDF has names of its own');
  const pages = pagesOf(Number(need(/\/Pages (\d+) 0 R/, catalog)[1]), objectAt);
  const names = destinations
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, page, x, y }) => {
      const top = Math.min(PAGE_HEIGHT_PT, PAGE_HEIGHT_PT - y + LINE_PT);
      return `(${name}) [${pages[page - 1]} 0 R /XYZ ${x.toFixed(2)} ${top.toFixed(2)} null]`;
    });
  const dictionary = `  /Names << /Dests << /Names [\n${names.join('\n')}\n] >> >>\n>>`;
  const object = `${catalog.replace(/>>\s*$/, '')}${dictionary}\nendobj\n`;
  const offset = String(pdf.byteLength).padStart(10, '0');
  const xref = `xref\n0 1\n0000000000 65535 f\r\n${root} 1\n${offset} 00000 n\r\n`;
  const end = `trailer\n<<${trailer}  /Prev ${xrefAt}\n>>\nstartxref\n${pdf.byteLength + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(object + xref + end, 'latin1')]);
}

/** Reads the one section of the xref table; the function gives an object's text from its number on to before `endobj`. */
function offsetsOf(source: string, xrefAt: number): (number: number) => string {
  const [head, count] = need(/^xref\s+0 (\d+)\s+/, source.slice(xrefAt, xrefAt + 40));
  const table = xrefAt + (head?.length ?? 0);
  return (number) => {
    if (number >= Number(count)) throw new Error(`PDF without object ${number}`);
    const offset = Number(source.slice(table + number * 20, table + number * 20 + 10));
    const text = source.slice(offset, source.indexOf('endobj', offset));
    if (!text.startsWith(`${number} 0 obj`)) throw new Error(`PDF object ${number} is not at its offset`);
    return text;
  };
}

function pagesOf(number: number, objectAt: (number: number) => string): readonly number[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objectAt(number))?.[1];
  if (kids === undefined) return [number];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesOf(Number(kid), objectAt));
}

function need(pattern: RegExp, text: string): RegExpExecArray {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`PDF without ${pattern.source}`);
  return match;
}
