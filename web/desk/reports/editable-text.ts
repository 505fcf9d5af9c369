import { parseTokens, type Token, writeTokens } from './token-text.ts';

/** What a figure's chip shows in the editor. */
export type NameOfFigure = (ref: string) => string;

/** Puts a block's text into an editable element: words as text, figures as chips that cannot be edited, only removed. */
export function fillEditable(element: HTMLElement, text: string, nameOf: NameOfFigure): void {
  element.replaceChildren(...nodesOf(text, nameOf));
}

/** The nodes of a text with `{ref}`. */
export function nodesOf(text: string, nameOf: NameOfFigure): Node[] {
  return parseTokens(text).map((token) =>
    token.kind === 'text' ? document.createTextNode(token.text) : chipOf(token.ref, nameOf(token.ref)),
  );
}

/** The text of an editable element, figures as `{ref}`; the browser's own lines become line breaks. */
export function readEditable(root: Node): string {
  const tokens: Token[] = [];
  const read = (node: Node) => {
    if (node instanceof Text) {
      tokens.push({ kind: 'text', text: node.data.replaceAll('\u200B', '') });
      return;
    }
    if (node instanceof HTMLElement && node.dataset.ref !== undefined) {
      tokens.push({ kind: 'figure', ref: node.dataset.ref });
      return;
    }
    if (node instanceof HTMLBRElement) tokens.push({ kind: 'text', text: '\n' });
    const isLine = node instanceof HTMLDivElement || node instanceof HTMLParagraphElement;
    if (isLine && node !== root && tokens.length > 0) tokens.push({ kind: 'text', text: '\n' });
    for (const child of node.childNodes) read(child);
  };
  read(root);
  return writeTokens(tokens)
    .replace(/[^\S\n]*\n\s*/g, '\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Puts nodes where the caret is, and the caret behind them. */
export function insertAt(range: Range, nodes: readonly Node[]): void {
  range.deleteContents();
  for (const node of [...nodes].reverse()) range.insertNode(node);
  const last = nodes.at(-1);
  if (last !== undefined) range.setStartAfter(last);
  range.collapse(true);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function chipOf(ref: string, name: string): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'chip chip-fixed';
  chip.contentEditable = 'false';
  chip.dataset.ref = ref;
  chip.textContent = name;
  return chip;
}
