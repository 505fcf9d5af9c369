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
    for (const line of text.matchAll(/[^\n]+/g)) {
      const stack: { mark: string; at: number }[] = [];
      for (let at = 0; at < line[0].length; at += 1) {
        const mark = line[0][at] ?? '';
        if (OPEN.includes(mark)) stack.push({ mark, at });
        else if (CLOSE.includes(mark)) {
          const top = stack.at(-1);
          const numbered =
            (mark === '）' || mark === ')') &&
            /^\s*[一二三四五六七八九十\d①-⑳]{1,3}$/.test(line[0].slice(Math.max(0, at - 3), at)) &&
            top === undefined;
          if (top !== undefined && OPEN.indexOf(top.mark) === CLOSE.indexOf(mark)) stack.pop();
          else if (!numbered) {
            if (top !== undefined && '（('.includes(top.mark) && '）)'.includes(mark)) stack.pop();
            hits.push(place(line.index + at));
          }
        }
      }
      for (const { at } of stack) hits.push(place(line.index + at));
      if (hits.length >= 3) break;
    }
    return hits.slice(0, 3);

    function place(at: number): Hit {
      return { from: surfaceIndex(surface, at), to: surfaceIndex(surface, at + 1) };
    }
  },
  good: ['贯彻《民法典》（以下简称“法典”）。\n1）普法'],
  bad: ['（此件公开发布', '贯彻《民法典。', '(此件公开发布）'],
});
