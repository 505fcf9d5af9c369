import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, App, Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { OpenReport } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRecordsChanged } from '../../ui/fields/declared.ts';
import { formatDay } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';
import { matterQuery } from '../matters/matter-queries.ts';
import { MATTER_STATUS, sayDaysLeft } from '../matters/matter-words.ts';
import { TakeStepForm } from '../matters/take-step-form.tsx';
import { makeId, recordQuery } from '../registers/records-query.ts';
import { SideCard } from './side-card.tsx';
import { SignatureList } from './signature-list.tsx';

/** The register whose row of the year carries the report through signing, submission and publication. */
const REGISTER = 'annual-reports';

/** How far the report has come on its way, and the next step taken in place: sent for review, reviewed, signed, submitted, answered, published. */
export function HandlingCard({ open }: { readonly open: OpenReport }) {
  const { may } = useSeat();
  const { handling } = open;
  return (
    <SideCard title="送审、签批、报送和公开">
      <SignatureList open={open} />
      {handling !== null ? (
        <OnTheWay unit={handling.unit} id={handling.record} report={open} />
      ) : may('write-records') ? (
        <Begin open={open} />
      ) : (
        <Typography.Text type="secondary">还没有开始办理。</Typography.Text>
      )}
    </SideCard>
  );
}

function OnTheWay({
  unit,
  id,
  report: { state, signers },
}: {
  readonly unit: string;
  readonly id: string;
  readonly report: OpenReport;
}) {
  const { data, error, refetch } = useQuery(matterQuery(unit, id));
  const row = useQuery(recordQuery(unit, id));
  const [taking, setTaking] = useState<string | null>(null);
  const matter = data?.matters[0];
  if (data === undefined || matter === undefined) return <FaultAlert error={error} onRetry={() => void refetch()} />;
  const open = matter.steps.filter(({ stand, optional }) => stand === 'open' && !optional);
  const clock = matter.clocks.find(({ daysLeft }) => daysLeft !== null);
  const remarks = row.data?.record.fields.remarks;
  const isReturned = row.data?.record.fields.answer === 'returned' && state === 'draft';
  return (
    <Flex vertical gap={8} align="stretch">
      {isReturned ? (
        <Alert
          type="warning"
          showIcon
          title="县级退回修改"
          description={typeof remarks === 'string' ? `意见：${remarks}` : '没有写明意见。'}
        />
      ) : null}
      <Tag color={MATTER_STATUS[matter.status].color} className="handling-status">
        {matter.ended ?? MATTER_STATUS[matter.status].label}
      </Tag>
      {clock === undefined || clock.dueOn === null ? null : (
        <span>
          {clock.label}：{formatDay(clock.dueOn)}（{sayDaysLeft(clock.daysLeft)}）
        </span>
      )}
      {matter.ended !== null
        ? null
        : open.map((step) => (
            <div key={step.id} className="handling-step">
              <Flex gap={8} align="center" justify="space-between">
                <strong>{step.label}</strong>
                {step.may && taking !== step.id ? (
                  <Button size="small" type="primary" onClick={() => setTaking(step.id)}>
                    办理
                  </Button>
                ) : null}
              </Flex>
              {step.may ? null : (
                <Typography.Text type="secondary">
                  {signers.some((signer) => signer.id === step.id) ? '由党政主要负责人在本页右上方签批' : step.whyNot}
                </Typography.Text>
              )}
              {taking === step.id ? (
                <TakeStepForm
                  step={step}
                  procedure={matter.procedure}
                  record={data.record}
                  files={data.files}
                  onDone={() => setTaking(null)}
                />
              ) : null}
            </div>
          ))}
      <Link to="/matters/$unit/$id" params={{ unit, id }}>
        打开全部办理情况
      </Link>
    </Flex>
  );
}

function Begin({ open: { report } }: { readonly open: OpenReport }) {
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
      void message.success('已开始办理');
      await changed();
    },
  });
  return (
    <Flex vertical gap={8} align="flex-start">
      <Typography.Text type="secondary">第一次保存改动时自动开始办理；正文不用改的，点下面的按钮。</Typography.Text>
      <FaultAlert error={begin.error} />
      <Button loading={begin.isPending} onClick={() => begin.mutate()}>
        开始办理
      </Button>
    </Flex>
  );
}
