/** Where a figure stands: its clause between commas, its item between semicolons, its sentence. Indices of the surface. */
export type Setting = {
  readonly clauseStart: number;
  readonly clauseEnd: number;
  readonly itemStart: number;
  readonly itemEnd: number;
  readonly sentenceStart: number;
};

/** Sentences without end are cut here, so that the cost of a figure does not grow with the text. */
const REACH = 220;

export function settingOf(chars: string, start: number, end: number): Setting {
  let clauseStart = -1;
  let itemStart = -1;
  let sentenceStart = -1;
  const floor = Math.max(0, start - REACH);
  for (let at = start - 1; at >= floor; at -= 1) {
    const mark = chars[at];
    if (mark === '。' || mark === '\n' || mark === '!') {
      sentenceStart = at + 1;
      break;
    }
    if (mark === ';' && itemStart < 0) itemStart = at + 1;
    if ((mark === ',' || mark === ':' || mark === '\t') && clauseStart < 0) clauseStart = at + 1;
  }
  if (sentenceStart < 0) sentenceStart = floor;
  if (itemStart < 0) itemStart = sentenceStart;
  if (clauseStart < itemStart) clauseStart = itemStart;
  let clauseEnd = -1;
  let itemEnd = -1;
  const roof = Math.min(chars.length, end + REACH / 2);
  for (let at = end; at < roof; at += 1) {
    const mark = chars[at];
    if (mark === '。' || mark === '\n' || mark === ';' || mark === '!') {
      itemEnd = at;
      break;
    }
    if ((mark === ',' || mark === '\t') && clauseEnd < 0) clauseEnd = at;
  }
  if (itemEnd < 0) itemEnd = roof;
  if (clauseEnd < 0) clauseEnd = itemEnd;
  return { clauseStart, clauseEnd, itemStart, itemEnd, sentenceStart };
}
