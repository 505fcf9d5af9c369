import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Card, Flex, Form, Input, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { OpenWork } from '../../api/schema.d.ts';
import { download } from '../../ui/download.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { formatInstant } from '../../ui/format.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';

/** What this seat has in hand, and the sheet that both sign when it passes to a successor. */
export function HandOverPage() {
  const { today, seat } = useSeat();
  const { data, error, refetch } = useQuery({
    queryKey: ['hand-over'],
    queryFn: () => need(api.GET('/api/hand-over')),
  });
  const [to, setTo] = useState('');
  const [on, setOn] = useState<string>(today);
  const sheet = useMutation({
    mutationFn: (form: 'docx' | 'pdf') => {
      const params = { query: { on, ...(to.trim() === '' ? {} : { to: to.trim() }) } };
      return form === 'docx'
        ? download(api.GET('/api/hand-over/sheet.docx', { params, parseAs: 'blob' }), '移交清单.docx')
        : download(api.GET('/api/hand-over/sheet.pdf', { params, parseAs: 'blob' }), '移交清单.pdf');
    },
  });
  return (
    <>
      <PageTitle title="工作交接" note={`${seat?.unitName ?? ''} · ${seat?.roleLabel ?? ''}`} />
      <Flex vertical gap={16}>
        <Alert
          type="info"
          showIcon
          title="两步：先导出移交清单双方签字，再请安全管理员在“设置—人员与席位”中把席位移交给接任者。"
          description="事项、任务、记录和报告属于单位，接任者自接任之日起照样看到、接着办；没有保存的草稿随席位移交。原任的席位同时终止，从接任之日起什么也看不到。每一步日志都有记载。"
        />
        <FaultAlert error={error} onRetry={() => void refetch()} />
        {data === undefined ? error === null ? <Skeleton active /> : null : <Work work={data} />}
        <Card size="small" title="移交清单">
          <FaultAlert error={sheet.error} />
          <Form layout="vertical">
            <Flex wrap gap={12}>
              <Form.Item label="接交人" extra="可以不填，接交时手写" style={{ flex: '1 1 200px', maxWidth: 300 }}>
                <Input aria-label="接交人" maxLength={40} value={to} onChange={({ target }) => setTo(target.value)} />
              </Form.Item>
              <Form.Item label="接任起始日" style={{ flex: '1 1 200px', maxWidth: 300 }}>
                <DateInput aria-label="接任起始日" value={on} onChange={(day) => setOn(day ?? today)} />
              </Form.Item>
            </Flex>
          </Form>
          <Flex wrap gap={8}>
            <Button type="primary" loading={sheet.isPending} onClick={() => sheet.mutate('docx')}>
              导出 Word
            </Button>
            <Button loading={sheet.isPending} onClick={() => sheet.mutate('pdf')}>
              导出 PDF（打印）
            </Button>
          </Flex>
        </Card>
      </Flex>
    </>
  );
}

function Work({ work }: { readonly work: OpenWork }) {
  const { matters, isMore, overdue, tasks, drafts, reports, letters, files } = work;
  return (
    <Card size="small" title="手上的工作">
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        <li>
          <Link to="/matters">未办结的环节</Link> {matters} 项{isMore ? '以上' : ''}
          {overdue === 0 ? '' : `，其中已逾期 ${overdue} 项`}
        </li>
        <li>
          <Link to="/tasks">未完成的任务</Link> {tasks} 项
        </li>
        <li>待制发的文书 {letters} 份</li>
        <li>
          没有保存的草稿 {drafts.length} 份
          {drafts.length === 0 ? null : (
            <Typography.Text type="secondary">
              （
              {drafts.map(({ registerLabel, changedAt }) => `${registerLabel}，${formatInstant(changedAt)}`).join('；')}
              ）
            </Typography.Text>
          )}
        </li>
        <li>
          在拟的报告 {reports.length} 份
          {reports.length === 0
            ? ''
            : `（${reports.map(({ unitName, year }) => `${unitName} ${year} 年度`).join('、')}）`}
        </li>
        <li>佐证材料 {files} 份，随记录移交</li>
      </ul>
    </Card>
  );
}
