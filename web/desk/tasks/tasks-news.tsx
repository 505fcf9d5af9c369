import { Link } from '@tanstack/react-router';
import { Tag, Typography } from 'antd';
import type { ListedTask } from '../../api/schema.d.ts';

const RECENT_DAYS = 30;
const SHOWN = 5;

/** How many of the year's tasks run out soon, and what was taken back of late, with the reason. */
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
  const near = tasks.filter(({ status }) => status === 'near').length;
  const since = new Date(new Date(today).getTime() - RECENT_DAYS * 86_400_000).toISOString().slice(0, 10);
  const gone = tasks.filter(({ recalledOn }) => recalledOn !== null && recalledOn >= since);
  return (
    <>
      {near === 0 ? null : (
        <div style={{ marginBottom: 8 }}>
          <Link to="/tasks" search={{ unit, year, status: 'near' }}>
            <Tag color="warning">临近到期 {near} 项</Tag>
          </Link>
        </div>
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
