import { defineCheck, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';

/** Since the eighth plan the word is 法治宣传教育. */
export const legalSystemPublicity = defineCheck({
  id: 'law.publicity-word',
  family: 'law',
  label: '普法规划名称用字有误',
  verdict: 'doubt',
  says: '“八五”普法规划的名称是“法治宣传教育”，不是“法制宣传教育”。',
  because: '规划名称自2016年起用“法治”。',
  fix: '请改为“法治宣传教育”。',
  basis: cite('Q02'),
  find: (context) => matches(/[“"]?[七八九]五[”"]?(?:普法)?(?:以及)?法制宣传(?:教育)?/g, context),
  good: ['落实“八五”法治宣传教育规划。', '加强法制宣传。'],
  bad: ['落实“八五”法制宣传教育规划。'],
});
