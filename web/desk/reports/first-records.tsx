import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import type { Figure } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatCount } from '../../ui/format.ts';
import { readTrace } from '../figures/figure-queries.ts';
import { periodAddress } from '../figures/period-choice.ts';
import { basisText } from '../figures/trace-csv.ts';

const FIRST = 8;

/** The first records behind a figure, and the way to all of them. */
export function FirstRecords({ figure }: { readonly figure: Figure }) {
  const at = { unit: figure.of, period: periodAddress(figure.period) };
  const trace = useQuery({
    queryKey: ['figures', at.unit, at.period, figure.indicator, 'first-records'],
    queryFn: () => readTrace(figure.indicator, at, { limit: FIRST }),
    staleTime: 0,
  });
  const isMore = trace.data?.next !== null || figure.parts.length > 1;
  return (
    <>
      <FaultAlert error={trace.error} onRetry={() => void trace.refetch()} />
      {trace.data === undefined ? (
        trace.error === null ? (
          <Skeleton active />
        ) : null
      ) : trace.data.lines.length === 0 ? (
        <p>没有可列的记录。</p>
      ) : (
        <>
          <h3 className="drawer-head">{figure.parts.length > 1 ? `${trace.data.measureLabel}的记录` : '所据记录'}</h3>
          <ol className="drawer-list">
            {trace.data.lines.map(({ on, amount, basis, record }, place) => (
              // A record may stand here several times; lines never change places.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={`${record.id} ${place}`}>
                <span className="drawer-day">{on}</span>
                <Link to="/records/$unit/$id" params={{ unit: record.unit, id: record.id }} preload={false}>
                  {record.title === '' ? record.number : record.title}
                  {basis === 'row' ? '' : `（${basisText(basis)}）`}
                </Link>
                <span className="drawer-amount">
                  {basis === 'blank'
                    ? '未填'
                    : `${amount < 0 ? '−' : ''}${formatCount(Math.abs(amount))}${trace.data.measureUnit}`}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      <Link to="/figures/$indicator" params={{ indicator: figure.indicator }} search={at} preload={false}>
        <Button type="primary" ghost tabIndex={-1}>
          {isMore ? '打开全部记录' : '打开这个数字'}
        </Button>
      </Link>
    </>
  );
}
