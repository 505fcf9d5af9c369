import { defineCheck, first, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** The marks of the four levels. */
export const headingMark = defineCheck({
  id: 'structure.heading-mark',
  family: 'structure',
  label: '标题序号标点不规范',
  verdict: 'doubt',
  says: '标题序号后的标点不规范。',
  because: '结构层次序数依次为“一、”“（一）”“1.”“（1）”；“（一）”后不加标点，“1”后用实心点。',
  fix: '请按规范修改。',
  basis: cite('G11'),
  find: (context) =>
    first(
      1,
      matches(
        /(?:^|\n)(?:\([一二三四五六七八九十]{1,3}\)[、.,]|\d{1,2}、(?!\d)|[一二三四五六七八九十]{1,3}[.](?!\d)|[一二三四五六七八九十]{1,3}\)(?!\)))/g,
        context,
        (match) => ({ from: match.index + (match[0].startsWith('\n') ? 1 : 0) }),
      ),
    ),
  good: [sampleReport()],
  bad: ['一、工作\n（一）、普法\n正文。', '一、工作\n1、普法\n正文。'],
});
