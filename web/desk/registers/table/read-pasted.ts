/** The cells of what was pasted: a table of Excel or of a web page, lines of a chat. Null where it is a single text. */
export function readPasted(plain: string, html: string): readonly (readonly string[])[] | null {
  const fromText = readTabbed(plain);
  if (plain.includes('\t')) return fromText;
  const fromHtml = html.includes('<t') ? readTable(html) : null;
  if (fromHtml !== null) return fromHtml;
  return fromText.length > 1 ? fromText : null;
}

/** Tabs between cells, lines between rows; a cell in quotes may hold both, as Excel writes it. */
export function readTabbed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const lines = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < lines.length; at += 1) {
    const sign = lines.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (lines.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '' && closes(lines, at)) isQuoted = true;
    else if (sign === '\t') {
      row.push(clean(cell));
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, clean(cell)]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, clean(cell)]);
  return rows;
}

/** Whether a quote at the beginning of a cell has its end at the end of one; else it is a mark like any other. */
function closes(text: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?:[\t\n]|$)/.test(text.slice(at, at + 5000));
}

function readTable(html: string): readonly (readonly string[])[] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return null;
  return [...table.rows].map((row) => [...row.cells].map((cell) => clean(cell.textContent ?? '')));
}

/** Marks that nobody sees and that text from Word and chats is full of. */
function clean(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u3000]/g, ' ')
    .trim();
}
