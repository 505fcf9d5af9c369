import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Card, Empty, Flex, Popconfirm, Skeleton, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { Register } from '../../api/schema.d.ts';
import { useAway } from '../../offline/connection.ts';
import { isKeepingPossible } from '../../offline/owner.ts';
import { useRegister } from '../../ui/fields/declared.ts';
import { formatInstant } from '../../ui/format.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { ConflictPanel } from '../registers/conflict-panel.tsx';
import { makeId } from '../registers/records-query.ts';
import { queueStore } from './queue-store.ts';
import { stateOf } from './queue-words.ts';
import { asNew, type Queued, settle } from './queued.ts';
import { useQueue } from './use-queue.ts';

/** What was entered without network: what waits, what others have changed meanwhile, what the server does not take and why. */
export function QueuePage() {
  const queue = useQueue();
  const isAway = useAway();
  if (!isKeepingPossible()) return <NotHere />;
  if (queue === undefined) return <Skeleton active />;
  const { items, others } = queue;
  return (
    <>
      <PageTitle title="待发送" note="没有网络时登记和更正的，存在这台设备上，联网后依次发送" />
      <Flex vertical gap={12}>
        {others.accounts > 0 ? (
          <Alert
            type="info"
            showIcon
            title={`另有 ${others.accounts} 条是其他账号留在这台设备上的，只有该账号登录后才能打开和发送。`}
          />
        ) : null}
        {others.seats > 0 ? (
          <Alert
            type="warning"
            showIcon
            title={`另有 ${others.seats} 条是以您的另一席位填写的，请更换到该席位后发送。`}
          />
        ) : null}
        {items.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有待发送的，登记和更正的都已送达。" />
        ) : null}
        {items.map((item) => (
          <QueuedCard key={item.id} item={item} isAway={isAway} />
        ))}
      </Flex>
    </>
  );
}

function QueuedCard({ item, isAway }: { readonly item: Queued; readonly isAway: boolean }) {
  const { register } = useRegister(item.register);
  const { label, color } = stateOf(item, !isAway && item.sent !== null);
  const { fault } = item;
  return (
    <Card
      size="small"
      title={<span style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{item.title}</span>}
      extra={<Tag color={color}>{label}</Tag>}
    >
      <Flex vertical gap={8}>
        <Typography.Text type="secondary">
          {register?.label ?? item.register}｜{item.base === null ? '新登记' : '更正'}｜{formatInstant(item.queuedAt)}
        </Typography.Text>
        {fault === null ? null : (
          <Alert
            type="error"
            showIcon
            title={fault.message}
            description={
              <>
                <div>{fault.remedy}</div>
                <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
                  {(fault.details ?? []).map(({ says, remedy }) => (
                    <li key={says}>
                      {says}。{remedy}
                    </li>
                  ))}
                </ul>
              </>
            }
          />
        )}
        {item.state === 'conflict' && register ? <Conflict item={item} register={register} /> : null}
        <Flex gap={8} wrap>
          {item.state === 'conflict' ? null : (
            <LinkButton to="/outbox/$id" params={{ id: item.id }} isPrimary={item.state === 'refused'}>
              {item.state === 'refused' ? '改正' : '打开'}
            </LinkButton>
          )}
          <Drop item={item} />
        </Flex>
      </Flex>
    </Card>
  );
}

/** Somebody else changed or voided the record meanwhile. */
function Conflict({ item, register }: { readonly item: Queued; readonly register: Register }) {
  const navigate = useNavigate();
  const [isSaving, setSaving] = useState(false);
  const { theirs, base } = item;
  if (theirs === null) return null;
  return (
    <ConflictPanel
      register={register}
      newest={theirs}
      base={base ?? { version: 0, parts: {} }}
      mine={item.mine}
      isSaving={isSaving}
      onSave={async (_, choices) => {
        setSaving(true);
        await queueStore.change(item.id, (now) => settle(register, now, choices, makeId()));
        setSaving(false);
      }}
      onRenew={async () => {
        const fresh = asNew(item, makeId(), makeId());
        await queueStore.put(fresh);
        await queueStore.change(item.id, () => null);
        await navigate({ to: '/outbox/$id', params: { id: fresh.id } });
      }}
    />
  );
}

function Drop({ item }: { readonly item: Queued }) {
  return (
    <Popconfirm
      title={item.base === null ? '放弃这条登记？' : '放弃这次更正？'}
      description={
        item.sent === null ? '放弃后不能找回。' : '这一条发出过，没有收到答复，服务器上可能已经保存；放弃后请核对。'
      }
      okText="放弃"
      cancelText="不放弃"
      onConfirm={() => queueStore.change(item.id, () => null)}
    >
      <Button danger type="text">
        放弃
      </Button>
    </Popconfirm>
  );
}

function NotHere() {
  return (
    <>
      <PageTitle title="待发送" />
      <Alert
        type="info"
        showIcon
        title="这个网址不能离线使用。"
        description="浏览器只允许以 https 打开的网址在没有网络时使用。请联系系统管理员启用 https；在此之前，没有网络时填写的内容只作为草稿存在本机，不含个人信息。"
      />
    </>
  );
}
