import { DownloadOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Card, Segmented, Skeleton, Space } from 'antd';
import { useState } from 'react';
import type { Figure, TraceLine } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useUnitName } from '../../ui/fields/declared.ts';
import { formatCount } from '../../ui/format.ts';
import { type At, type Declared, measureOf, traceQuery } from './figure-queries.ts';
import { periodWords } from './period-choice.ts';
import { saveTrace } from './save-trace.ts';
import { isEqualSum, type MeasureKind, sumTrace } from './trace-sum.ts';
import { TraceTable } from './trace-table.tsx';

const HOW: Readonly<Partial<Record<MeasureKind, string>>> = {
  stock: '这是存量，自建账之日起累计：增加记正数，撤销、离任、失效等记负数，合计为期末数。',
  'distinct-stock': '这是去重的存量，自建账之日起累计：增加记正数，减少记负数，期末仍有的每个对象只计一次。',
  distinct: '同一对象只计一次，后面重复出现的不另计。',
};

/** The postings a figure adds up, page by page, with their running sum. */
export function TraceCard({
  figure,
  declared,
  at,
  measure,
}: {
  readonly figure: Figure;
  readonly declared: Declared;
  readonly at: At;
  readonly measure: string | undefined;
}) {
  const navigate = useNavigate({ from: '/figures/$indicator' });
  const nameOf = useUnitName();
  const part = figure.parts.find((one) => one.measure === measure) ?? figure.parts[0];
  const trace = useInfiniteQuery(traceQuery(figure.indicator, at, part?.measure));
  const [isSaving, setSaving] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  if (part === undefined) return null;
  const kind = measureOf(declared, part.measure)?.kind ?? 'count';
  const lines = trace.data?.pages.flatMap((page) => page.lines);
  const save = async () => {
    setSaving(true);
    setFailed(null);
    try {
      await saveTrace(figure.indicator, at, part.measure, `${part.label}_${nameOf(at.unit)}_${periodWords(at.period)}`);
    } catch (error) {
      setFailed(error);
    }
    setSaving(false);
  };
  const loadAll = async () => {
    for (let more = trace.hasNextPage; more; ) more = (await trace.fetchNextPage()).hasNextPage;
  };
  return (
    <Card
      id="trace"
      title="所据记录"
      extra={
        <Button
          className="no-print"
          icon={<DownloadOutlined />}
          loading={isSaving}
          onClick={() => void save()}
          disabled={lines?.length === 0}
        >
          下载全部（CSV）
        </Button>
      }
    >
      {figure.parts.length < 2 ? null : (
        <div className="trace-parts no-print">
          <Segmented
            value={part.measure}
            onChange={(next) => void navigate({ search: { ...at, measure: next }, replace: true, resetScroll: false })}
            options={figure.parts.map(({ measure: value, label }) => ({ value, label }))}
          />
        </div>
      )}
      {HOW[kind] === undefined ? null : <p className="breakdown-note">{HOW[kind]}</p>}
      <FaultAlert error={failed} />
      <FaultAlert error={trace.error} onRetry={() => void trace.refetch()} />
      {lines === undefined ? (
        trace.error === null ? (
          <Skeleton active />
        ) : null
      ) : (
        <>
          <TraceTable lines={sumTrace(lines, kind).lines} unit={part.unit} />
          <SumLine lines={lines} kind={kind} part={part} isWhole={!trace.hasNextPage} />
          {trace.hasNextPage ? (
            <Space className="no-print">
              <Button loading={trace.isFetchingNextPage} onClick={() => void trace.fetchNextPage()}>
                加载更多
              </Button>
              <Button type="link" disabled={trace.isFetchingNextPage} onClick={() => void loadAll()}>
                全部加载
              </Button>
            </Space>
          ) : null}
        </>
      )}
    </Card>
  );
}

/** Says whether what is listed adds up to the figure. */
function SumLine({
  lines,
  kind,
  part,
  isWhole,
}: {
  readonly lines: readonly TraceLine[];
  readonly kind: MeasureKind;
  readonly part: Figure['parts'][number];
  readonly isWhole: boolean;
}) {
  if (lines.length === 0) {
    return (
      <p className="breakdown-note">
        {part.value === null ? '没有记录。' : '本期没有发生，没有可列的记录，合计为 0。'}
      </p>
    );
  }
  const { sum } = sumTrace(lines, kind);
  const said = `${formatCount(sum)}${part.unit}`;
  if (!isWhole)
    return (
      <p className="breakdown-note">
        已列出 {formatCount(lines.length)} 笔，小计 {said}；还有记录没有列出。
      </p>
    );
  if (part.value === null) return <p className="breakdown-note">以上共 {formatCount(lines.length)} 笔，均未填数量。</p>;
  if (isEqualSum(sum, part.value)) {
    return (
      <p className="trace-sum" role="status">
        以上 {formatCount(lines.length)} 笔合计 {said}，与数字一致。
      </p>
    );
  }
  return (
    <Alert
      type="error"
      showIcon
      title={`以上各笔合计 ${said}，与数字 ${formatCount(part.value)}${part.unit} 不一致。`}
      description="可能是在打开期间台账有改动，请刷新页面；刷新后仍不一致的，请告知系统管理员。"
    />
  );
}
