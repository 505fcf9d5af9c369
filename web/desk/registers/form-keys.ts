import type { KeyboardEvent } from 'react';

const BOXES = 'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), button[type=submit]';

/**
 * The keys of a form: Enter goes to the next field, as clerks use it; Ctrl+S saves, Ctrl+Enter saves and begins the next one.
 * What an input method does with a key is no key of ours.
 */
export function formKeys(
  event: KeyboardEvent<HTMLElement>,
  { save, next }: { readonly save: () => void; readonly next: (() => void) | undefined },
): void {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && event.key.toLowerCase() === 's') {
    event.preventDefault();
    save();
    return;
  }
  if (event.key !== 'Enter') return;
  if (isCommand) {
    event.preventDefault();
    (next ?? save)();
    return;
  }
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLInputElement) || target.type === 'button') return;
  event.preventDefault();
  // A list that is open takes Enter for its choice.
  if (
    target.closest('.ant-select-open, .ant-picker-focused') !== null &&
    target.getAttribute('aria-expanded') === 'true'
  )
    return;
  if (target.closest('.ant-select-multiple') !== null) return;
  const boxes = [...currentTarget.querySelectorAll<HTMLElement>(BOXES)].filter((box) => box.offsetParent !== null);
  boxes[boxes.indexOf(target) + 1]?.focus();
}
