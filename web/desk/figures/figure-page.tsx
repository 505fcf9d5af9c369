import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Breadcrumb, Button, Card, Skeleton } from 'antd';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useUnitName } from '../../ui/fields/declared.ts';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { useLatestYear } from '../home/use-fillings.ts';
import { FigureFacts } from './figure-facts.tsx';
import { type At, breakdownQuery, useDeclared } from './figure-queries.ts';
import { unitWords } from './figure-value.tsx';
import { periodWords } from './period-choice.ts';
import { PeriodPicker } from './period-picker.tsx';
import { Plots } from './plots.tsx';
import { TraceCard } from './trace-card.tsx';
import './figure.css';
import './figures.css';

/** One figure: what it means, how it spreads over months, units and options, and the records it adds up. */
export function FigurePage() {
  const { indicator } = useParams({ from: '/desk/figures/$indicator' });
  const search = useSearch({ from: '/desk/figures/$indicator' });
  const { unit: own, today } = useSeat();
  const latest = useLatestYear(own.code, Number(today.slice(0, 4)));
  const period = search.period ?? latest.data?.toString();
  if (period === undefined) {
    return latest.error === null ? (
      <Skeleton active />
    ) : (
      <FaultAlert error={latest.error} onRetry={() => void latest.refetch()} />
    );
  }
  const unit = search.unit ?? own.code;
  // Another figure is another page: nothing of the former may stay on screen under the new name.
  const at = { unit, period, ...(search.alone === true ? { alone: true } : {}) };
  return <OneFigure key={indicator} indicator={indicator} at={at} measure={search.measure} />;
}

function OneFigure({ indicator, at, measure }: { indicator: string; at: At; measure: string | undefined }) {
  const { today } = useSeat();
  const navigate = useNavigate({ from: '/figures/$indicator' });
  const nameOf = useUnitName();
  const { declared, error, retry } = useDeclared();
  const answer = useQuery(breakdownQuery(indicator, at));
  const go = (to: Partial<At>) =>
    void navigate({ search: { ...at, ...(measure === undefined ? {} : { measure }), ...to } });
  const title = answer.data?.figure.label ?? declared?.indicators.get(indicator)?.label ?? '数字';
  const whose = at.alone === true ? `${nameOf(at.unit)}本级（不含下级）` : unitWords(nameOf(at.unit), at.unit);
  const where = `${whose}　${periodWords(at.period)}`;
  return (
    <>
      <Breadcrumb
        className="no-print figure-crumbs"
        items={[
          {
            title: (
              <Link to="/figures" search={at}>
                数字
              </Link>
            ),
          },
          { title: title },
        ]}
      />
      <PageTitle title={title} note={where}>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
      </PageTitle>
      <div className="figures-filter no-print">
        <div className="figures-filter-unit">
          <UnitSelect
            aria-label="单位"
            value={at.unit}
            allowClear={false}
            onChange={(code) => {
              if (typeof code === 'string') go({ unit: code, alone: undefined });
            }}
          />
        </div>
        <PeriodPicker value={at.period} thisYear={Number(today.slice(0, 4))} onChange={(period) => go({ period })} />
      </div>
      <FaultAlert
        error={error ?? answer.error}
        onRetry={() => {
          void retry();
          void answer.refetch();
        }}
      />
      {answer.data === undefined || declared === undefined ? (
        answer.error === null && error === null ? (
          <Card>
            <Skeleton active paragraph={{ rows: 8 }} />
          </Card>
        ) : null
      ) : (
        <>
          <FigureFacts figure={answer.data.figure} declared={declared} at={at} />
          <Plots breakdown={answer.data} declared={declared} at={at} />
          <TraceCard
            key={`${at.unit} ${at.period} ${measure ?? ''} ${at.alone === true}`}
            figure={answer.data.figure}
            declared={declared}
            at={at}
            measure={measure}
          />
        </>
      )}
    </>
  );
}
