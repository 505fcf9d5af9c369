import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Flex, Skeleton, Typography } from 'antd';
import { api, need } from '../../api/client.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';

const SHOWN = 8;

/** The last changes in a unit's log. */
export function LatestCard({ unit }: { readonly unit: string }) {
  const { may } = useSeat();
  const { data, error, refetch } = useQuery({
    queryKey: ['log', unit, 'latest'],
    queryFn: () => need(api.GET('/api/log', { params: { query: { unit, limit: SHOWN } } })),
  });
  return (
    <Card size="small" title="最近改动" extra={<Link to="/log">全部日志</Link>}>
      <FaultAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null ? <Skeleton active title={false} /> : null}
      {data?.entries.length === 0 ? <Typography.Text type="secondary">还没有改动。</Typography.Text> : null}
      <Flex vertical gap={4}>
        {data?.entries.map((entry) => (
          <Flex key={entry.seq} wrap gap={12}>
            <Typography.Text type="secondary">{formatInstant(entry.at)}</Typography.Text>
            <span>{entry.person}</span>
            {entry.subject === 'record' && may('read-records') ? (
              <Link to="/records/$unit/$id" params={{ unit: entry.unit, id: entry.subjectId }}>
                {entry.actionLabel}
              </Link>
            ) : (
              <span>{entry.actionLabel}</span>
            )}
            <span>{entry.unitName}</span>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
