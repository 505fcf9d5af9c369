import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Flex, Skeleton, Tag, Typography } from 'antd';
import type { Todo } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { todoQuery } from './matter-queries.ts';
import { sayDaysLeft, TODO_STATUS } from './matter-words.ts';

const SHOWN = 5;
const MOST = 1000;

/** What needs this seat first, and what runs out soon, on the home page. */
export function TodoCard() {
  const { data, error, refetch } = useInfiniteQuery(todoQuery({}));
  const [page] = data?.pages ?? [];
  const todos = page?.todos.slice(0, SHOWN) ?? [];
  const { all = 0, overdue = 0, near = 0 } = page?.counts ?? {};
  // The first ones may all be overdue: what is still in time is then asked for by itself.
  const isNearHidden = near > 0 && !todos.some(({ status }) => status === 'near');
  const soon = useInfiniteQuery({ ...todoQuery({ status: 'near' }), enabled: isNearHidden });
  const nearest = isNearHidden ? (soon.data?.pages[0]?.todos.slice(0, SHOWN) ?? []) : [];
  return (
    <Card
      size="small"
      title="待我办理"
      extra={<Link to="/matters">{all > SHOWN ? `全部 ${countText(all)} 项` : '打开'}</Link>}
    >
      <FaultAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null ? <Skeleton active title={false} /> : null}
      {data !== undefined && todos.length === 0 ? (
        <Typography.Text type="secondary">现在没有要您办理的环节。</Typography.Text>
      ) : null}
      {overdue + near > 0 ? (
        <Typography.Paragraph style={{ marginBottom: 8 }}>
          {[overdue > 0 ? `已逾期 ${countText(overdue)} 项` : '', near > 0 ? `临近期限 ${countText(near)} 项` : '']
            .filter((text) => text !== '')
            .join('，')}
          。
        </Typography.Paragraph>
      ) : null}
      <Todos todos={todos} />
      {nearest.length === 0 ? null : (
        <>
          <Typography.Title level={5} style={{ margin: '12px 0 6px', fontSize: 15 }}>
            临近期限
          </Typography.Title>
          <Todos todos={nearest} />
        </>
      )}
    </Card>
  );
}

function Todos({ todos }: { readonly todos: readonly Todo[] }) {
  return (
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
  );
}

function countText(count: number): string {
  return count > MOST ? `${MOST}+` : String(count);
}
