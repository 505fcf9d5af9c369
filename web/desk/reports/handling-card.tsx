import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Flex, Tag, Typography } from 'antd';
import { api, need } from '../../api/client.ts';
import type { Record as RecordView, ReportTree } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRecordsChanged } from '../../ui/fields/declared.ts';
import { formatDay } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';
import { matterQuery } from '../matters/matter-queries.ts';
import { MATTER_STATUS, sayDaysLeft } from '../matters/matter-words.ts';
import { makeId, recordsQuery } from '../registers/records-query.ts';
import { SideCard } from './side-card.tsx';

/** The register whose row of the year carries the report through signing, submission and publication. */
const REGISTER = 'annual-reports';

/** How far the report has come on its way: reviewed, signed by both principals, submitted, accepted, published. */
export function HandlingCard({ report }: { readonly report: ReportTree }) {
  const { may } = useSeat();
  const rows = useInfiniteQuery(recordsQuery(REGISTER, { unit: report.unit.code }));
  const row = rows.data?.pages.flatMap(({ records }) => records).find(({ fields }) => fields.year === report.year);
  return (
    <SideCard title="签批、报送和公开">
      <FaultAlert error={rows.error} onRetry={() => void rows.refetch()} />
      {rows.data === undefined ? null : row === undefined ? (
        may('write-records') ? (
          <Begin report={report} />
        ) : (
          <Typography.Text type="secondary">还没有登记办理。</Typography.Text>
        )
      ) : (
        <OnTheWay row={row} />
      )}
    </SideCard>
  );
}

function OnTheWay({ row }: { readonly row: RecordView }) {
  const { data, error, refetch } = useQuery(matterQuery(row.unit, row.id));
  const matter = data?.matters[0];
  if (matter === undefined) return <FaultAlert error={error} onRetry={() => void refetch()} />;
  const open = matter.steps.filter(({ stand, optional }) => stand === 'open' && !optional);
  const clock = matter.clocks.find(({ daysLeft }) => daysLeft !== null);
  return (
    <Flex vertical gap={6} align="flex-start">
      <Tag color={MATTER_STATUS[matter.status].color}>{matter.ended ?? MATTER_STATUS[matter.status].label}</Tag>
      {matter.ended === null && open.length > 0 ? (
        <span>现在可办：{open.map(({ label }) => label).join('、')}</span>
      ) : null}
      {clock === undefined || clock.dueOn === null ? null : (
        <span>
          {clock.label}：{formatDay(clock.dueOn)}（{sayDaysLeft(clock.daysLeft)}）
        </span>
      )}
      <Link to="/matters/$unit/$id" params={{ unit: row.unit, id: row.id }}>
        打开办理情况
      </Link>
    </Flex>
  );
}

function Begin({ report }: { readonly report: ReportTree }) {
  const { today } = useSeat();
  const { message } = App.useApp();
  const changed = useRecordsChanged();
  const begin = useMutation({
    mutationFn: () =>
      need(
        api.POST('/api/registers/{register}/records', {
          params: { path: { register: REGISTER } },
          body: {
            id: makeId(),
            unit: report.unit.code,
            fields: {
              title: `${report.unit.name}${report.year}年度法治政府建设情况报告`,
              year: report.year,
              startedOn: today,
            },
          },
        }),
      ),
    onSuccess: async () => {
      void message.success('已登记，可以逐步办理');
      await changed();
    },
  });
  return (
    <Flex vertical gap={8} align="flex-start">
      <Typography.Text type="secondary">
        审核、两位主要负责人签批、报送、公开都可以在这里登记，期限自动计算。
      </Typography.Text>
      <FaultAlert error={begin.error} />
      <Button loading={begin.isPending} onClick={() => begin.mutate()}>
        登记开始办理
      </Button>
    </Flex>
  );
}
