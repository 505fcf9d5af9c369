/** Excel holds no longer text in a cell. */
const MAX_CELL_CHARS = 32_767;

/** Text for XML content and attributes. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g, '\uFFFD');
}

/** Cell text: as XML, with what XML cannot hold written Excel's way (`_x0008_`) and over-long text cut, saying so. */
export function escapeCellText(text: string): string {
  const cut = text.length > MAX_CELL_CHARS ? cutText(text) : text;
  const held = cut
    .replace(/\r\n?/g, '\n')
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/\p{Cc}/gu, (char) => (char < ' ' && !'\t\n'.includes(char) ? escapeCode(char) : char));
  return escapeXml(held);
}

function escapeCode(char: string): string {
  return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** `<t>` with its spaces kept. */
export function textElement(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeCellText(text)}</t>`;
}

function cutText(text: string): string {
  const notice = `……（全文 ${text.length} 字，超过单元格上限 ${MAX_CELL_CHARS} 字，其余未列出）`;
  return text.slice(0, MAX_CELL_CHARS - notice.length) + notice;
}

/** Half-width characters a text takes: a Chinese one counts two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
