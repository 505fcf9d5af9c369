import { Flex, Timeline, Tooltip, Typography } from 'antd';
import type { EvidenceFile, FieldValue, HistoryEntry, Register } from '../../api/schema.d.ts';
import { useUnitName } from '../../ui/fields/declared.ts';
import { formatInstant, itemsOf } from '../../ui/format.ts';
import { formatPart, valuesAt } from './merge-changes.ts';

/** Who did what when, with what stood there before; newest first. */
export function RecordHistory({
  history,
  register,
  files,
}: {
  readonly history: readonly HistoryEntry[];
  readonly register: Register;
  readonly files: readonly EvidenceFile[];
}) {
  const newestFirst = [...history].sort((a, b) => b.version - a.version || (a.at < b.at ? 1 : -1));
  return (
    <Timeline
      style={{ paddingTop: 8 }}
      items={newestFirst.map((entry) => ({
        key: entry.hash,
        color: entry.action === 'void' ? 'red' : 'blue',
        content: <Entry entry={entry} history={history} register={register} files={files} />,
      }))}
    />
  );
}

function Entry({
  entry,
  history,
  register,
  files,
}: {
  readonly entry: HistoryEntry;
  readonly history: readonly HistoryEntry[];
  readonly register: Register;
  readonly files: readonly EvidenceFile[];
}) {
  const unitName = useUnitName();
  const before = valuesAt(history, entry.version - 1);
  const isFirst = entry.version === 1;
  const lines = Object.entries(entry.change).flatMap(([id, value]) => {
    if (id === 'reason') return [{ id, text: `理由：${String(value ?? '')}` }];
    if (id === 'file')
      return [{ id, text: `文件：${files.find((file) => file.id === value)?.name ?? '已不在本记录'}` }];
    if (id === 'settled') return settledLines(register, value);
    if (isFirst) return [];
    const label = labelOf(register, id);
    if (label === undefined) return [];
    const from = formatPart(register, id, before[id], unitName);
    const to = formatPart(register, id, value, unitName);
    return [{ id, text: `${label}：${from} → ${to}${from === to ? '（内容有改动，已遮蔽）' : ''}` }];
  });
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <Flex wrap gap={12}>
        <strong>{entry.actionLabel}</strong>
        <span>{entry.person}</span>
        <span>{formatInstant(entry.at)}</span>
        <span>第 {entry.version} 版</span>
      </Flex>
      {lines.map(({ id, text }) => (
        <div key={id}>{text}</div>
      ))}
      <Tooltip title={`日志链校验值 ${entry.hash}`}>
        <Typography.Text type="secondary" style={{ fontSize: 13 }}>
          校验值 {entry.hash.slice(0, 8)}
        </Typography.Text>
      </Tooltip>
    </div>
  );
}

function labelOf(register: Register, part: string): string | undefined {
  if (part === 'unit') return register.unitLabel ?? '所属单位';
  if (part === 'number') return '编号';
  return register.fields.find(({ id }) => id === part)?.label;
}

/** What the person chose where somebody else had changed the same field differently. */
function settledLines(
  register: Register,
  value: FieldValue,
): readonly { readonly id: string; readonly text: string }[] {
  return itemsOf(value).map(({ field, kept, version }) => ({
    id: `settled ${field} ${version}`,
    text: `${labelOf(register, String(field)) ?? field}：与第 ${version} 版不同，选定${kept === 'mine' ? '本人填的' : `第 ${version} 版的`}`,
  }));
}
