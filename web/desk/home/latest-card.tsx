import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Flex, Skeleton, Typography } from 'antd';
import { api, need } from '../../api/client.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';

const SHOWN = 8;

/** The last changes of records and reports in a unit. */
export function LatestCard({ unit }: { readonly unit: string }) {
  const { may } = useSeat();
  const { data, error, refetch } = useQuery({
    queryKey: ['changes', unit],
    queryFn: () =>
      need(api.GET('/api/units/{code}/changes', { params: { path: { code: unit }, query: { limit: SHOWN } } })),
  });
  return (
    <Card size="small" title="最近改动" extra={may('read-log') ? <Link to="/log">全部日志</Link> : null}>
      <FaultAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null ? <Skeleton active title={false} /> : null}
      {data?.changes.length === 0 ? <Typography.Text type="secondary">还没有改动。</Typography.Text> : null}
      <Flex vertical gap={4}>
        {data?.changes.map((entry) => (
          <Flex key={`${entry.at}${entry.subjectId}${entry.action}`} wrap gap={12}>
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
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
