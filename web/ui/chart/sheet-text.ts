/** A table in words: a head and rows of cells. */
export type SheetText = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** As CSV that Excel and WPS open rightly: with BOM, and with texts that begin like a formula made harmless. */
export function csvOf({ head, rows }: SheetText): string {
  return `\uFEFF${[head, ...rows].map((cells) => cells.map((cell) => quote(guard(cell))).join(',')).join('\r\n')}\r\n`;
}

/** As text that a spreadsheet takes cell by cell when pasted. */
export function tabbed({ head, rows }: SheetText): string {
  return [head, ...rows]
    .map((cells) => cells.map((cell) => guard(cell.replace(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\n');
}

/** Negative numbers are numbers. */
function guard(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Puts text on the clipboard, also where the address is not https. */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard !== undefined) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused by the browser's settings: the old way is left.
    }
  }
  const box = document.createElement('textarea');
  box.value = text;
  box.setAttribute('aria-hidden', 'true');
  box.style.position = 'fixed';
  box.style.opacity = '0';
  document.body.append(box);
  box.select();
  const isDone = document.execCommand('copy');
  box.remove();
  return isDone;
}
