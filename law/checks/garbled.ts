import { defineCheck, first, matches } from '#text/define-check.ts';

/** Letters that no encoding meant. */
export const garbled = defineCheck({
  id: 'leftover.garbled',
  family: 'leftover',
  label: '有乱码',
  verdict: 'fail',
  says: '有乱码。',
  because: '文字无法辨认。',
  fix: '请对照原稿改正。',
  basis: null,
  find: (context) => first(3, matches(/\uFFFD+|锟斤拷|烫烫烫|屯屯屯|[□■]{2,}|[ÂÃâ€]{2,}/g, context)),
  good: ['开展宣传5次。'],
  bad: ['开展宣传\uFFFD次。', '开展锟斤拷宣传。'],
});
