import type { FactDeclarations } from './fact-declaration.ts';

/** Villagers' committees. */
export const villages = {
  X30: {
    instrument: 'villagers-committee-law-2025',
    article: null,
    says: '修改后的村民委员会组织法自2026年1月1日起施行，由六章四十一条改为七章五十条',
    value: { kind: 'exactly', amount: 50, unit: 'article' },
    evidence: 'secondary',
    readIn: 'villagers-committee-news',
    checkedOn: '2026-11-20',
    bindingForTownship: 'none',
  },
} as const satisfies FactDeclarations;
