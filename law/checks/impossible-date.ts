import { daysInMonth } from '#kernel/local-date.ts';
import { defineCheck, matches } from '#text/define-check.ts';

/** A day that the calendar lacks. */
export const impossibleDate = defineCheck({
  id: 'period.impossible-date',
  family: 'period',
  label: '日期不存在',
  verdict: 'fail',
  says: '这个日期不存在。',
  because: '日期写错会影响期限和事实的认定。',
  fix: '请核对日期。',
  basis: null,
  find: (context) =>
    matches(/((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/g, context, (match) => {
      const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
      return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? undefined : {};
    }),
  good: ['2024年2月29日召开会议。'],
  bad: ['2023年2月29日召开会议。', '2023年13月召开会议。'],
});
