import { Node } from '@tiptap/core';
import type { NameOfFigure } from './figure-names.ts';

/** A figure in the text: one piece that can be moved, copied and taken out, but not typed over. */
export const FigureNode = Node.create<{ nameOf: NameOfFigure }>({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ nameOf: (ref) => ref }),
  addAttributes: () => ({
    ref: {
      default: '',
      parseHTML: (element) => element.dataset.ref ?? '',
      renderHTML: ({ ref }) => ({ 'data-ref': ref }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-ref]' }],
  renderHTML({ node, HTMLAttributes }) {
    return ['span', { ...HTMLAttributes, class: 'chip chip-fixed' }, this.options.nameOf(String(node.attrs.ref))];
  },
  renderText({ node }) {
    return this.options.nameOf(String(node.attrs.ref));
  },
});
