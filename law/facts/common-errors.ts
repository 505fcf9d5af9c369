import type { FactDeclarations } from './fact-declaration.ts';

/** What reports get wrong: outdated or misnamed instruments, confused deciders. */
export const commonErrors = {
  Q01: {
    instrument: 'outline-2004',
    article: null,
    says: '2004年《全面推进依法行政实施纲要》已被后续纲要接续，不宜作为现行依据',
    value: { kind: 'since', on: '2015-12-27' },
    evidence: 'secondary',
    readIn: 'outline-2021-news',
    checkedOn: '2026-11-20',
    bindingForTownship: 'none',
    note: '失效日系后续纲要接续之日，正式废止未核对',
  },
  Q02: {
    instrument: 'publicity-plan-8',
    article: null,
    says: '“八五”规划的正式名称用“法治宣传教育”，不是“法制宣传教育”',
    evidence: 'secondary',
    readIn: 'plan-8-news',
    checkedOn: '2026-11-20',
    bindingForTownship: 'none',
  },
  Q04: {
    instrument: 'chongqing-documents-2019',
    article: null,
    says: '引用《重庆市行政规范性文件管理办法》应当写明2019年版，不得指2015年版',
    value: { kind: 'since', on: '2019-11-01' },
    evidence: 'article-read',
    readIn: 'chongqing-290-opening',
    checkedOn: '2026-11-20',
    bindingForTownship: 'local-rule',
  },
  Q06: {
    instrument: 'major-decision-procedure-2019',
    article: '第三十条、第三十一条',
    says: '党委会议不能代替政府会议作出重大行政决策',
    evidence: 'article-read',
    readIn: 'laws-2025-04',
    checkedOn: '2026-11-20',
    bindingForTownship: 'by-reference',
  },
  Q07: {
    instrument: 'major-decision-procedure-2019',
    article: '第十四条至第三十条',
    says: '公众参与方式、听证、专家论证、风险评估依情形适用，合法性审查和集体讨论始终必经',
    evidence: 'article-read',
    readIn: 'laws-2025-04',
    checkedOn: '2026-11-20',
    bindingForTownship: 'by-reference',
  },
} as const satisfies FactDeclarations;
