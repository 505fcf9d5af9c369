import { defineCheck, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';

/** A party committee meeting does not replace the government meeting. */
export const partyDecides = defineCheck({
  id: 'law.party-decides',
  family: 'law',
  label: '以党委会代替政府会议决策',
  verdict: 'doubt',
  says: '写的是党委会讨论决定重大行政决策，没有写政府会议。',
  because: '重大行政决策由政府常务会议或者全体会议讨论，党委会议不能代替。',
  fix: '请写明政府会议讨论情况，以及向党委请示报告的情况。',
  basis: cite('Q06'),
  find: (context) =>
    matches(
      /党委(?:会|会议|班子会)[^。\n]{0,40}(?:重大行政决策|重大决策事项|重大决策)[^。\n]{0,30}(?:决定|决策|通过)/g,
      context,
      (match) =>
        /政府(?:常务|办公|全体)?会议?|镇长办公会|乡长办公会|办公会/.test(
          context.chars.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60),
        )
          ? undefined
          : {},
    ),
  good: ['重大行政决策经镇长办公会讨论，党委会议听取重大行政决策报告并决定支持。'],
  bad: ['全年召开党委会议11次，重大决策事项均通过集体讨论决定。'],
});
