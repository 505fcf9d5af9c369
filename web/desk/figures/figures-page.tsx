import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Input, Segmented, Select, Skeleton } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { FiguresView } from '../../search.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useUnitName } from '../../ui/fields/declared.ts';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { useLatestYear } from '../home/use-fillings.ts';
import { type At, figuresQuery, useDeclared } from './figure-queries.ts';
import { unitWords } from './figure-value.tsx';
import { FiguresTable } from './figures-table.tsx';
import { groupFigures } from './group-figures.ts';
import { periodWords } from './period-choice.ts';
import { PeriodPicker } from './period-picker.tsx';
import { RegisterPlots } from './register-plots.tsx';
import './figures.css';

/** All figures of a unit for a period, register by register. */
export function FiguresPage() {
  const search = useSearch({ from: '/desk/figures' });
  const { unit: own, today } = useSeat();
  const latest = useLatestYear(own.code, Number(today.slice(0, 4)));
  const unit = search.unit ?? own.code;
  const period = search.period ?? latest.data?.toString();
  if (period === undefined) {
    return (
      <>
        <PageTitle title="数字" />
        {latest.error === null ? (
          <Skeleton active />
        ) : (
          <FaultAlert error={latest.error} onRetry={() => void latest.refetch()} />
        )}
      </>
    );
  }
  return <Figures at={{ unit, period }} view={search.view} register={search.register} />;
}

function Figures({
  at: { unit, period },
  view,
  register,
}: {
  readonly at: At;
  readonly view: 'plots' | undefined;
  readonly register: string | undefined;
}) {
  const { today } = useSeat();
  const navigate = useNavigate({ from: '/figures' });
  const nameOf = useUnitName();
  const { declared, error, retry } = useDeclared();
  const answer = useQuery(figuresQuery({ unit, period }));
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed);
  const go = (to: Partial<FiguresView>) =>
    void navigate({ search: { unit, period, view, register, ...to }, replace: true });
  const first = declared?.registers.find(({ measures }) => measures.length > 0);
  const plotted = declared?.registers.find(({ id }) => id === register) ?? first;
  const groups =
    declared === undefined || answer.data === undefined
      ? undefined
      : groupFigures(declared, answer.data.figures, { words, register });
  const failed = error ?? answer.error;
  return (
    <>
      <PageTitle
        title="数字"
        note={`${unitWords(answer.data?.unitName ?? nameOf(unit), unit)}　${periodWords(period)}`}
      >
        <Segmented
          className="no-print"
          aria-label="表或图"
          value={view ?? 'table'}
          onChange={(to) => go({ view: to === 'plots' ? 'plots' : undefined })}
          options={[
            { value: 'table', label: '表' },
            { value: 'plots', label: '图示' },
          ]}
        />
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
      </PageTitle>
      <div className="figures-filter no-print">
        <div className="figures-filter-unit">
          <UnitSelect
            aria-label="单位"
            value={unit}
            allowClear={false}
            onChange={(code) => {
              if (typeof code === 'string') go({ unit: code });
            }}
          />
        </div>
        <PeriodPicker value={period} thisYear={Number(today.slice(0, 4))} onChange={(to) => go({ period: to })} />
        <Select
          aria-label="台账"
          className="figures-filter-register"
          allowClear={view !== 'plots'}
          placeholder="全部台账"
          value={view === 'plots' ? plotted?.id : register}
          onChange={(to) => go({ register: to })}
          showSearch={{ optionFilterProp: 'label' }}
          options={(declared?.registers ?? []).map(({ id, label }) => ({ value: id, label }))}
        />
        <Input
          aria-label="查找数字"
          style={view === 'plots' ? { display: 'none' } : undefined}
          className="figures-filter-words"
          allowClear
          placeholder="按名称或口径查找"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <FaultAlert
        error={failed}
        onRetry={() => {
          void retry();
          void answer.refetch();
        }}
      />
      {view === 'plots' && plotted !== undefined ? (
        <RegisterPlots key={plotted.id} register={plotted} at={{ unit, period }} />
      ) : groups === undefined ? (
        failed === null ? (
          <Skeleton active paragraph={{ rows: 12 }} />
        ) : null
      ) : groups.length === 0 ? (
        <Empty description="没有名称或口径含这些字的数字。" />
      ) : (
        <FiguresTable groups={groups} at={{ unit, period }} />
      )}
    </>
  );
}
