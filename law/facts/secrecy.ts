import type { FactDeclarations } from './fact-declaration.ts';

/** State secrets and work secrets. */
export const secrecy = {
  S19: {
    instrument: 'state-secrets-law-2024',
    article: '第五十七条第一款第十项',
    says: '国家秘密不得在非涉密系统中存储、处理',
    evidence: 'article-read',
    readIn: 'laws-2025-04',
    checkedOn: '2026-11-20',
    bindingForTownship: 'direct',
  },
  S20: {
    instrument: 'state-secrets-law-2024',
    article: '第三十五条',
    says: '公开信息前应当进行保密审查',
    evidence: 'article-read',
    readIn: 'laws-2025-04',
    checkedOn: '2026-11-20',
    bindingForTownship: 'direct',
  },
  S21: {
    instrument: 'state-secrets-law-2024',
    article: '第二十条',
    says: '国家秘密的保密期限：绝密级不超过30年，机密级不超过20年，秘密级不超过10年',
    value: { kind: 'several', amounts: [30, 20, 10], unit: 'year' },
    evidence: 'article-read',
    readIn: 'laws-2025-04',
    checkedOn: '2026-11-20',
    bindingForTownship: 'direct',
  },
  S22: {
    instrument: 'state-secrets-law-2024',
    article: '第六十四条',
    says: '工作秘密应当另行采取保护措施',
    evidence: 'article-read',
    readIn: 'laws-2025-04',
    checkedOn: '2026-11-20',
    bindingForTownship: 'direct',
  },
  S23: {
    instrument: 'state-secrets-law-2024',
    article: '第二十四条',
    says: '每年审核所确定的国家秘密',
    value: { kind: 'exactly', amount: 1, unit: 'time-a-year' },
    evidence: 'article-read',
    readIn: 'laws-2025-04',
    checkedOn: '2026-11-20',
    bindingForTownship: 'direct',
  },
} as const satisfies FactDeclarations;
