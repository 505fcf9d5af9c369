import { defineCheck, matches } from '#text/define-check.ts';

/** About, nearly and over do not go together. */
export const doubleApproximation = defineCheck({
  id: 'arithmetic.double-approximation',
  family: 'arithmetic',
  label: '约数重复',
  verdict: 'doubt',
  says: '同一数字前后用了两个约数词。',
  because: '“近”“约”“超”与“余”“多”“左右”“以上”意思重复或者矛盾。',
  fix: '请只留一个，或者写准确数字。',
  basis: null,
  find: (context) =>
    matches(
      /(?:将近|近|大约|约|超过|超|逾|至少|不少于)\d[\d.,]*(?:[千万]?[余多]|[千万]?[^,。;、\d]{1,3}(?:左右|上下))[^,。;、\d]{0,4}/g,
      context,
      (match) => (/年/.test(match[0]) ? undefined : {}),
    ),
  good: ['约50人，近3年来60余次。'],
  bad: ['受教育群众近100余人。', '到会约50人左右。'],
});
