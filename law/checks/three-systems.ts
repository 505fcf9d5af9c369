import { defineCheck, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';

/** The three systems of administrative enforcement have fixed names. */
export const threeSystems = defineCheck({
  id: 'phrase.three-systems',
  family: 'phrase',
  label: '“三项制度”名称有误',
  verdict: 'fail',
  says: '行政执法“三项制度”的名称有误。',
  because: '三项制度是行政执法公示、执法全过程记录、重大执法决定法制审核。',
  fix: '请改为“行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度”。',
  basis: cite('E01'),
  find: (context) =>
    matches(
      /重大(?:行政)?执法(?:决定|决策)?(?:法治|合法性|合法)(?:审核|审查)|重大(?:行政)?执法决策法[制治]审核|执法全程记录(?:制度)?|执法(?:全)?过程纪录|行政执法公开公示制度/g,
      context,
    ),
  good: ['落实行政执法公示、执法全过程记录、重大执法决定法制审核制度。'],
  bad: ['落实重大执法决定法治审核制度。', '落实执法全过程纪录制度。'],
});
