import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Flex, Tag, Typography } from 'antd';
import { api, need } from '../../api/client.ts';
import type { ReportListed } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';

/** Where the year's reports stand, in the order of the units; for who signs, which wait for a signature. */
export function ReportCard({ unit, year }: { readonly unit: string; readonly year: number }) {
  const { may } = useSeat();
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'listed', year],
    queryFn: () => need(api.GET('/api/reports', { params: { query: { year } } })),
  });
  const reports = (data?.reports ?? []).filter((report) => report.unit.startsWith(unit));
  const signs = may('approve-report') && !may('write-records');
  if (error === null && reports.length === 0) return null;
  return (
    <Card size="small" title={signs ? `请您签批：${year} 年度报告` : `${year} 年度报告`}>
      <FaultAlert error={error} onRetry={() => void refetch()} />
      <Flex vertical gap={4}>
        {reports.map((report) => (
          <Flex key={report.unit} gap={8} wrap align="center">
            <Link to="/reports/$unit/$year" params={{ unit: report.unit, year: String(report.year) }}>
              {report.unitName} {report.year} 年度报告
            </Link>
            <Tag color={report.state === 'approved' ? 'success' : 'default'}>{stateWords(report)}</Tag>
            {may('approve-report') ? <Typography.Text strong={signs}>{askWords(report, signs)}</Typography.Text> : null}
            {report.changedAt === null ? null : (
              <Typography.Text type="secondary">{formatInstant(report.changedAt)}</Typography.Text>
            )}
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}

function stateWords({ state, version, signed }: ReportListed): string {
  if (state === 'approved') return '已批准';
  if (signed.length > 0) return `${signed.map(({ label }) => label).join('、')}已签批`;
  return version === 0 ? '草稿，尚无人修改' : '草稿';
}

/** What is asked of who may sign. A draft that nobody has looked at is not yet put before a principal. */
function askWords({ state, version, signed }: ReportListed, signs: boolean): string {
  if (state === 'approved') return '';
  if (signed.some(({ isOwn }) => isOwn)) return '您已签批，待另一位签批';
  if (version === 0) return signs ? '经办人尚未改定，暂不用签批' : '';
  return signs ? '请审阅、签批' : '待主要负责人签批';
}
