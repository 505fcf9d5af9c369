import { defineCheck, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';

/** Legality review and collective discussion are never left out of a decision’s steps. */
export const decisionSteps = defineCheck({
  id: 'law.decision-steps',
  family: 'law',
  label: '重大行政决策程序列举不全',
  verdict: 'doubt',
  says: '列举重大行政决策程序时漏了合法性审查或者集体讨论决定。',
  because: '公众参与、专家论证、风险评估依情形适用，合法性审查和集体讨论始终必经。',
  fix: '请补上漏列的程序。',
  basis: cite('Q07'),
  find: (context) =>
    matches(
      /(?:(?:公众参与|专家论证|风险评估|合法性审[查核]|集体讨论(?:决定)?)(?:、|和|与|及|,|以及)?){3,5}/g,
      context,
      (match) =>
        /合法性审/.test(match[0]) && /集体讨论/.test(match[0])
          ? undefined
          : /集体讨论/.test(context.chars.slice(match.index + match[0].length, match.index + match[0].length + 24)) &&
              /合法性审/.test(match[0])
            ? undefined
            : {},
    ),
  good: ['严格落实公众参与、专家论证、风险评估、合法性审查、集体讨论决定程序。'],
  bad: ['严格落实公众参与、专家论证、风险评估、集体讨论决定等程序。'],
});
