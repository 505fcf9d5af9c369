import { defineCheck, first, matches } from '#text/define-check.ts';

/** A law cited without its title marks. */
export const lawWithoutMarks = defineCheck({
  id: 'wording.law-without-marks',
  family: 'wording',
  label: '法律名称没有书名号',
  verdict: 'doubt',
  says: '法律、条例的全称没有加书名号。',
  because: '文件名称应当加书名号，便于核对。',
  fix: '请加书名号。',
  basis: null,
  find: (context) =>
    first(
      2,
      matches(
        /(?<![《〈])中华人民共和国[一-龥]{2,14}?(?:法(?!院|律|治|规|制|典)|法典|条例)(?![一-龥]{0,6}[》〉])/g,
        context,
        ({ index }) => {
          const before = context.chars.slice(Math.max(0, index - 60), index);
          return before.lastIndexOf('《') > before.lastIndexOf('》') ? undefined : {};
        },
      ),
    ),
  good: ['学习《中华人民共和国行政处罚法》。'],
  bad: ['学习中华人民共和国行政处罚法。'],
});
