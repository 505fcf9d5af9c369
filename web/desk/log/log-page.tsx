import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Card, Empty, Flex, Grid, Skeleton, Table, Tooltip, Typography } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { LogEntry } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { formatInstant } from '../../ui/format.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';

const SUBJECTS: Readonly<Record<LogEntry['subject'], string>> = {
  record: '记录',
  report: '报告',
  setting: '设置',
  seat: '席位',
  file: '材料',
  review: '审读',
};

/** The log of a township: who did what when, newest first, and a check of its chain. */
export function LogPage() {
  const { unit: own, may } = useSeat();
  const isAbove = own.kind === 'county' || own.kind === 'city' || own.kind === 'province';
  const [unit, setUnit] = useState(own.code);
  const isWide = Grid.useBreakpoint().md ?? true;
  const log = useInfiniteQuery({
    queryKey: ['log', unit],
    queryFn: ({ pageParam }) =>
      need(
        api.GET('/api/log', {
          params: { query: { unit, limit: 50, ...(pageParam === 0 ? {} : { before: pageParam }) } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const check = useMutation({ mutationFn: () => need(api.POST('/api/log/check', { body: { unit } })) });
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? [];
  const canOpen = may('read-records');
  return (
    <>
      <PageTitle title="日志" note="谁在何时做了什么。只增不改，逐条相扣，任何改动都会在校验时显出来。">
        {isAbove ? (
          <div style={{ width: 220 }}>
            <UnitSelect
              aria-label="单位"
              allowClear={false}
              choice={{ kinds: ['county', 'township'] }}
              value={unit}
              onChange={(code) => {
                if (code === null || code === undefined) return;
                setUnit(code);
                check.reset();
              }}
            />
          </div>
        ) : null}
        <Button type="primary" loading={check.isPending} onClick={() => check.mutate()}>
          校验日志链
        </Button>
      </PageTitle>
      <FaultAlert error={check.error} onRetry={() => check.mutate()} />
      {check.data === undefined ? null : (
        <Alert
          showIcon
          role="status"
          type={check.data.intact ? 'success' : 'error'}
          style={{ marginBottom: 16 }}
          title={check.data.says}
        />
      )}
      {log.error !== null && log.data === undefined ? (
        <FaultAlert error={log.error} onRetry={() => void log.refetch()} />
      ) : log.data === undefined ? (
        <Skeleton active />
      ) : entries.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="这个单位还没有日志。登记、更正、导入、批准都会记在这里。"
        />
      ) : isWide ? (
        <Table
          size="middle"
          rowKey="seq"
          pagination={false}
          dataSource={entries}
          columns={[
            { title: '序号', dataIndex: 'seq', width: 90 },
            { title: '时间', dataIndex: 'at', width: 170, render: formatInstant },
            { title: '何人', dataIndex: 'person', width: 150 },
            { title: '做了什么', dataIndex: 'actionLabel', width: 150 },
            { title: '单位', dataIndex: 'unitName', width: 170 },
            { title: '对象', key: 'subject', render: (_, entry) => <Subject entry={entry} canOpen={canOpen} /> },
            { title: '校验值', dataIndex: 'hash', width: 110, render: (hash: string) => <Hash hash={hash} /> },
          ]}
        />
      ) : (
        <Flex vertical gap={8}>
          {entries.map((entry) => (
            <Card key={entry.seq} size="small">
              <Flex wrap gap={12}>
                <strong>{entry.actionLabel}</strong>
                <Subject entry={entry} canOpen={canOpen} />
              </Flex>
              <Flex wrap gap={12}>
                <span>{entry.person}</span>
                <span>{entry.unitName}</span>
              </Flex>
              <Typography.Text type="secondary">
                <Flex wrap gap={12}>
                  <span>第 {entry.seq} 条</span>
                  <span>{formatInstant(entry.at)}</span>
                  <Hash hash={entry.hash} />
                </Flex>
              </Typography.Text>
            </Card>
          ))}
        </Flex>
      )}
      {log.isFetchNextPageError ? <FaultAlert error={log.error} onRetry={() => void log.fetchNextPage()} /> : null}
      {log.hasNextPage ? (
        <Flex justify="center" style={{ marginTop: 16 }}>
          <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            加载更多
          </Button>
        </Flex>
      ) : null}
    </>
  );
}

function Subject({ entry, canOpen }: { readonly entry: LogEntry; readonly canOpen: boolean }) {
  const text = `${SUBJECTS[entry.subject]}${entry.version > 0 ? `第 ${entry.version} 版` : ''}`;
  if ((entry.subject === 'record' || entry.subject === 'file') && canOpen) {
    return (
      <Link to="/records/$unit/$id" params={{ unit: entry.unit, id: entry.subjectId }}>
        {text}
      </Link>
    );
  }
  return <>{text}</>;
}

function Hash({ hash }: { readonly hash: string }) {
  return (
    <Tooltip title={hash}>
      <span>{hash.slice(0, 8)}</span>
    </Tooltip>
  );
}
