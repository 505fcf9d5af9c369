import { Card, Flex, Typography } from 'antd';
import type { JournalEntry } from '../../api/schema.d.ts';
import { formatDay, formatInstant } from '../../ui/format.ts';

/** Who took which step when, newest first. */
export function JournalCard({ journal }: { readonly journal: readonly JournalEntry[] }) {
  return (
    <Card size="small" title="办理记录">
      {journal.length === 0 ? (
        <Typography.Text type="secondary">还没有人在这里办理；已办的环节来自台账登记。</Typography.Text>
      ) : null}
      <Flex vertical gap={8}>
        {[...journal].reverse().map((entry) => (
          <div key={`${entry.at}${entry.step}`}>
            <div>
              {entry.label}：{entry.exemptionLabel ?? entry.outcomeLabel ?? '已办'}
              {entry.on === null ? '' : `（${formatDay(entry.on)}）`}
            </div>
            {entry.reason === null ? null : <div>{entry.reason}</div>}
            <Typography.Text type="secondary">
              {entry.by} {formatInstant(entry.at)}
            </Typography.Text>
          </div>
        ))}
      </Flex>
    </Card>
  );
}
