import type { JSONContent } from '@tiptap/core';
import { parseTokens, type Token, writeTokens } from './token-text.ts';

/** A block's text as the editor's document: lines are paragraphs, `{ref}` are figure nodes. */
export function documentOf(text: string): JSONContent {
  return {
    type: 'doc',
    content: text.split('\n').map((line) => ({
      type: 'paragraph',
      content: parseTokens(line).map(
        (token): JSONContent =>
          token.kind === 'text' ? { type: 'text', text: token.text } : { type: 'figure', attrs: { ref: token.ref } },
      ),
    })),
  };
}

/** The text of an editor's document; empty paragraphs fall away. */
export function textOfDocument({ content = [] }: JSONContent): string {
  return content
    .map(({ content: inline = [] }) => writeTokens(inline.map(tokenOf)).trim())
    .filter((line) => line !== '')
    .join('\n');
}

function tokenOf({ type, text, attrs }: JSONContent): Token {
  return type === 'figure' ? { kind: 'figure', ref: String(attrs?.ref ?? '') } : { kind: 'text', text: text ?? '' };
}
