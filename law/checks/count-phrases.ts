import { defineCheck, matches } from '#text/define-check.ts';

/** Fixed phrases whose number is fixed too. */
export const countPhrases = defineCheck({
  id: 'phrase.fixed-number',
  family: 'phrase',
  label: '固定提法的数字有误',
  verdict: 'fail',
  says: '固定提法中的数字或者词语有误。',
  because: '“两个确立”“四个意识”“四个自信”“两个维护”等是固定提法。',
  fix: '请核对提法。',
  basis: null,
  find: (context) =>
    matches(
      /[一三四五]个确立|[一二三五六]个意识|[一二三五六]个自信|[一三四五]个维护|[一二三五]个全面(?!覆盖|提升)|增强[“"]?四个自信|坚定[“"]?四个意识|做到[“"]?两个确立|二个(?:确立|维护)/g,
      context,
    ),
  good: ['增强“四个意识”、坚定“四个自信”、做到“两个维护”，深刻领悟“两个确立”的决定性意义。'],
  bad: ['增强“五个意识”。', '增强“四个自信”。', '做到“三个维护”。'],
});
