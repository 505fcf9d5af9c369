import { defineCheck, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';

/** Of the five steps only two are always required. */
export const allStepsRequired = defineCheck({
  id: 'law.all-steps-required',
  family: 'law',
  label: '五项决策程序都写成必经',
  verdict: 'doubt',
  says: '把公众参与、专家论证、风险评估也写成了必经程序。',
  because: '公众参与、专家论证、风险评估依情形适用，合法性审查和集体讨论始终必经。',
  fix: '请改为“依法履行”有关程序，或者只称合法性审查、集体讨论决定为必经程序。',
  basis: cite('Q07'),
  find: (context) =>
    matches(/(?:专家论证|风险评估)[^。;\n]{0,40}(?:必经|必须履行的|法定必经)(?:的)?(?:法定)?程序/g, context),
  good: ['把合法性审查、集体讨论决定作为必经程序，依法履行公众参与、专家论证、风险评估程序。'],
  bad: ['把公众参与、专家论证、风险评估、合法性审查和集体讨论决定作为必经程序。'],
});
