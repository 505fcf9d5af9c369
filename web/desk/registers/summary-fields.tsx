import { Card, Descriptions, Grid } from 'antd';
import type { Record as RecordView, Register } from '../../api/schema.d.ts';
import { useUnitName } from '../../ui/fields/declared.ts';
import { formatCount, formatDay } from '../../ui/format.ts';

/** What a summary row states: the totals of a time kept on paper, 零报告, or 不适用. */
export function SummaryFields({ record, register }: { readonly record: RecordView; readonly register: Register }) {
  const unitName = useUnitName();
  const isWide = Grid.useBreakpoint().md ?? true;
  const { summary } = record;
  if (summary === null) return null;
  const { states } = summary;
  const stated = {
    amounts: '下列合计数',
    'as-of': `${formatDay(summary.on)}当天的下列时点数`,
    none: '零报告：这段时间没有发生',
    'not-applicable': '不适用：没有这项工作',
  }[states.kind];
  return (
    <Card size="small" title="汇总行">
      <Descriptions
        size="small"
        bordered
        column={1}
        styles={{ label: { width: isWide ? 200 : 112 }, content: { overflowWrap: 'anywhere' } }}
        items={[
          { key: 'unit', label: '单位', children: unitName(record.unit) },
          { key: 'period', label: '汇总期间', children: `${formatDay(summary.from)}至${formatDay(summary.on)}` },
          { key: 'states', label: '所载', children: stated },
          ...(states.kind === 'amounts' || states.kind === 'as-of'
            ? Object.entries(states.amounts).map(([id, amount]) => ({
                key: id,
                label: register.measures.find((measure) => measure.id === id)?.label ?? id,
                children: amountText(register, id, amount),
              }))
            : []),
          { key: 'reason', label: '为何以汇总行登记', children: summary.reason },
          { key: 'evidence', label: '证明材料', children: summary.evidence ?? '未填' },
        ]}
      />
    </Card>
  );
}

/** What a summary row says, in one line for a list. */
export function summaryText(register: Register, { summary }: RecordView): string {
  if (summary === null) return '';
  const period = `${summary.from} 至 ${summary.on}`;
  if (summary.states.kind === 'none') return `${period}：零报告`;
  if (summary.states.kind === 'not-applicable') return `${period}：不适用`;
  const amounts = Object.entries(summary.states.amounts).map(([id, amount]) => {
    const label = register.measures.find((measure) => measure.id === id)?.label ?? id;
    return `${label} ${amountText(register, id, amount)}`;
  });
  return `${summary.states.kind === 'as-of' ? summary.on : period}：${amounts.join('，')}`;
}

function amountText(register: Register, id: string, amount: number): string {
  const measure = register.measures.find((one) => one.id === id);
  return measure === undefined ? String(amount) : `${formatCount(amount / measure.per)} ${measure.unit}`;
}
