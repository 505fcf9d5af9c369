import { defineCheck, matches } from '#text/define-check.ts';

/** “Many times” instead of a number, again and again. */
export const vagueCounts = defineCheck({
  id: 'plausibility.vague-counts',
  family: 'plausibility',
  label: '多处用“多次”代替数字',
  verdict: 'doubt',
  says: '多处用“多次”“大量”代替数字。',
  because: '没有数字就无法核对，也看不出工作量。',
  fix: '请写明次数。',
  basis: null,
  find: (context) => {
    const hits = [...matches(/多次|多场次?|大量(?=宣传|走访|法律)|若干(?:次|场|件)|数次|数十[次场件]/g, context)];
    const [one] = hits;
    return one === undefined || hits.length < 3
      ? []
      : [{ ...one, says: `全文有${hits.length}处用“多次”一类的说法代替数字。` }];
  },
  good: ['多次开展宣传，共12场。'],
  bad: ['多次开展宣传。多次组织学习。多次参与审查。'],
});
