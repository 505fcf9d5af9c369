import { Link } from '@tanstack/react-router';
import { Alert, Flex } from 'antd';
import { useAway } from '../../offline/connection.ts';
import { useQueue } from './use-queue.ts';

/** Says on the page of a record that a change of it waits on this device. */
export function useQueued(id: string) {
  return useQueue()?.items.find((item) => item.id === id);
}

export function QueuedChangeNotice({ id }: { readonly id: string }) {
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title="您在这台设备上对这条记录的更正还没有送达，下面是更正前的内容。"
      description={
        <Link to="/outbox/$id" params={{ id }}>
          打开这次更正
        </Link>
      }
    />
  );
}

/** Lists above a register what was entered in it on this device and not yet sent; and says where the list itself is an old one. */
export function QueuedRows({ register }: { readonly register: string }) {
  const isAway = useAway();
  const rows = (useQueue()?.items ?? []).filter((item) => item.register === register);
  if (rows.length === 0) return null;
  return (
    <Alert
      type={isAway ? 'warning' : 'info'}
      showIcon
      className="no-print"
      style={{ marginBottom: 12 }}
      title={`这台设备上有 ${rows.length} 条还没有送达，不在下面的列表中：`}
      description={
        <Flex vertical gap={4}>
          {rows.map(({ id, title, base, state }) => (
            <Link key={id} to={state === 'conflict' ? '/outbox' : '/outbox/$id'} params={{ id }}>
              {base === null ? '登记' : '更正'}：{title}
            </Link>
          ))}
        </Flex>
      }
    />
  );
}
