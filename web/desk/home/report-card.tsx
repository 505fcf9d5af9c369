import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Flex, Tag, Typography } from 'antd';
import { api, need } from '../../api/client.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';

/** Where the year's reports stand, in the order of the units. */
export function ReportCard({ unit, year }: { readonly unit: string; readonly year: number }) {
  const { may } = useSeat();
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'listed', year],
    queryFn: () => need(api.GET('/api/reports', { params: { query: { year } } })),
  });
  const reports = (data?.reports ?? []).filter((report) => report.unit.startsWith(unit));
  if (error === null && reports.length === 0) return null;
  return (
    <Card size="small" title={`${year} 年度报告`}>
      <FaultAlert error={error} onRetry={() => void refetch()} />
      <Flex vertical gap={4}>
        {reports.map((report) => (
          <Flex key={report.unit} gap={8} wrap align="center">
            <Link to="/reports/$unit/$year" params={{ unit: report.unit, year: String(report.year) }}>
              {report.unitName} {report.year} 年度报告
            </Link>
            <Tag color={report.state === 'approved' ? 'success' : 'default'}>
              {report.state === 'approved' ? '已签批' : report.version === 0 ? '草稿，尚无人修改' : '草稿'}
            </Tag>
            {may('approve-report') && report.state === 'draft' && report.version > 0 ? (
              <Typography.Text>请看过后签批</Typography.Text>
            ) : null}
            {report.changedAt === null ? null : (
              <Typography.Text type="secondary">{formatInstant(report.changedAt)}</Typography.Text>
            )}
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
