import { defineCheck, first } from '#text/define-check.ts';
import { sampleReport } from './sample-report.ts';

/** A heading on a line of its own has no full stop. */
export const headingStop = defineCheck({
  id: 'structure.heading-stop',
  family: 'structure',
  label: '标题末尾加了句号',
  verdict: 'doubt',
  says: '单独成行的标题末尾不加句号。',
  because: '标题独立成行时不用标点。',
  fix: '请删去标题末尾的句号。',
  basis: null,
  find: ({ headings, chars }) => {
    const long = headings.filter(
      ({ to, from, text, level }, index) =>
        chars[to] === '。' &&
        (chars[to + 1] === '\n' || to + 1 === chars.length) &&
        to - from < 60 &&
        level < 3 &&
        // Followed by its body, and not itself the body: a heading and its only sentence may stand on one line.
        (level === 1 || (headings[index + 1]?.from !== to + 2 && /^\n[^\n]{30}/.test(chars.slice(to + 1, to + 40)))) &&
        to + 2 < chars.length &&
        !/[,;]/.test(text.slice(-20)),
    );
    return first(
      1,
      long.map(({ from, to }) => ({ from, to: to + 1 })),
    );
  },
  good: [sampleReport()],
  bad: ['一、主要工作。\n开展普法5次。'],
});
