import { defineCheck, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';

/** A private telephone number in a public text. */
export const phoneNumber = defineCheck({
  id: 'privacy.phone',
  family: 'privacy',
  label: '有手机号码',
  verdict: 'doubt',
  says: '有手机号码。',
  because: '公开文件不宜写个人手机号码。',
  fix: '请删去，或者改为单位电话。',
  basis: cite('R15'),
  find: (context) => matches(/(?<![\dA-Za-z])1[3-9]\d{9}(?![\dA-Za-z])/g, context),
  good: ['拨打12345。联系电话023-55512345。'],
  bad: ['联系人手机13812345678。'],
});
