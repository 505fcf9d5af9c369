import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import type { ReportTree, Verification, VerifiedFigure } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatCount, formatInstant } from '../../ui/format.ts';
import { jumpToBlock } from './jump-to-block.ts';
import { SideCard } from './side-card.tsx';

/** The approved figures held against the registers as they are now. */
export function VerificationCard({
  answer,
  report,
}: {
  readonly answer: UseQueryResult<Verification>;
  readonly report: ReportTree;
}) {
  const { data, error, refetch, isFetching } = answer;
  return (
    <SideCard
      title="与台账核对"
      extra={
        <Button size="small" loading={isFetching} onClick={() => void refetch()}>
          重新核对
        </Button>
      }
    >
      <FaultAlert error={error} onRetry={() => void refetch()} />
      {data === undefined ? (
        error === null ? (
          <Skeleton active />
        ) : null
      ) : (
        <>
          <dl className="verify-counts">
            <div>
              <dt>一致</dt>
              <dd>{data.equal}</dd>
            </div>
            <div className={data.drifted > 0 ? 'verify-notice' : undefined}>
              <dt>有变化</dt>
              <dd>{data.drifted}</dd>
            </div>
            <div className={data.unknown > 0 ? 'verify-notice' : undefined}>
              <dt>无法核对</dt>
              <dd>{data.unknown}</dd>
            </div>
          </dl>
          {data.drifted + data.unknown === 0 ? <p className="side-empty">签批时的数字与现在的台账全部一致。</p> : null}
          <ul className="side-list">
            {data.figures
              .filter(({ verdict }) => verdict !== 'equal')
              .map((figure) => (
                <Changed key={figure.key} figure={figure} report={report} />
              ))}
          </ul>
        </>
      )}
    </SideCard>
  );
}

function Changed({ figure, report }: { figure: VerifiedFigure; report: ReportTree }) {
  const { label, said, from, to, because, entries } = figure;
  const node = report.figures.find(({ ref }) => said.some((one) => one.ref === ref));
  const isSame = from !== null && to !== null && from.state === to.state && from.value === to.value;
  return (
    <li>
      <strong>{label}</strong>
      {from === null || to === null ? null : isSame ? (
        <div>数值未变（{valueText(from, node?.unit)}），所据记录有改动</div>
      ) : (
        <div>
          签批时 {valueText(from, node?.unit)}，现在 {valueText(to, node?.unit)}
        </div>
      )}
      {because === null ? null : <div>{because}</div>}
      {entries.length === 0 ? null : (
        <ul className="verify-entries">
          {entries.map(({ seq, record, number, actionLabel, person, at }) => (
            <li key={seq}>
              {formatInstant(at)}　{person}　{actionLabel}
              <Link to="/records/$unit/$id" params={{ unit: report.unit.code, id: record }} preload={false}>
                {number}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {node === undefined ? null : (
        <div className="side-links">
          <Button type="link" size="small" onClick={() => jumpToBlock(node.block)}>
            看文中位置
          </Button>
        </div>
      )}
    </li>
  );
}

function valueText({ state, value }: NonNullable<VerifiedFigure['from']>, unit = ''): string {
  if (state === 'blank') return '未填';
  return state === 'not-applicable' || value === null ? '不适用' : `${formatCount(value)}${unit}`;
}
