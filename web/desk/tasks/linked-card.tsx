import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Card, Flex, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { LinkedRecord } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { holderOf, registersQuery, useRecordsChanged } from '../../ui/fields/declared.ts';
import { useSeat } from '../../ui/session.ts';
import { linkedQuery } from './tasks-query.ts';

type Ref = { readonly unit: string; readonly id: string };

/** What is linked with a record: for a task the records that show its progress, for any other the tasks it belongs to. */
export function LinkedCard({
  record: { unit, id },
  isTask,
  mayLink,
}: {
  readonly record: Ref;
  readonly isTask: boolean;
  readonly mayLink: boolean;
}) {
  const { data, error } = useQuery(linkedQuery(unit, id));
  const changed = useRecordsChanged();
  const { message } = App.useApp();
  const path = { unit, id };
  const link = useMutation({
    mutationFn: (to: Ref) => need(api.POST('/api/records/{unit}/{id}/links', { params: { path }, body: { to } })),
    onSuccess: async () => {
      void message.success('已关联');
      await changed();
    },
  });
  const unlink = useMutation({
    mutationFn: (to: Ref) =>
      need(api.POST('/api/records/{unit}/{id}/links/remove', { params: { path }, body: { to } })),
    onSuccess: () => changed(),
  });
  const linked = isTask ? data?.records : data?.tasks;
  if (!mayLink && (linked ?? []).length === 0 && error === null) return null;
  return (
    <Card size="small" title={isTask ? '关联的记录' : '所属任务'}>
      <FaultAlert error={error ?? link.error ?? unlink.error} />
      <Flex vertical gap={8}>
        {(linked ?? []).map((other) => (
          <Flex key={other.id} justify="space-between" gap={8} align="baseline">
            <Other other={other} />
            {mayLink ? (
              <Button size="small" type="link" onClick={() => unlink.mutate({ unit: other.unit, id: other.id })}>
                取消
              </Button>
            ) : null}
          </Flex>
        ))}
        {(linked ?? []).length === 0 ? (
          <Typography.Text type="secondary">
            {isTask ? '还没有关联记录。登记过的活动、培训、会议等，可以作为这项任务的进展。' : '没有关联到年度任务。'}
          </Typography.Text>
        ) : null}
        {mayLink ? <Finder unit={unit} isTask={isTask} isSending={link.isPending} onChoose={link.mutate} /> : null}
      </Flex>
    </Card>
  );
}

function Other({ other }: { readonly other: LinkedRecord }) {
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      <Link to="/records/$unit/$id" params={{ unit: other.unit, id: other.id }}>
        {other.title === '' ? other.number : other.title}
      </Link>
      {other.state === 'void' ? <Tag color="error">作废</Tag> : null}
      <br />
      <Typography.Text type="secondary" style={{ fontSize: 13 }}>
        {other.registerLabel}｜{other.unitName}｜{other.listedOn}
      </Typography.Text>
    </span>
  );
}

/** Finds the other record by two characters: in a register of one's choice, or among the tasks. */
function Finder({
  unit,
  isTask,
  isSending,
  onChoose,
}: {
  readonly unit: string;
  readonly isTask: boolean;
  readonly isSending: boolean;
  readonly onChoose: (to: Ref) => void;
}) {
  const { unit: own } = useSeat();
  const registers = useQuery(registersQuery);
  const all = registers.data?.registers ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const register = isTask ? chosen : (all.find(({ isTasks }) => isTasks)?.id ?? null);
  // An office's task is shown by any record of the township; a village's by its own.
  const wide = unit.includes('@') || !isTask ? holderOf(unit) : unit;
  const within = wide.length < own.code.length ? own.code : wide;
  const found = useQuery({
    queryKey: ['records', 'to-link', register, within, words],
    queryFn: () =>
      need(
        api.GET('/api/registers/{register}/records', {
          params: {
            path: { register: register ?? '' },
            query: { limit: 20, unit: within, ...(words.trim() === '' ? {} : { words: words.trim() }) },
          },
        }),
      ),
    enabled: register !== null,
  });
  return (
    <Flex wrap gap={8}>
      {isTask ? (
        <Select<string>
          aria-label="关联哪本台账的记录"
          placeholder="选台账"
          style={{ flex: '1 1 160px' }}
          value={chosen}
          onChange={setChosen}
          showSearch={{ optionFilterProp: 'label' }}
          options={all.filter(({ isTasks }) => !isTasks).map(({ id, label }) => ({ value: id, label }))}
        />
      ) : null}
      <Select<string>
        aria-label={isTask ? '关联的记录' : '关联到哪项任务'}
        placeholder={isTask ? '找记录，输入两个字' : '找任务，输入两个字'}
        style={{ flex: '2 1 240px' }}
        value={null}
        disabled={register === null}
        loading={found.isFetching || isSending}
        showSearch={{ filterOption: false, onSearch: setWords }}
        notFoundContent={found.error === null ? '没有找到' : found.error.message}
        onChange={(key) => {
          const record = found.data?.records.find(({ id }) => id === key);
          if (record !== undefined) onChoose({ unit: record.unit, id: record.id });
        }}
        options={(found.data?.records ?? [])
          .filter(({ state, kind }) => state === 'recorded' && kind === 'row')
          .map(({ id, title, number, listedOn, unitName }) => ({
            value: id,
            label: `${title === '' ? number : title}（${unitName}，${listedOn}）`,
          }))}
      />
    </Flex>
  );
}
