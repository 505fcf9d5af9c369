/** Id of the element that shows a block. */
export function blockElementId(block: string): string {
  return `block-${block}`;
}

const SHOWN_MS = 2400;

/** Brings a block of the report to the middle of the window, puts the focus there and marks it for a moment. */
export function jumpToBlock(block: string): void {
  const element = document.getElementById(blockElementId(block));
  if (element === null) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  element.focus({ preventScroll: true });
  element.classList.add('report-block-found');
  window.setTimeout(() => element.classList.remove('report-block-found'), SHOWN_MS);
}
