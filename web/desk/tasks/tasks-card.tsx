import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Flex, Tag, Typography } from 'antd';
import type { ListedTask } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { tasksQuery } from './tasks-query.ts';

const RECENT_DAYS = 30;
const SHOWN = 5;

/** How the year's tasks stand, on the home page; and what was taken back of late, with the reason. */
export function TasksCard({
  unit,
  year,
  today,
}: {
  readonly unit: string;
  readonly year: number;
  readonly today: string;
}) {
  const { data, error, refetch } = useQuery(tasksQuery(unit, year));
  const tasks = data?.tasks ?? [];
  if (data !== undefined && tasks.length === 0) return null;
  const of = (status: ListedTask['status']) => tasks.filter((task) => task.status === status);
  const since = new Date(new Date(today).getTime() - RECENT_DAYS * 86_400_000).toISOString().slice(0, 10);
  const gone = of('recalled').filter(({ recalledOn }) => recalledOn !== null && recalledOn >= since);
  const targets = tasks.flatMap(({ target }) => (target === null ? [] : [target]));
  const met = targets.filter(({ state }) => state === 'met').length;
  const standing = tasks.length - of('recalled').length;
  return (
    <Card
      size="small"
      title={`${year} 年任务`}
      extra={
        <Link to="/tasks" search={{ unit, year }}>
          打开
        </Link>
      }
    >
      <FaultAlert error={error} onRetry={() => void refetch()} />
      <Flex wrap gap={8}>
        <span>
          共 {standing} 项，完成 {of('done').length} 项
        </span>
        {of('overdue').length === 0 ? null : (
          <Link to="/tasks" search={{ unit, year, status: 'overdue' }}>
            <Tag color="error">逾期 {of('overdue').length} 项</Tag>
          </Link>
        )}
        {of('near').length === 0 ? null : (
          <Link to="/tasks" search={{ unit, year, status: 'near' }}>
            <Tag color="warning">临近到期 {of('near').length} 项</Tag>
          </Link>
        )}
        {targets.length === 0 ? null : (
          <span>
            量化目标 {targets.length} 项，达成 {met} 项
          </span>
        )}
      </Flex>
      {gone.slice(0, SHOWN).map(({ id, title, movedToName, recallReason }) => (
        <Typography.Paragraph key={id} type="secondary" style={{ margin: '8px 0 0' }}>
          {movedToName === null ? '撤回' : `改派给${movedToName}`}：
          <Link to="/tasks" search={{ unit, year, task: id }}>
            {title}
          </Link>
          。{recallReason ?? '没有写明原因'}
        </Typography.Paragraph>
      ))}
    </Card>
  );
}
