import type { KeyboardEvent } from 'react';

/** Enter and the arrows move up and down in a table of boxes, as in Excel; Enter in the last row asks for another. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>, addRow: () => void): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLInputElement)) return;
  const { row, column } = target.dataset;
  if (row === undefined || column === undefined) return;
  // With a list the arrows choose from it.
  const isDown = key === 'Enter' || (key === 'ArrowDown' && target.list === null);
  if (!isDown && !(key === 'ArrowUp' && target.list === null)) return;
  event.preventDefault();
  const to = Number(row) + (isDown ? 1 : -1);
  const find = () => currentTarget.querySelector<HTMLInputElement>(`input[data-row="${to}"][data-column="${column}"]`);
  const next = find();
  if (next !== null) {
    next.focus();
    next.select();
  } else if (key === 'Enter') {
    addRow();
    window.setTimeout(() => find()?.focus());
  }
}
