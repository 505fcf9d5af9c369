import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Card, Drawer, Empty, Flex, Grid, Segmented, Select, Skeleton, Table, Tag, Typography } from 'antd';
import { useMemo } from 'react';
import type { ListedTask } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { registersQuery } from '../../ui/fields/declared.ts';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { useLatestYear } from '../home/use-fillings.ts';
import { TaskPanel } from './task-panel.tsx';
import { TARGET_STATE, TASK_STATUS, type TaskNode, tasksQuery, treeOf } from './tasks-query.ts';

const SHOWN = ['all', 'overdue', 'near', 'open', 'done', 'recalled'] as const;
type Shown = (typeof SHOWN)[number];

/** The year's tasks with their parts, limits, targets and progress; one opened at the side. */
export function TasksPage() {
  const { unit: own, today, may } = useSeat();
  const search = useSearch({ from: '/desk/tasks' });
  const navigate = useNavigate({ from: '/tasks' });
  const isWide = Grid.useBreakpoint().lg ?? true;
  const unit = search.unit ?? own.code;
  const thisYear = Number(today.slice(0, 4));
  const latest = useLatestYear(unit, thisYear);
  const year = search.year ?? latest.data;
  const registers = useQuery(registersQuery);
  const register = registers.data?.registers.find(({ isTasks }) => isTasks);
  const { data, error, refetch } = useQuery({ ...tasksQuery(unit, year ?? thisYear), enabled: year !== undefined });
  const tasks = data?.tasks ?? [];
  const status: Shown = search.status ?? 'all';
  const tree = useMemo(
    () => treeOf(data?.tasks ?? [], (task) => status === 'all' || task.status === status),
    [data, status],
  );
  const opened = tasks.find(({ id }) => id === search.task);
  const isAbove = own.kind === 'county' || own.kind === 'city' || own.kind === 'province';
  const count = (shown: Shown) =>
    shown === 'all' ? tasks.length : tasks.filter((task) => task.status === shown).length;
  const open = (task: string | undefined) =>
    void navigate({ search: ({ task: _, ...rest }) => (task === undefined ? rest : { ...rest, task }) });
  return (
    <>
      <PageTitle title="年度任务" note="工作要点分解到站所、村（社区），看完成几项、目标达成没有">
        {isAbove ? (
          <div style={{ width: 200 }}>
            <UnitSelect
              aria-label="单位"
              allowClear={false}
              choice={{ kinds: ['county', 'township'] }}
              value={unit}
              onChange={(code) => void navigate({ search: { ...search, unit: code ?? own.code } })}
            />
          </div>
        ) : null}
        <Select<number>
          aria-label="年度"
          style={{ width: 110 }}
          value={year ?? thisYear}
          onChange={(value) => void navigate({ search: { ...search, year: value } })}
          options={Array.from({ length: thisYear - 2014 + 1 }, (_, at) => thisYear + 1 - at).map((value) => ({
            value,
            label: `${value} 年`,
          }))}
        />
        {may('assign-tasks') ? (
          <LinkButton to="/tasks/read" isPrimary>
            读入工作要点
          </LinkButton>
        ) : null}
        {register !== undefined && may('write-records') ? (
          <LinkButton to="/registers/$register/new" params={{ register: register.id }}>
            登记一项
          </LinkButton>
        ) : null}
      </PageTitle>
      <FaultAlert error={error} onRetry={() => void refetch()} />
      {data?.isMore === true ? (
        <Alert
          type="warning"
          showIcon
          title="任务超过 2000 项，没有列全；请选择一个乡镇。"
          style={{ marginBottom: 12 }}
        />
      ) : null}
      <div style={{ overflowX: 'auto', marginBottom: 12 }}>
        <Segmented<Shown>
          aria-label="状态"
          value={status}
          onChange={(shown) =>
            void navigate({ search: ({ status: _, ...rest }) => (shown === 'all' ? rest : { ...rest, status: shown }) })
          }
          options={SHOWN.map((value) => ({
            value,
            label: `${value === 'all' ? '全部' : TASK_STATUS[value].label} ${count(value)}`,
          }))}
        />
      </div>
      {data === undefined && error === null ? <Skeleton active /> : null}
      {data !== undefined && tree.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            tasks.length === 0 ? `${year ?? ''}年还没有下达任务。读入工作要点，或者登记一项。` : '没有这种状态的任务。'
          }
        />
      ) : null}
      {tree.length === 0 ? null : isWide ? (
        <Table<TaskNode>
          key={`${unit} ${year} ${status}`}
          size="middle"
          rowKey="id"
          dataSource={tree}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          expandable={{ defaultExpandAllRows: status !== 'all' }}
          columns={[
            {
              title: '任务',
              key: 'title',
              render: (_, task) => <TaskName task={task} onOpen={() => open(task.id)} />,
            },
            {
              title: '承办',
              key: 'unit',
              width: 200,
              render: (_, { unitName, post }) => (
                <>
                  {unitName}
                  <br />
                  <Typography.Text type="secondary">{post ?? '未填职务'}</Typography.Text>
                </>
              ),
            },
            { title: '完成期限', key: 'due', width: 130, render: (_, task) => task.dueOn ?? task.dueWords ?? '未填' },
            { title: '分解', key: 'parts', width: 100, render: (_, task) => sayParts(task) },
            { title: '目标', key: 'target', width: 110, render: (_, task) => <TargetTag task={task} /> },
            { title: '状态', key: 'status', width: 100, render: (_, task) => <StatusTag task={task} /> },
          ]}
        />
      ) : (
        <Cards nodes={tree} depth={0} onOpen={open} />
      )}
      <Drawer
        open={opened !== undefined}
        onClose={() => open(undefined)}
        title={opened?.title ?? ''}
        size={isWide ? 640 : '100%'}
        destroyOnHidden
      >
        {opened === undefined ? null : (
          <TaskPanel
            key={opened.id}
            task={opened}
            parts={tasks.filter(({ partOf }) => partOf === opened.id)}
            onOpen={open}
          />
        )}
      </Drawer>
    </>
  );
}

function TaskName({ task, onOpen }: { readonly task: ListedTask; readonly onOpen: () => void }) {
  return (
    <span
      style={{ display: 'inline-block', verticalAlign: 'top', maxWidth: 'calc(100% - 32px)', overflowWrap: 'anywhere' }}
    >
      <Typography.Link
        role="button"
        tabIndex={0}
        onClick={onOpen}
        onKeyDown={({ key }) => (key === 'Enter' || key === ' ' ? onOpen() : undefined)}
      >
        {task.title}
      </Typography.Link>
      <br />
      <Typography.Text type="secondary" style={{ fontSize: 13 }}>
        {[task.heading, task.isFromAbove ? '县级下达' : null, task.progress === null ? null : `进展：${task.progress}`]
          .filter((part) => part !== null)
          .join('｜')}
      </Typography.Text>
    </span>
  );
}

function sayParts({ parts }: ListedTask): string {
  return parts.all === 0 ? '未分解' : `完成 ${parts.done}/${parts.all}`;
}

function StatusTag({ task: { status } }: { readonly task: ListedTask }) {
  return <Tag color={TASK_STATUS[status].color}>{TASK_STATUS[status].label}</Tag>;
}

function TargetTag({ task: { target } }: { readonly task: ListedTask }) {
  if (target === null) return <Typography.Text type="secondary">未设</Typography.Text>;
  return <Tag color={TARGET_STATE[target.state].color}>{TARGET_STATE[target.state].label}</Tag>;
}

function Cards({
  nodes,
  depth,
  onOpen,
}: {
  readonly nodes: readonly TaskNode[];
  readonly depth: number;
  readonly onOpen: (id: string) => void;
}) {
  return (
    <Flex vertical gap={8} style={{ marginInlineStart: depth * 12 }}>
      {nodes.map((task) => (
        <Flex vertical gap={8} key={task.id}>
          <Card size="small">
            <TaskName task={task} onOpen={() => onOpen(task.id)} />
            <Flex wrap gap={8} style={{ marginTop: 4 }}>
              <span>{task.unitName}</span>
              <span>{task.dueOn ?? task.dueWords ?? '未填期限'}</span>
              <StatusTag task={task} />
              {task.parts.all === 0 ? null : <span>{sayParts(task)}</span>}
              {task.target === null ? null : <TargetTag task={task} />}
            </Flex>
          </Card>
          {task.children === undefined || depth > 1 ? null : (
            <details>
              <summary>分解的 {task.children.length} 项</summary>
              <Cards nodes={task.children} depth={depth + 1} onOpen={onOpen} />
            </details>
          )}
        </Flex>
      ))}
    </Flex>
  );
}
