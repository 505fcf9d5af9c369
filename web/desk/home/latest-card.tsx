import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Flex, Skeleton, Tag, Typography } from 'antd';
import { api, need } from '../../api/client.ts';
import type { LatestChange } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useSeat, useSession } from '../../ui/session.ts';
import { type ChangeGroup, groupChanges, isNews } from './group-changes.ts';

const SHOWN = 8;
const READ = 50;
const NAMED = 3;

/** When the seat looked at this page the time before; asked once a page. */
const visitQuery = queryOptions({
  queryKey: ['visit'],
  queryFn: () => need(api.POST('/api/visit', { body: {} })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** What others changed in a unit since the seat last looked, and the last changes before that. */
export function LatestCard({ unit }: { readonly unit: string }) {
  const { may } = useSeat();
  const { data: session } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['changes', unit],
    queryFn: () =>
      need(api.GET('/api/units/{code}/changes', { params: { path: { code: unit }, query: { limit: READ } } })),
  });
  const visit = useQuery(visitQuery);
  const before = visit.data?.before ?? null;
  const self = session?.person.name ?? '';
  const changes = data?.changes ?? [];
  const fresh = changes.filter((change) => isNews(change, before, self));
  const groups = groupChanges(changes, before, self);
  const shown = groups.slice(0, Math.max(SHOWN, groups.filter(({ isNew }) => isNew).length));
  const count = fresh.length === READ ? `${READ} 处以上` : `${fresh.length} 处`;
  return (
    <Card size="small" title="最近改动" extra={may('read-log') ? <Link to="/log">全部日志</Link> : null}>
      <FaultAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null ? <Skeleton active title={false} /> : null}
      {before === null ? null : (
        <Typography.Paragraph type="secondary" style={{ marginBottom: 8 }}>
          上次查看是 {formatInstant(before)}，此后{fresh.length === 0 ? '没有他人改动。' : `他人改动 ${count}。`}
        </Typography.Paragraph>
      )}
      {data?.changes.length === 0 ? <Typography.Text type="secondary">还没有改动。</Typography.Text> : null}
      <Flex vertical gap={8}>
        {shown.map((group) => (
          <Group key={group.key} group={group} />
        ))}
      </Flex>
    </Card>
  );
}

function Group({ group: { changes, isNew } }: { readonly group: ChangeGroup }) {
  const [first] = changes;
  if (first === undefined) return null;
  const more = changes.length - NAMED;
  const units = [...new Set(changes.map(({ unitName }) => unitName))];
  return (
    <div>
      <Typography.Text type="secondary">{formatInstant(first.at)}</Typography.Text>
      {`　${first.person}　${first.actionLabel}${first.registerLabel === null ? '' : ` ${first.registerLabel}`}`}
      {changes.length === 1 ? '：' : ` ${changes.length} 条：`}
      {changes.slice(0, NAMED).map((change, place) => (
        <span key={`${change.subjectId} ${change.at}`}>
          {place === 0 ? '' : '、'}
          <ChangeLink change={change} />
        </span>
      ))}
      {more > 0 ? '等' : ''}
      <Typography.Text type="secondary">
        （{units.slice(0, NAMED).join('、')}
        {units.length > NAMED ? `等 ${units.length} 个单位` : ''}）
      </Typography.Text>
      {isNew ? <Tag color="processing">新</Tag> : null}
    </div>
  );
}

function ChangeLink({ change }: { readonly change: LatestChange }) {
  if (change.subject === 'report') {
    return (
      <Link to="/reports/$unit/$year" params={{ unit: change.unit, year: String(change.year) }}>
        {change.title}
      </Link>
    );
  }
  return (
    <Link to="/records/$unit/$id" params={{ unit: change.unit, id: change.subjectId }}>
      {change.title === '' ? (change.number ?? '记录') : change.title}
    </Link>
  );
}
