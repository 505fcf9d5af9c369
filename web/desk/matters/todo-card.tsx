import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Flex, Skeleton, Tag, Typography } from 'antd';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { todoQuery } from './matter-queries.ts';
import { sayDaysLeft, TODO_STATUS } from './matter-words.ts';

const SHOWN = 5;

/** What needs this seat first, on the home page. */
export function TodoCard() {
  const { data, error, refetch } = useInfiniteQuery(todoQuery({}));
  const todos = data?.pages[0]?.todos.slice(0, SHOWN) ?? [];
  const all = data?.pages[0]?.counts?.all ?? 0;
  return (
    <Card
      size="small"
      title="待我办理"
      extra={<Link to="/matters">{all > SHOWN ? `全部 ${all > 1000 ? '1000+' : all} 项` : '打开'}</Link>}
    >
      <FaultAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null ? <Skeleton active title={false} /> : null}
      {data !== undefined && todos.length === 0 ? (
        <Typography.Text type="secondary">现在没有要您办理的环节。</Typography.Text>
      ) : null}
      <Flex vertical gap={6}>
        {todos.map(({ record, procedure, step, label, status, daysLeft }) => (
          <Flex key={`${record.id} ${procedure} ${step}`} gap={8} justify="space-between" align="baseline">
            <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              <Link to="/matters/$unit/$id" params={{ unit: record.unit, id: record.id }} search={{ procedure }}>
                {label}
              </Link>
              {`　${record.title === '' ? record.number : record.title}`}
            </span>
            <Tag color={TODO_STATUS[status].color}>
              {daysLeft === null ? TODO_STATUS[status].label : sayDaysLeft(daysLeft)}
            </Tag>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
