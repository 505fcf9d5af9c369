import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Flex, Skeleton, Tag, Typography } from 'antd';
import { api, need } from '../../api/client.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';

const SHOWN = 8;
const READ = 50;

/** When the seat looked at this page the time before; asked once a page. */
const visitQuery = queryOptions({
  queryKey: ['visit'],
  queryFn: () => need(api.POST('/api/visit', { body: {} })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** What changed in a unit since the seat last looked, and the last changes before that. */
export function LatestCard({ unit }: { readonly unit: string }) {
  const { may } = useSeat();
  const { data, error, refetch } = useQuery({
    queryKey: ['changes', unit],
    queryFn: () =>
      need(api.GET('/api/units/{code}/changes', { params: { path: { code: unit }, query: { limit: READ } } })),
  });
  const visit = useQuery(visitQuery);
  const before = visit.data?.before ?? null;
  const changes = data?.changes ?? [];
  const fresh = before === null ? [] : changes.filter(({ at }) => at > before);
  const shown = changes.slice(0, Math.max(SHOWN, Math.min(fresh.length, 20)));
  const count = fresh.length === READ ? `${READ} 处以上` : `${fresh.length} 处`;
  return (
    <Card size="small" title="最近改动" extra={may('read-log') ? <Link to="/log">全部日志</Link> : null}>
      <FaultAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null ? <Skeleton active title={false} /> : null}
      {before === null ? null : (
        <Typography.Paragraph type="secondary" style={{ marginBottom: 8 }}>
          上次查看是 {formatInstant(before)}，此后{fresh.length === 0 ? '没有改动。' : `有 ${count}改动。`}
        </Typography.Paragraph>
      )}
      {data?.changes.length === 0 ? <Typography.Text type="secondary">还没有改动。</Typography.Text> : null}
      <Flex vertical gap={4}>
        {shown.map((entry) => (
          <Flex key={`${entry.at}${entry.subjectId}${entry.action}`} wrap gap="0 12px">
            <Typography.Text type="secondary">{formatInstant(entry.at)}</Typography.Text>
            <span>{entry.person}</span>
            <span>{entry.actionLabel}</span>
            {entry.subject === 'report' ? (
              <Link to="/reports/$unit/$year" params={{ unit: entry.unit, year: String(entry.year) }}>
                {entry.title}
              </Link>
            ) : (
              <Link to="/records/$unit/$id" params={{ unit: entry.unit, id: entry.subjectId }}>
                {entry.registerLabel} {entry.title}
              </Link>
            )}
            <Typography.Text type="secondary">{entry.unitName}</Typography.Text>
            {before !== null && entry.at > before ? <Tag color="processing">新</Tag> : null}
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
