import { cellsOf } from './cells.ts';

/** What has no place to break a line of itself: anything but Han characters and spaces. */
const UNBROKEN = /[^\p{Script=Han}\s]+/gu;

/** Lets a run of letters, digits or marks that is wider than the `room` (in cells) break anywhere, by zero-width spaces. */
export function soften(text: string, room: number): string {
  return text.replace(UNBROKEN, (piece) => (cellsOf(piece) > room ? [...piece].join('\u200B') : piece));
}
