import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button, Card, Flex, Skeleton, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { OpenRecord, Register } from '../../api/schema.d.ts';
import { useAway } from '../../offline/connection.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { registersQuery, useRegister } from '../../ui/fields/declared.ts';
import { formatInstant } from '../../ui/format.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { MatterButton } from '../matters/matter-button.tsx';
import { QueuedChangeNotice, useQueued } from '../queue/queued-notice.tsx';
import { LinkedCard } from '../tasks/linked-card.tsx';
import { EditRecord } from './edit-record.tsx';
import { MissingRegister } from './missing-register.tsx';
import { RecordFields } from './record-fields.tsx';
import { RecordFiles } from './record-files.tsx';
import { RecordHistory } from './record-history.tsx';
import { recordQuery } from './records-query.ts';
import { SummaryFields } from './summary-fields.tsx';
import { VoidButton } from './void-button.tsx';

/** One record: what it holds, who changed what when, its evidence; and correcting or voiding it. */
export function RecordPage() {
  const { unit, id } = useParams({ from: '/desk/records/$unit/$id' });
  const { data, error, refetch } = useQuery(recordQuery(unit, id));
  if (error !== null && data === undefined) return <FaultAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return <WithRegister key={data.record.id} opened={data} />;
}

function WithRegister({ opened }: { readonly opened: OpenRecord }) {
  const { register, error, refetch } = useRegister(opened.record.register);
  if (error !== null) return <FaultAlert error={error} onRetry={() => void refetch()} />;
  if (register === undefined) return <Skeleton active />;
  if (register === null) return <MissingRegister />;
  return <Opened opened={opened} register={register} />;
}

function Opened({ opened, register }: { readonly opened: OpenRecord; readonly register: Register }) {
  const { may } = useSeat();
  // The record as it was when correcting began: a newer answer must not change it under the clerk's hands.
  const [editing, setEditing] = useState<OpenRecord | null>(null);
  const { record, history, files } = opened;
  const waiting = useQueued(record.id);
  const isAway = useAway();
  const isVoid = record.state === 'void';
  const hasPersonal = register.fields.some(({ personal }) => personal);
  const mayEdit = may('write-records') && !isVoid && record.kind === 'row';
  const isBlind = hasPersonal && !may('reveal-personal');
  const hasTasks = useQuery(registersQuery).data?.registers.some(({ isTasks }) => isTasks) === true;
  const voided = history.find(({ action }) => action === 'void');
  return (
    <>
      <PageTitle
        title={record.title === '' ? `${register.label} ${record.number}` : record.title}
        note={
          <>
            <Link to="/registers/$register" params={{ register: register.id }}>
              {register.label}
            </Link>
            ｜{record.unitName}｜编号 {record.number}｜第 {record.version} 版｜{formatInstant(record.changedAt)}
          </>
        }
      >
        {isVoid ? <Tag color="error">作废</Tag> : null}
        {record.kind === 'summary' ? <Tag color="processing">汇总行</Tag> : null}
        <MatterButton record={record} />
        {register.isTasks ? (
          <LinkButton to="/tasks" search={{ year: Number(record.listedOn.slice(0, 4)), task: record.id }}>
            分解和进展
          </LinkButton>
        ) : null}
        {mayEdit && editing === null && waiting === undefined ? (
          <Button type="primary" disabled={isBlind} onClick={() => setEditing(opened)}>
            更正
          </Button>
        ) : null}
        {may('write-records') && record.kind === 'row' && editing === null ? (
          <LinkButton
            to="/registers/$register/new"
            params={{ register: register.id }}
            search={{ like: `${record.unit}/${record.id}` }}
          >
            照此新增
          </LinkButton>
        ) : null}
        {may('write-records') && !isVoid && editing === null ? <VoidButton record={record} /> : null}
      </PageTitle>
      {waiting === undefined ? null : <QueuedChangeNotice id={record.id} />}
      {isVoid ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title="这条记录已经作废，不再计入任何数字。"
          description={
            voided === undefined
              ? undefined
              : `${voided.person}于 ${formatInstant(voided.at)} 作废。理由：${String(voided.change.reason ?? '未写明')}`
          }
        />
      ) : null}
      {mayEdit && isBlind ? (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 16 }}
          title="本席位看不到这本台账的个人信息，不能更正；请由乡镇更正。"
        />
      ) : null}
      {editing !== null ? (
        <EditRecord opened={editing} register={register} onDone={() => setEditing(null)} />
      ) : (
        <Flex vertical gap={16}>
          {record.kind === 'summary' ? (
            <SummaryFields record={record} register={register} />
          ) : (
            <RecordFields record={record} register={register} />
          )}
          <RecordFiles record={record} files={files} />
          {record.kind === 'row' && hasTasks && !isAway ? (
            <LinkedCard record={record} isTask={register.isTasks} mayLink={may('write-records') && !isVoid} />
          ) : null}
          <Card size="small" title="历次改动">
            {history.length === 0 ? (
              <Typography.Text type="secondary">没有网络，历次改动联网后可看。</Typography.Text>
            ) : null}
            <RecordHistory history={history} register={register} files={files} />
          </Card>
        </Flex>
      )}
    </>
  );
}
