import { Alert, Button, Card, Flex, Grid, Radio, Table } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { OpenRecord, Register } from '../../api/schema.d.ts';
import { useUnitName } from '../../ui/fields/declared.ts';
import { formatInstant } from '../../ui/format.ts';
import { changedSince, type Difference, differencesOf, formatPart, mergedValues, type Parts } from './merge-changes.ts';
import { type RecordValues, valuesOf } from './record-values.ts';

/** Whose value of a field stands. */
export type Choice = 'mine' | 'theirs';

/** Somebody saved the record meanwhile: who, what, and how it differs from what the clerk typed. Nothing is lost either way. */
export function ConflictPanel({
  register,
  newest,
  base,
  mine,
  isSaving,
  onSave,
  onReturn,
  onRenew,
}: {
  readonly register: Register;
  readonly newest: OpenRecord;
  /** What the clerk's form began with. */
  readonly base: { readonly version: number; readonly parts: Parts };
  readonly mine: RecordValues;
  readonly isSaving: boolean;
  readonly onSave: (values: RecordValues, choices: ReadonlyMap<string, Choice>) => void;
  /** Back to the form; absent where there is none beside. */
  readonly onReturn?: () => void;
  /** Enters what was typed as a new record, where this one was voided. */
  readonly onRenew?: () => void;
}) {
  const unitName = useUnitName();
  const isWide = Grid.useBreakpoint().md ?? true;
  const top = useRef<HTMLDivElement>(null);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const { record, history } = newest;
  const since = useMemo(() => changedSince(history, base.version), [history, base.version]);
  const differences = useMemo(
    () => differencesOf(register, base.parts, record, mine, since),
    [register, base.parts, record, mine, since],
  );
  useEffect(() => top.current?.focus(), []);
  const last = [...since.values()].sort((a, b) => b.version - a.version)[0];
  const who = (field: string) => {
    const entry = since.get(field);
    return entry === undefined ? '' : `（${entry.person} ${formatInstant(entry.at)}）`;
  };
  const open = differences.filter(({ field, by }) => by === 'both' && !choices.has(field));
  const show = (id: string, value: Difference['mine']) => formatPart(register, id, value, unitName);
  const choose = (field: string, choice: Choice) => setChoices(new Map([...choices, [field, choice]]));
  const isVoid = record.state === 'void';
  return (
    <div ref={top} tabIndex={-1} style={{ outline: 'none', marginBottom: 16 }}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={`${last?.person ?? '他人'}于 ${last === undefined ? '' : formatInstant(last.at)} ${isVoid ? '作废' : '改动'}了这条记录，现为第 ${record.version} 版；您的改动没有保存。`}
        description={
          isVoid ? (
            <Flex vertical gap={8} align="start">
              <span>作废的记录不能再更正。需要的，请重新登记。</span>
              {onRenew === undefined ? null : <Button onClick={onRenew}>照我填的重新登记</Button>}
            </Flex>
          ) : (
            <Flex vertical gap={12}>
              <span>两边改了不同栏目的，都会保留；同一栏目改得不同的，请逐项选定。</span>
              {isWide ? (
                <Table
                  size="small"
                  pagination={false}
                  rowKey="field"
                  dataSource={[...differences]}
                  locale={{ emptyText: '两边内容相同，可以直接保存。' }}
                  columns={[
                    { title: '栏目', dataIndex: 'label', width: 120 },
                    { title: '打开时', render: (_, line) => show(line.field, line.base) },
                    {
                      title: `现在（第 ${record.version} 版）`,
                      render: (_, line) => `${show(line.field, line.theirs)}${who(line.field)}`,
                    },
                    { title: '您填的', render: (_, line) => show(line.field, line.mine) },
                    {
                      title: '保存为',
                      width: 180,
                      render: (_, line) => <Choose line={line} choice={choices.get(line.field)} onChoose={choose} />,
                    },
                  ]}
                />
              ) : (
                <Flex vertical gap={8}>
                  {differences.map((line) => (
                    <Card key={line.field} size="small" title={line.label}>
                      <div>打开时：{show(line.field, line.base)}</div>
                      <div>
                        现在（第 {record.version} 版）：{show(line.field, line.theirs)}
                        {who(line.field)}
                      </div>
                      <div>您填的：{show(line.field, line.mine)}</div>
                      <div>
                        保存为：
                        <Choose line={line} choice={choices.get(line.field)} onChoose={choose} />
                      </div>
                    </Card>
                  ))}
                </Flex>
              )}
              <Flex gap={8} wrap align="center">
                <Button
                  type="primary"
                  loading={isSaving}
                  disabled={open.length > 0}
                  onClick={() =>
                    onSave(mergedValues(register, valuesOf(register, record), mine, differences, choices), choices)
                  }
                >
                  在第 {record.version} 版上保存
                </Button>
                {onReturn === undefined ? null : <Button onClick={onReturn}>返回表单</Button>}
                {open.length > 0 ? <span>还有 {open.length} 项未选定</span> : null}
              </Flex>
            </Flex>
          )
        }
      />
    </div>
  );
}

function Choose({
  line: { field, by, label },
  choice,
  onChoose,
}: {
  readonly line: Difference;
  readonly choice: Choice | undefined;
  readonly onChoose: (field: string, choice: Choice) => void;
}) {
  if (by !== 'both') return <span>{by === 'mine' ? '您填的' : '现在的'}</span>;
  return (
    <Radio.Group
      aria-label={`${label}保存为`}
      value={choice}
      onChange={({ target }) => onChoose(field, target.value === 'mine' ? 'mine' : 'theirs')}
      options={[
        { value: 'theirs', label: '现在的' },
        { value: 'mine', label: '我填的' },
      ]}
    />
  );
}
