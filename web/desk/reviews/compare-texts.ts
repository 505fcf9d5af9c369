/** A stretch of one of two texts: whether the other has it too. */
export type ComparedPart = { readonly start: number; readonly text: string; readonly isShared: boolean };

/** Most cells of the table that is filled in; longer passages are shown without their differences. */
const MOST_CELLS = 4_000_000;

/** Two texts letter by letter: which stretches both have in the same order, and which were changed. Joined, the parts are the text. */
export function compareTexts(one: string, other: string): readonly [readonly ComparedPart[], readonly ComparedPart[]] {
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
  let tail = 0;
  const most = Math.min(one.length, other.length) - head;
  while (tail < most && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  const [left, right] = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)];
  const [inLeft, inRight] = sharedLetters(left, right);
  const whole = (text: string, middle: readonly boolean[]) =>
    partsOf(text, (at) => at < head || at >= text.length - tail || middle[at - head] === true);
  return [whole(one, inLeft), whole(other, inRight)];
}

/** For each letter whether it belongs to the longest sequence that both have. */
function sharedLetters(one: string, other: string): readonly [readonly boolean[], readonly boolean[]] {
  const [rows, columns] = [one.length, other.length];
  if ((rows + 1) * (columns + 1) > MOST_CELLS) return [Array(rows).fill(true), Array(columns).fill(true)];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const [inOne, inOther] = [Array<boolean>(rows).fill(false), Array<boolean>(columns).fill(false)];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (one[row] === other[column]) {
      inOne[row] = true;
      inOther[column] = true;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return [inOne, inOther];
}

function partsOf(text: string, isShared: (at: number) => boolean): readonly ComparedPart[] {
  const parts: ComparedPart[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end += 1) {
    if (end < text.length && isShared(end) === isShared(start)) continue;
    parts.push({ start, text: text.slice(start, end), isShared: isShared(start) });
    start = end;
  }
  return parts;
}
