import { defineCheck, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';

/** A bank card number in a public text. */
export const bankCard = defineCheck({
  id: 'privacy.bank-card',
  family: 'privacy',
  label: '有银行账号',
  verdict: 'doubt',
  says: '有银行卡号或者账号。',
  because: '公开文件不得泄露财产信息。',
  fix: '请删去号码。',
  basis: cite('R15'),
  find: (context) => matches(/(?:账号|卡号|账户)[:]?\d{12,19}(?!\d)/g, context),
  good: ['开设专户。'],
  bad: ['补偿款打入账号6222020200112233445。'],
});
