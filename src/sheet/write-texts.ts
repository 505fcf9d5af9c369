import { textElement } from './write-xml.ts';

/** How texts get into cells: shared (each once, what every program reads best) or inline (nothing is held in memory). */
export type TextStore = {
  /** The attributes and content of a cell with this text. `starred` sets a red * before it. */
  readonly put: (text: string, starred?: boolean) => { readonly type: string; readonly content: string };
};

export type SharedTexts = TextStore & { readonly xml: () => string };

export function createSharedTexts(): SharedTexts {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    put(text, starred = false) {
      uses += 1;
      const item = textContent(text, starred);
      const number = numbers.get(item) ?? numbers.size;
      numbers.set(item, number);
      return { type: 's', content: `<v>${number}</v>` };
    },
    xml() {
      const items = Array.from(numbers.keys(), (item) => `<si>${item}</si>`);
      return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
        `count="${uses}" uniqueCount="${numbers.size}">${items.join('')}</sst>`
      );
    },
  };
}

export const INLINE_TEXTS: TextStore = {
  put: (text, starred = false) => ({ type: 'inlineStr', content: `<is>${textContent(text, starred)}</is>` }),
};

function textContent(text: string, starred: boolean): string {
  if (!starred) return textElement(text);
  const run = (colour: string, part: string) =>
    `<r><rPr><b/><sz val="11"/>${colour}<rFont val="宋体"/><charset val="134"/></rPr>${textElement(part)}</r>`;
  return run('<color rgb="FFC00000"/>', '*') + run('', text);
}
