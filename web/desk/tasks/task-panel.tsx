import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Descriptions, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { ListedTask } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatInstant } from '../../ui/format.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { useSeat } from '../../ui/session.ts';
import { recordQuery } from '../registers/records-query.ts';
import { LinkedCard } from './linked-card.tsx';
import { SplitForm } from './split-form.tsx';
import { MoveForm, ProgressForm, RecallForm } from './task-forms.tsx';
import { sayTarget, TASK_STATUS } from './tasks-query.ts';

type Act = 'split' | 'progress' | 'move' | 'recall';

/** One task: what it is, how it stands, its parts, and what can be done with it. */
export function TaskPanel({
  task,
  parts,
  onOpen,
}: {
  readonly task: ListedTask;
  readonly parts: readonly ListedTask[];
  readonly onOpen: (id: string) => void;
}) {
  const { may } = useSeat();
  const [act, setAct] = useState<Act | null>(null);
  const isStanding = task.status !== 'done' && task.status !== 'recalled';
  const acts: readonly { readonly id: Act; readonly label: string; readonly may: boolean }[] = [
    { id: 'split', label: '分解', may: isStanding && may('assign-tasks') },
    { id: 'progress', label: '登记进展', may: isStanding && may('write-records') },
    { id: 'move', label: '改派', may: isStanding && may('assign-tasks') },
    { id: 'recall', label: '撤回', may: isStanding && may('recall-tasks') },
  ];
  const done = () => setAct(null);
  return (
    <Flex vertical gap={16}>
      {task.status === 'recalled' ? (
        <Alert
          type="info"
          showIcon
          title={task.movedToName === null ? `已于 ${task.recalledOn ?? ''} 撤回` : `已改派给${task.movedToName}`}
          description={task.recallReason ?? '没有写明原因'}
        />
      ) : null}
      <Flex wrap gap={8}>
        {acts
          .filter((one) => one.may)
          .map(({ id, label }) => (
            <Button key={id} type={act === id ? 'primary' : 'default'} onClick={() => setAct(act === id ? null : id)}>
              {label}
            </Button>
          ))}
        {isStanding && may('take-steps') ? (
          <LinkButton to="/matters/$unit/$id" params={{ unit: task.unit, id: task.id }}>
            办结
          </LinkButton>
        ) : null}
        <LinkButton to="/records/$unit/$id" params={{ unit: task.unit, id: task.id }}>
          打开记录
        </LinkButton>
      </Flex>
      {act === 'split' ? <SplitForm task={task} parts={parts} onDone={done} /> : null}
      {act === 'progress' ? <ProgressForm task={task} onDone={done} /> : null}
      {act === 'move' ? <MoveForm task={task} onDone={done} /> : null}
      {act === 'recall' ? <RecallForm task={task} parts={parts} onDone={done} /> : null}
      <Descriptions
        size="small"
        column={1}
        bordered
        items={[
          { key: 'unit', label: '承办单位', children: task.unitName },
          { key: 'post', label: '责任人职务', children: task.post ?? '未填' },
          ...(task.helpers === null ? [] : [{ key: 'helpers', label: '配合单位', children: task.helpers }]),
          {
            key: 'due',
            label: '完成期限',
            children: `${task.dueOn ?? '未填'}${task.dueWords === null ? '' : `（原文：${task.dueWords}）`}`,
          },
          {
            key: 'source',
            label: '来源',
            children: [task.source, task.heading].filter((part) => part !== null).join('｜') || '未填',
          },
          {
            key: 'status',
            label: '状态',
            children: (
              <Tag color={TASK_STATUS[task.status].color}>
                {TASK_STATUS[task.status].label}
                {task.doneOn === null ? '' : ` ${task.doneOn}`}
              </Tag>
            ),
          },
          ...(task.target === null
            ? []
            : [{ key: 'target', label: '目标', children: <Target task={task} target={task.target} /> }]),
        ]}
      />
      {parts.length === 0 ? null : <Parts task={task} parts={parts} onOpen={onOpen} />}
      <Notes task={task} />
      <LinkedCard record={task} isTask mayLink={may('write-records') && task.status !== 'recalled'} />
    </Flex>
  );
}

function Target({ task, target }: { readonly task: ListedTask; readonly target: NonNullable<ListedTask['target']> }) {
  const unit = task.unit.includes('@') ? task.unit.slice(0, task.unit.indexOf('@')) : task.unit;
  const year = (task.dueOn ?? task.issuedOn).slice(0, 4);
  return (
    <>
      {sayTarget(target)}{' '}
      {target.indicator === null ? (
        <Typography.Text type="secondary">（手填的实际值）</Typography.Text>
      ) : (
        <Link to="/figures/$indicator" params={{ indicator: target.indicator }} search={{ unit, period: year }}>
          看数字和记录
        </Link>
      )}
    </>
  );
}

function Parts({
  task,
  parts,
  onOpen,
}: {
  readonly task: ListedTask;
  readonly parts: readonly ListedTask[];
  readonly onOpen: (id: string) => void;
}) {
  return (
    <section aria-label="分解的任务">
      <Typography.Title level={2} style={{ fontSize: 15 }}>
        分解到 {task.parts.all} 个单位，完成 {task.parts.done} 项
      </Typography.Title>
      <Flex vertical gap={4}>
        {parts.map((part) => (
          <Flex key={part.id} justify="space-between" gap={8}>
            <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => onOpen(part.id)}>
              {part.unitName}
              {part.title === task.title ? '' : `：${part.title}`}
            </Button>
            <Tag color={TASK_STATUS[part.status].color}>{TASK_STATUS[part.status].label}</Tag>
          </Flex>
        ))}
      </Flex>
    </section>
  );
}

/** Every note of progress, from the history of the record, which nobody can change. */
function Notes({ task }: { readonly task: ListedTask }) {
  const { data, error } = useQuery(recordQuery(task.unit, task.id));
  const notes = (data?.history ?? []).filter(({ action, change }) =>
    action === 'note-progress' || action === 'move-task' ? typeof change.progress === 'string' : false,
  );
  return (
    <section aria-label="进展">
      <Typography.Title level={2} style={{ fontSize: 15 }}>
        进展
      </Typography.Title>
      <FaultAlert error={error} />
      {notes.length === 0 ? (
        <Typography.Text type="secondary">{task.progress ?? '还没有登记进展。'}</Typography.Text>
      ) : (
        <Flex vertical gap={6}>
          {[...notes].reverse().map(({ hash, change, person, at }) => (
            <div key={hash} style={{ overflowWrap: 'anywhere' }}>
              {typeof change.progressOn === 'string' ? `${change.progressOn}　` : ''}
              {String(change.progress)}
              <br />
              <Typography.Text type="secondary" style={{ fontSize: 13 }}>
                {person}，{formatInstant(at)} 登记
              </Typography.Text>
            </div>
          ))}
        </Flex>
      )}
    </section>
  );
}
