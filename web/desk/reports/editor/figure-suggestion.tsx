import { shift } from '@floating-ui/dom';
import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { ReactRenderer } from '@tiptap/react';
import Suggestion, { type SuggestionKeyDownProps, type SuggestionProps } from '@tiptap/suggestion';
import { type FigureChoice, matchChoices } from './figure-choices.ts';
import { FigureList } from './figure-list.tsx';

/** Both forms of the mark: input methods give the full-width one. */
const MARKS = ['#', '＃'];

/** Typing # and a few characters of a figure's name lists the figures to choose from. */
export const FigureSuggestion = Extension.create<{ choices: () => readonly FigureChoice[] }>({
  name: 'figureSuggestion',
  addOptions: () => ({ choices: () => [] }),
  addProseMirrorPlugins() {
    const { choices } = this.options;
    return MARKS.map((char) =>
      Suggestion<FigureChoice, FigureChoice>({
        editor: this.editor,
        pluginKey: new PluginKey(`figures ${char}`),
        char,
        // Chinese text has no spaces before a word.
        allowedPrefixes: null,
        items: ({ query }) => [...matchChoices(choices(), query)],
        // While an input method composes, what stands there is not yet what is meant.
        shouldShow: ({ editor }) => !editor.view.composing,
        command: ({ editor, range, props: { ref } }) =>
          editor.chain().focus().insertContentAt(range, { type: 'figure', attrs: { ref } }).run(),
        // Stays on a phone's screen.
        floatingUi: { middleware: [shift({ padding: 8 })] },
        render: listBesideCaret,
      }),
    );
  },
});

function listBesideCaret() {
  let list: ReactRenderer | undefined;
  let unmount: (() => void) | undefined;
  let chosen = 0;
  let shown: SuggestionProps<FigureChoice, FigureChoice> | undefined;
  const draw = (props: SuggestionProps<FigureChoice, FigureChoice>) => {
    shown = props;
    list?.updateProps({ choices: props.items, chosen, onChoose: props.command });
  };
  return {
    onStart(props: SuggestionProps<FigureChoice, FigureChoice>) {
      chosen = 0;
      shown = props;
      list = new ReactRenderer(FigureList, {
        editor: props.editor,
        props: { choices: props.items, chosen, onChoose: props.command },
      });
      list.element.style.zIndex = '1050';
      unmount = props.mount(list.element);
    },
    onUpdate(props: SuggestionProps<FigureChoice, FigureChoice>) {
      chosen = 0;
      draw(props);
    },
    onKeyDown({ event }: SuggestionKeyDownProps): boolean {
      const items = shown?.items ?? [];
      if (shown === undefined || items.length === 0) return false;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        chosen = (chosen + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length;
        draw(shown);
        return true;
      }
      const choice = items[chosen];
      if (event.key !== 'Enter' || choice === undefined) return false;
      shown.command(choice);
      return true;
    },
    onExit() {
      unmount?.();
      list?.destroy();
      list = undefined;
    },
  };
}
