import type { FigureNode } from './report.ts';

/** A figure on its way into the text: all of its node but what depends on the place. `name` makes its `ref` within a block. */
export type FigurePiece = Omit<FigureNode, 'ref' | 'block' | 'sentence'> & {
  readonly kind: 'figure';
  readonly name: string;
};

export type Piece = { readonly kind: 'text'; readonly text: string } | FigurePiece;

/** A stretch of text with figures in it. */
export type Fragment = readonly Piece[];

export function textPiece(text: string): Piece {
  return { kind: 'text', text };
}

/** The words of a fragment, figures as printed. */
export function wordsOf(fragment: Fragment): string {
  return fragment.map((piece) => (piece.kind === 'text' ? piece.text : piece.printed)).join('');
}

/** Fragments one after the other with a mark between them. */
export function joinFragments(fragments: readonly Fragment[], mark: string): Fragment {
  return fragments.flatMap((fragment, place) =>
    place === 0 || mark === '' ? fragment : [textPiece(mark), ...fragment],
  );
}

/**
 * Fills the braces of a template. `find` gives what a name stands for, or null where that is not known; then the whole is null.
 * A leading `[并]` stays apart as `lead`.
 */
export function fillTemplate(
  template: string,
  find: (name: string) => Fragment | null,
): { readonly lead: string; readonly fragment: Fragment } | null {
  const [, lead = '', body = ''] = /^(?:\[([^\]]*)\])?(.*)$/s.exec(template) ?? [];
  const fragment: Piece[] = [];
  for (const [, text, name] of body.matchAll(/([^{]+)|\{([^}]+)\}/g)) {
    if (text !== undefined) fragment.push(textPiece(text));
    if (name === undefined) continue;
    const found = find(name);
    if (found === null) return null;
    fragment.push(...found);
  }
  return { lead, fragment };
}

/** Text of a record on its way into a sentence: one line, no closing mark, no braces that would look like a figure. */
export function tidy(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '')
    .replace(/\{/g, '｛')
    .replace(/\}/g, '｝')
    .trim()
    .replace(/[。；;，,、.]+$/, '');
}
