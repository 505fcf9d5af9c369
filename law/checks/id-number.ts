import { defineCheck, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';

/** A resident identity number in a public text. */
export const idNumber = defineCheck({
  id: 'privacy.id-number',
  family: 'privacy',
  label: '有身份证号码',
  verdict: 'fail',
  says: '有居民身份证号码。',
  because: '公开文件不得泄露个人敏感信息。',
  fix: '请删去号码。',
  basis: cite('R15'),
  find: (context) =>
    matches(
      /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
      context,
    ),
  good: ['索引号11500230008689607X。'],
  bad: ['当事人身份证号110101199003070011。'],
});
