import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Card, Flex, Tag } from 'antd';
import { api, need } from '../../api/client.ts';
import type { FirstStep } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useSeat } from '../../ui/session.ts';
import { useTour } from './tour-state.ts';

const WORDS: Readonly<Record<FirstStep['id'], { readonly label: string; readonly says: string; readonly to: string }>> =
  {
    units: { label: '设立单位', says: '乡镇、村（社区）和站所', to: '/settings/units' },
    accounts: {
      label: '建立账号',
      says: '由系统管理员办理，至少经办人、审核人、主要负责人三人',
      to: '/settings/people',
    },
    seats: {
      label: '授予席位',
      says: '由安全管理员办理，经办人、审核人、党政主要负责人都要有',
      to: '/settings/people',
    },
    settings: { label: '本地设置', says: '提前几天提醒、哪些付款须上会等，可以以后再改', to: '/settings/practice' },
    records: { label: '登记第一条记录', says: '逐条登记，或者把往年的 Excel 台账导入', to: '/registers' },
    tasks: {
      label: '读入今年的工作要点',
      says: 'Word 或 Excel 都可以，核对后分解到站所、村（社区）',
      to: '/tasks/read',
    },
  };

/** On real data: what is to be set up, each marked done as the facts show it. Gone once all is done or it is closed. */
export function SetupCard() {
  const { isDemo } = useSeat();
  const { state, go } = useTour();
  const isShown = !isDemo && state !== 'off';
  const { data, error, refetch } = useQuery({
    queryKey: ['first-steps'],
    queryFn: () => need(api.GET('/api/first-steps')),
    enabled: isShown,
  });
  if (!isShown || (data === undefined && error === null)) return null;
  const steps = data?.steps ?? [];
  if (error === null && steps.every(({ isDone }) => isDone !== false)) return null;
  return (
    <Card
      size="small"
      title={`初次使用：${steps.filter(({ isDone }) => isDone === true).length}/${steps.length} 已办`}
      extra={
        <Button size="small" type="text" onClick={() => go('off')}>
          不再显示
        </Button>
      }
    >
      <FaultAlert error={error} onRetry={() => void refetch()} />
      <Flex vertical gap={6} component="ol" style={{ margin: 0, paddingInlineStart: 20 }}>
        {steps.map((step) => (
          <li key={step.id}>
            <Step step={step} />
          </li>
        ))}
      </Flex>
    </Card>
  );
}

function Step({ step: { id, isDone, isOwn, count } }: { readonly step: FirstStep }) {
  const { label, says, to } = WORDS[id];
  return (
    <Flex wrap gap={8} align="center">
      {isOwn ? <Link to={to}>{label}</Link> : <span>{label}</span>}
      {isDone === true ? (
        <Tag color="success" style={{ margin: 0 }}>
          已办{count === null ? '' : `（${count}）`}
        </Tag>
      ) : null}
      {isDone === false ? <Tag style={{ margin: 0 }}>{isOwn ? '待办' : '由其他席位办理'}</Tag> : null}
      {isDone === null ? <Tag style={{ margin: 0 }}>本席位看不到</Tag> : null}
      <span>{says}</span>
    </Flex>
  );
}
