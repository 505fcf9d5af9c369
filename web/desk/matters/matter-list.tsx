import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Card, Empty, Flex, Segmented, Select, Skeleton, Tag, Typography } from 'antd';
import type { ListedMatter } from '../../api/schema.d.ts';
import type { MattersFilter } from '../../search.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { formatDay } from '../../ui/format.ts';
import { mattersQuery, proceduresQuery } from './matter-queries.ts';
import { MATTER_STATUS, sayDaysLeft } from './matter-words.ts';

const STATUSES = [
  { value: 'open', label: '未办结' },
  { value: 'overdue', label: '已逾期' },
  { value: 'near', label: '临近到期' },
  { value: 'ended', label: '已办结' },
] as const;

/** The matters of one procedure in the seat's unit and all below. */
export function MatterList({ filter }: { readonly filter: MattersFilter }) {
  const navigate = useNavigate();
  const declared = useQuery(proceduresQuery);
  const procedures = declared.data?.procedures ?? [];
  const chosen = procedures.find(({ id }) => id === filter.procedure) ?? procedures[0];
  const go = (change: Partial<MattersFilter>) =>
    void navigate({ to: '/matters', search: { ...filter, view: 'all', ...change }, replace: true });
  return (
    <>
      <Flex wrap gap={8} className="matter-filter">
        <Select<string>
          aria-label="程序"
          className="matter-procedure"
          value={chosen?.id ?? null}
          loading={declared.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          options={procedures.map(({ id, label }) => ({ value: id, label }))}
          onChange={(procedure) => go({ procedure })}
        />
        <div className="matter-unit">
          <UnitSelect
            aria-label="单位"
            placeholder="全部单位"
            value={filter.unit ?? null}
            onChange={(unit) => go({ unit: unit ?? undefined })}
          />
        </div>
        <Segmented<NonNullable<MattersFilter['status']>>
          value={filter.status ?? 'open'}
          options={[...STATUSES]}
          onChange={(status) => go({ status })}
        />
      </Flex>
      <FaultAlert error={declared.error} onRetry={() => void declared.refetch()} />
      {chosen === undefined ? null : <OfProcedure key={chosen.id} procedure={chosen.id} filter={filter} />}
    </>
  );
}

function OfProcedure({ procedure, filter }: { readonly procedure: string; readonly filter: MattersFilter }) {
  const list = useInfiniteQuery(mattersQuery(procedure, filter));
  const matters = list.data?.pages.flatMap((page) => page.matters) ?? [];
  if (list.error !== null && list.data === undefined) {
    return <FaultAlert error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (list.data === undefined) return <Skeleton active />;
  if (matters.length === 0) {
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有这样的事项。事项在台账中登记后自动出现在这里。" />
    );
  }
  return (
    <>
      <Flex vertical gap={8}>
        {matters.map((matter) => (
          <MatterItem key={matter.record.id} matter={matter} procedure={procedure} />
        ))}
      </Flex>
      {list.hasNextPage ? (
        <Button className="matter-more" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          再列 50 件
        </Button>
      ) : null}
    </>
  );
}

function MatterItem({ matter, procedure }: { readonly matter: ListedMatter; readonly procedure: string }) {
  const { record, status, ended, open, dueOn, daysLeft, because } = matter;
  const { label, color } = MATTER_STATUS[status];
  return (
    <Card size="small">
      <Flex wrap gap={8} align="center" justify="space-between">
        <Link
          to="/matters/$unit/$id"
          params={{ unit: record.unit, id: record.id }}
          search={{ procedure }}
          className="matter-title matter-grow"
        >
          {record.title === '' ? record.number : record.title}
        </Link>
        <Tag color={color}>{ended ?? (daysLeft === null ? label : sayDaysLeft(daysLeft))}</Tag>
      </Flex>
      <Typography.Text type="secondary">
        {record.unitName}｜{record.number}｜{formatDay(record.listedOn)}
      </Typography.Text>
      {ended === null ? <div>现在可办：{open.map((step) => step.label).join('、') || '无'}</div> : null}
      {dueOn === null || ended !== null ? null : <div>最近期限 {formatDay(dueOn)}</div>}
      {because === null ? null : <Typography.Text type="danger">{because}</Typography.Text>}
    </Card>
  );
}
