import { useNavigate } from '@tanstack/react-router';
import { Card, Segmented, Tabs } from 'antd';
import { useState } from 'react';
import type { Breakdown, Figure } from '../../api/schema.d.ts';
import { BarChart } from '../../ui/chart/bar-chart.tsx';
import type { BarDirection } from '../../ui/chart/bar-options.ts';
import { BreakdownTable } from './breakdown-table.tsx';
import { type At, type Declared, indicatorOf, measureOf } from './figure-queries.ts';
import { figureText } from './figure-value.tsx';
import { periodAddress } from './period-choice.ts';
import type { Slice } from './slice.ts';

type View = {
  readonly key: string;
  readonly label: string;
  readonly head: string;
  readonly direction: BarDirection;
  readonly slices: readonly Slice[];
  readonly note: string;
};

/** A figure by month, by unit below and by option: drawn, or as a table. Each bar and row opens its own figure. */
export function BreakdownCard({ breakdown, declared, at }: { breakdown: Breakdown; declared: Declared; at: At }) {
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  const views = viewsOf(breakdown, declared, at).filter(({ slices }) => slices.length > 0);
  if (views.length === 0) return null;
  return (
    <Card
      size="small"
      title="分项"
      style={{ marginBottom: 16 }}
      styles={{ body: { paddingTop: 4 } }}
      extra={
        <Segmented
          className="no-print"
          size="small"
          value={form}
          onChange={setForm}
          options={[
            { value: 'chart', label: '图' },
            { value: 'table', label: '表' },
          ]}
        />
      }
    >
      <Tabs
        items={views.map((view) => ({
          key: view.key,
          label: view.label,
          children: <BreakdownView view={view} form={form} total={breakdown.figure} />,
        }))}
      />
    </Card>
  );
}

function BreakdownView({ view, form, total }: { view: View; form: 'chart' | 'table'; total: Figure }) {
  const navigate = useNavigate();
  const { slices, direction, label, head, note } = view;
  // Units that said nothing are counted below the drawing and listed in the table.
  const drawn = direction === 'columns' ? slices : slices.filter(({ figure }) => figure.state !== 'blank');
  const left = slices.length - drawn.length;
  const isEmpty = drawn.every(({ figure }) => figure.state === 'blank');
  const open = (key: string) => {
    const slice = slices.find((one) => one.key === key);
    if (slice !== undefined) {
      void navigate({ to: '/figures/$indicator', params: { indicator: slice.indicator }, search: slice.at });
    }
  };
  return (
    <>
      {form === 'chart' && isEmpty ? (
        <p className="breakdown-note">各{head}均未填报，没有可画的数。</p>
      ) : form === 'chart' ? (
        <>
          <BarChart
            title={`${total.label}${label}`}
            unit={total.unit}
            direction={direction}
            bars={drawn.map(({ key, label: name, figure }) => ({
              key,
              label: name,
              value: figure.value,
              text: figureText(figure),
            }))}
            onOpen={open}
          />
          <p className="breakdown-note no-print">点一项可打开它的数字和记录；用键盘的，请切换到“表”。</p>
        </>
      ) : (
        <BreakdownTable head={head} slices={slices} />
      )}
      {form === 'chart' && left > 0 && !isEmpty ? (
        <p className="breakdown-note">另有 {left} 个单位未填报，见表。</p>
      ) : null}
      {note === '' ? null : <p className="breakdown-note">{note}</p>}
    </>
  );
}

function viewsOf({ figure, months, units, options }: Breakdown, declared: Declared, at: At): readonly View[] {
  const indicator = indicatorOf(declared, figure.indicator);
  const kinds = (indicator?.measures ?? []).map((id) => measureOf(declared, id)?.kind);
  const isStock = kinds.some((kind) => kind === 'stock' || kind === 'distinct-stock');
  const isDistinct = kinds.some((kind) => kind === 'distinct' || kind === 'distinct-stock');
  const isRate = indicator?.kind === 'rate';
  const repeated =
    isDistinct && !isRate ? '同一对象在多处出现的，各处都计，合计只计一次，所以各项之和可能大于合计。' : '';
  const hasSummary = figure.summaryShare > 0;
  const isOneYear = new Set(months.map((month) => month.figure.period.from.slice(0, 4))).size === 1;
  return [
    {
      key: 'months',
      label: '按月',
      head: '月份',
      direction: 'columns',
      note: join(
        isStock ? '各月为月末数。' : isRate ? '' : repeated,
        hasSummary && !isStock ? '汇总登记的数，计入所汇总期间的最后一个月。' : '',
      ),
      slices: (months.length > 1 ? months : []).map(({ periodText, figure: month }) => ({
        key: month.period.from,
        label: isOneYear ? periodText.replace(/^\d+年/, '') : periodText,
        figure: month,
        indicator: figure.indicator,
        at: { unit: at.unit, period: periodAddress(month.period) },
      })),
    },
    {
      key: 'units',
      label: '按单位',
      head: '单位',
      direction: 'rows',
      note: join(repeated, hasSummary ? '以本单位名义汇总登记的数，不在各下级单位之内。' : ''),
      slices: units.map(({ unitName, figure: unit }) => ({
        key: unit.of,
        label: unitName,
        figure: unit,
        indicator: figure.indicator,
        at: { unit: unit.of, period: at.period },
      })),
    },
    {
      key: 'options',
      label: '按类型',
      head: '类型',
      direction: 'rows',
      note: hasSummary ? '汇总登记的数没有分类型，不在各类型之内。' : '',
      slices: options.map(({ label, figure: option }) => ({
        key: option.indicator,
        label,
        figure: option,
        indicator: option.indicator,
        at,
      })),
    },
  ];
}

function join(...notes: readonly string[]): string {
  return notes.join('');
}
