import { defineCheck, matches } from '#text/define-check.ts';

/** A blank that nobody filled. */
export const placeholder = defineCheck({
  id: 'leftover.placeholder',
  family: 'leftover',
  label: '有未填的空',
  verdict: 'fail',
  says: '有未填写的占位符。',
  because: '定稿中不应有占位符。',
  fix: '请填写实际内容。',
  basis: null,
  find: (context) =>
    matches(
      /[xX×✕]{2,}(?=[一-龥])|\*{2,}(?=[镇乡村县区年月日个次人件名起])|_{3,}|(?<=[共为约有计达])[xX×](?=[个次人件名起份场])|\(此处[^)]{0,20}\)|待(?:补充|填写|核实|完善)(?=[)\]。,;\n]|$)|[△▲]{2,}/g,
      context,
    ),
  good: ['开展宣传5次。'],
  bad: ['开展宣传××次。', '**镇召开会议。', '调解纠纷___起。'],
});
