import { Card, Flex, Tag, Typography } from 'antd';
import type { Clock } from '../../api/schema.d.ts';
import { formatDay } from '../../ui/format.ts';
import { Because } from './because.tsx';
import { BINDINGS, CLOCK_STATUS, sayDaysLeft } from './matter-words.ts';

/** The limits that have begun to run, each with its arithmetic. */
export function ClockCard({ clocks }: { readonly clocks: readonly Clock[] }) {
  return (
    <Card size="small" title="期限">
      {clocks.length === 0 ? <Typography.Text type="secondary">还没有期限开始计算。</Typography.Text> : null}
      <Flex vertical gap={12}>
        {clocks.map((clock) => (
          <OneClock key={clock.id} clock={clock} />
        ))}
      </Flex>
    </Card>
  );
}

function OneClock({ clock }: { readonly clock: Clock }) {
  const { label, color } = CLOCK_STATUS[clock.status];
  const isOpen = clock.status === 'running' || clock.status === 'near' || clock.status === 'overdue';
  return (
    <div>
      <Flex gap={8} justify="space-between" align="center" wrap>
        <strong>{clock.label}</strong>
        <Tag color={color}>{isOpen ? sayDaysLeft(clock.daysLeft) : label}</Tag>
      </Flex>
      <div>
        {clock.rule}
        {clock.isOwn ? '（本县设定）' : ''}
      </div>
      <Typography.Text type="secondary">
        {BINDINGS[clock.binds]}：{clock.cite}
      </Typography.Text>
      <div>
        自 {formatDay(clock.startedOn)} 起算
        {clock.dueOn === null ? '' : `，至 ${formatDay(clock.dueOn)}`}
        {clock.doneOn === null ? '' : `；${formatDay(clock.doneOn)} 办理`}
      </div>
      {clock.unassessable === null ? null : <Typography.Text type="warning">{clock.unassessable}</Typography.Text>}
      <Because lines={clock.because} />
    </div>
  );
}
