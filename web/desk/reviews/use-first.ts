import { useState } from 'react';

const STEP = 80;

/**
 * The first of many items, more on demand: thousands of cards would make the page slow.
 * @param isKept an item that is shown wherever it stands
 */
export function useFirst<Item>(items: readonly Item[], isKept: (item: Item) => boolean) {
  const [most, setMost] = useState(STEP);
  const kept = items.slice(most).filter(isKept);
  return {
    first: [...items.slice(0, most), ...kept],
    left: Math.max(0, items.length - most - kept.length),
    step: STEP,
    more: () => setMost(most + STEP),
  };
}
