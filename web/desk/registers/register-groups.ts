import type { Register } from '../../api/schema.d.ts';

/** Headings of the contents page, by the order that the registers declare. */
const GROUPS = [
  { label: '组织领导和责任落实', to: 4 },
  { label: '学法、普法和法治队伍', to: 9 },
  { label: '法律顾问和公共法律服务', to: 11 },
  { label: '依法决策和制度建设', to: 15 },
  { label: '行政执法', to: 17 },
  { label: '矛盾纠纷、信访和应急', to: 20 },
  { label: '公开、服务和监督', to: 24 },
  { label: '整改、考核和典型做法', to: Number.POSITIVE_INFINITY },
] as const;

/** The registers under their headings, in order. A heading without registers is left out. */
export function groupRegisters(
  registers: readonly Register[],
): readonly { readonly label: string; readonly registers: readonly Register[] }[] {
  const sorted = [...registers].sort((a, b) => a.order - b.order || a.label.localeCompare(b.label, 'zh-CN'));
  return GROUPS.map(({ label, to }, place) => {
    const from = GROUPS[place - 1]?.to ?? 0;
    return { label, registers: sorted.filter(({ order }) => order > from && order <= to) };
  }).filter((group) => group.registers.length > 0);
}
