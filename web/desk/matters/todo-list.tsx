import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Card, Empty, Flex, Segmented, Skeleton, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { Todo } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatDay } from '../../ui/format.ts';
import { Because } from './because.tsx';
import { LastMail } from './last-mail.tsx';
import { remindersQuery, todoQuery } from './matter-queries.ts';
import { sayDaysLeft, TODO_STATUS } from './matter-words.ts';

type Wanted = 'all' | 'overdue' | 'near';

/** What this seat has to do: what, why, by when and how that was counted. */
export function TodoList() {
  const [wanted, setWanted] = useState<Wanted>('all');
  const todo = useInfiniteQuery(todoQuery(wanted === 'all' ? {} : { status: wanted }));
  const reminders = useQuery(remindersQuery);
  const todos = todo.data?.pages.flatMap((page) => page.todos) ?? [];
  const counts = todo.data?.pages[0]?.counts ?? null;
  return (
    <>
      <Segmented<Wanted>
        value={wanted}
        onChange={setWanted}
        className="matter-filter"
        options={[
          { value: 'all', label: `全部${sayCount(counts?.all)}` },
          { value: 'overdue', label: `已逾期${sayCount(counts?.overdue)}` },
          { value: 'near', label: `临近到期${sayCount(counts?.near)}` },
        ]}
      />
      {reminders.data === undefined ? null : <LastMail reminders={reminders.data} />}
      <FaultAlert error={todo.error} onRetry={() => void todo.refetch()} />
      {todo.data === undefined && todo.error === null ? <Skeleton active /> : null}
      {todo.data !== undefined && todos.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            wanted === 'all'
              ? '现在没有要您办理的环节。'
              : wanted === 'overdue'
                ? '没有已逾期的环节。'
                : '没有临近到期的环节。'
          }
        />
      ) : null}
      <Flex vertical gap={8}>
        {todos.map((one) => (
          <TodoItem key={`${one.record.id} ${one.procedure} ${one.step}`} todo={one} />
        ))}
      </Flex>
      {todo.hasNextPage ? (
        <Button className="matter-more" loading={todo.isFetchingNextPage} onClick={() => void todo.fetchNextPage()}>
          再列 50 项
        </Button>
      ) : null}
    </>
  );
}

function TodoItem({ todo }: { readonly todo: Todo }) {
  const { record, status } = todo;
  const { label, color } = TODO_STATUS[status];
  return (
    <Card size="small">
      <Flex wrap gap={8} align="center" justify="space-between">
        <Flex wrap gap={8} align="center" className="matter-grow">
          <Link
            to="/matters/$unit/$id"
            params={{ unit: record.unit, id: record.id }}
            search={{ procedure: todo.procedure }}
            className="matter-title"
          >
            {todo.label}
          </Link>
          <span>{record.title === '' ? record.number : record.title}</span>
        </Flex>
        <Tag color={color}>{todo.daysLeft === null ? label : sayDaysLeft(todo.daysLeft)}</Tag>
      </Flex>
      <Typography.Text type="secondary">
        {todo.procedureLabel}｜{record.unitName}｜{record.registerLabel} {record.number}
      </Typography.Text>
      <div>{todo.says}</div>
      {todo.dueOn === null ? null : (
        <div>
          最迟 {formatDay(todo.dueOn)}
          {todo.clock === null
            ? null
            : `，${todo.clock.label}（${[todo.clock.rule, todo.clock.cite].filter((says) => says !== '').join('，')}）`}
        </div>
      )}
      {todo.notBefore === null ? null : <div>最早 {formatDay(todo.notBefore)} 才能办理。</div>}
      {todo.clock === null ? null : <Because lines={todo.clock.because} />}
    </Card>
  );
}

function sayCount(count: number | undefined): string {
  if (count === undefined) return '';
  return count > 1000 ? ' 1000+' : ` ${count}`;
}
