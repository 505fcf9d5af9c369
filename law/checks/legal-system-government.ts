import { defineCheck, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';

/** 法治政府 written with the wrong letter. */
export const legalSystemGovernment = defineCheck({
  id: 'phrase.legal-system-government',
  family: 'phrase',
  label: '“法治政府”用字有误',
  verdict: 'fail',
  says: '“法治”误写为“法制”。',
  because: '“法治政府”“依法治国”是固定提法。',
  fix: '请改为“法治”。',
  basis: cite('R07'),
  find: (context) => matches(/法制政府|法制建设第一责任人|习近平法制思想|法制思维|法制中国|全面依法制国/g, context),
  good: ['推进法治政府建设，加强法制审核。'],
  bad: ['推进法制政府建设。', '学习习近平法制思想。', '运用法制思维办事。'],
});
