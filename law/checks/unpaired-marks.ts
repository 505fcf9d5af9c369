import { defineCheck, type Hit } from '#text/define-check.ts';
import { surfaceIndex } from '#text/surface.ts';

const OPEN = '（(《“〔[【';
const CLOSE = '）)》”〕]】';

/** Brackets and quotes come in pairs. */
export const unpairedMarks = defineCheck({
  id: 'wording.unpaired-marks',
  family: 'wording',
  label: '括号、引号、书名号不成对',
  verdict: 'doubt',
  says: '括号、引号或者书名号不成对，或者全角半角混用。',
  because: '标点不成对会使文意不清。',
  fix: '请补齐或者统一为全角。',
  basis: null,
  find: ({ text, surface }) => {
    const hits: Hit[] = [];
    // What a line leaves open, the next lines may close: converters break the cells of a table anywhere.
    let open: readonly Loose[] = [];
    let number = 0;
    for (const line of text.matchAll(/[^\n]+/g)) {
      number += 1;
      const loose = looseMarks(line[0], line.index, number);
      const waiting = [...open];
      for (const mark of loose.filter(({ isOpen }) => !isOpen)) {
        const partner = waiting.findLastIndex(({ kind }) => kind === mark.kind);
        if (partner === -1) hits.push(place(mark.at));
        else waiting.splice(partner, 1);
      }
      for (const { at } of waiting.filter((mark) => number - mark.line >= WRAPPED)) hits.push(place(at));
      open = [...waiting.filter((mark) => number - mark.line < WRAPPED), ...loose.filter(({ isOpen }) => isOpen)];
      if (hits.length >= 3) return hits.slice(0, 3);
    }
    for (const { at } of open) hits.push(place(at));
    return hits.toSorted((left, right) => left.from - right.from).slice(0, 3);

    function place(at: number): Hit {
      return { from: surfaceIndex(surface, at), to: surfaceIndex(surface, at + 1) };
    }
  },
  good: ['贯彻《民法典》（以下简称“法典”）。\n1）普法', '领导小组（年\n末）：在运行'],
  bad: ['（此件公开发布', '贯彻《民法典。', '(此件公开发布）'],
});

/** A mark without its partner in its own line. */
type Loose = { readonly kind: number; readonly isOpen: boolean; readonly at: number; readonly line: number };

/** A bracket may close so many lines further down. */
const WRAPPED = 3;

function looseMarks(line: string, from: number, number: number): readonly Loose[] {
  const stack: { kind: number; at: number }[] = [];
  const loose: Loose[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const mark = line[at] ?? '';
    const [opens, closes] = [OPEN.indexOf(mark), CLOSE.indexOf(mark)];
    if (opens !== -1) stack.push({ kind: opens, at });
    if (closes === -1) continue;
    const top = stack.at(-1);
    if (top?.kind === closes) stack.pop();
    else if (top !== undefined || !isNumbering(line, at, mark)) {
      if (top !== undefined && '（('.includes(OPEN[top.kind] ?? '-') && '）)'.includes(mark)) {
        // Full and half width mixed: the pair is there, and wrong.
        stack.pop();
        loose.push({ kind: -1, isOpen: false, at: from + at, line: number });
      } else loose.push({ kind: closes, isOpen: false, at: from + at, line: number });
    }
  }
  for (const { kind, at } of stack) loose.push({ kind, isOpen: true, at: from + at, line: number });
  return loose;
}

/** 一）, 3): the number of an item has one bracket only. */
function isNumbering(line: string, at: number, mark: string): boolean {
  return '）)'.includes(mark) && /^\s*[一二三四五六七八九十\d①-⑳]{1,3}$/.test(line.slice(Math.max(0, at - 3), at));
}
