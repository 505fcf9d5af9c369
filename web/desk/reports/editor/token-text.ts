/** A piece of a block's text: words, or a figure by its ref. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly ref: string };

/** Splits a block's text at its figures: `共{a/b}，` → 共 · a/b · ，. A brace that is never closed stays text. */
export function parseTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(/\{([^{}\n]+)\}/g)) {
    if (match.index > end) tokens.push({ kind: 'text', text: text.slice(end, match.index) });
    tokens.push({ kind: 'figure', ref: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) tokens.push({ kind: 'text', text: text.slice(end) });
  return tokens;
}

/** The text of tokens, figures as `{ref}`. Braces typed by hand would be taken for figures: they become full-width brackets. */
export function writeTokens(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      token.kind === 'figure' ? `{${token.ref}}` : token.text.replaceAll('{', '（').replaceAll('}', '）'),
    )
    .join('');
}

/** The ref under which a figure can be cited again: without the mark of a second place (`a/b#2` → a/b). */
export function citedRef(ref: string): string {
  return ref.replace(/#\d+$/, '');
}

/** The indicator at the end of a ref: `measures/disputes/found/disputes.handled~2` and `=disputes.handled` → disputes.handled. */
export function indicatorInRef(ref: string): string {
  return (ref.split('/').at(-1) ?? ref).replace(/^=|[~#]\d+$/g, '').split('|')[0] ?? ref;
}
