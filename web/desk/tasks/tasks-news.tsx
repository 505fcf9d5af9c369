import { Link } from '@tanstack/react-router';
import { Flex, Tag, Typography } from 'antd';
import type { ListedTask } from '../../api/schema.d.ts';

const RECENT_DAYS = 30;
const SHOWN = 5;

/** Which of the year's tasks are overdue or run out soon, and what was taken back of late, with the reason. */
export function TasksNews({
  tasks,
  unit,
  year,
  today,
}: {
  readonly tasks: readonly ListedTask[];
  readonly unit: string;
  readonly year: number;
  readonly today: string;
}) {
  const count = (status: ListedTask['status']) => tasks.filter((task) => task.status === status).length;
  const since = new Date(new Date(today).getTime() - RECENT_DAYS * 86_400_000).toISOString().slice(0, 10);
  const gone = tasks.filter(({ recalledOn }) => recalledOn !== null && recalledOn >= since);
  return (
    <>
      {count('overdue') + count('near') === 0 ? null : (
        <Flex wrap gap={8} style={{ marginBottom: 8 }}>
          {count('overdue') === 0 ? null : (
            <Link to="/tasks" search={{ unit, year, status: 'overdue' }}>
              <Tag color="error">逾期 {count('overdue')} 项</Tag>
            </Link>
          )}
          {count('near') === 0 ? null : (
            <Link to="/tasks" search={{ unit, year, status: 'near' }}>
              <Tag color="warning">临近到期 {count('near')} 项</Tag>
            </Link>
          )}
        </Flex>
      )}
      {gone.slice(0, SHOWN).map(({ id, title, movedToName, recallReason }) => (
        <Typography.Paragraph key={id} type="secondary" style={{ margin: '0 0 8px' }}>
          {movedToName === null ? '撤回' : `改派给${movedToName}`}：
          <Link to="/tasks" search={{ unit, year, task: id }}>
            {title}
          </Link>
          。{recallReason ?? '没有写明原因'}
        </Typography.Paragraph>
      ))}
    </>
  );
}
