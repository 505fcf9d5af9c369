import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useCallback } from 'react';
import { api, isUnanswered, need } from '../api/client.ts';
import { noteLeaving } from '../offline/leaving.ts';
import { forgetOwner } from '../offline/owner.ts';
import { isSignedOut, useForgetAll } from '../ui/session.ts';

/**
 * Signs out and wipes what this device has kept. What is not yet sent is never lost by it: the person is told, and may send it
 * first, or leave it sealed on the device until they sign in here again.
 */
export function useLeave(): () => void {
  const queries = useQueryClient();
  const forget = useForgetAll();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  return useCallback(() => {
    const leave = async () => {
      try {
        await need(api.DELETE('/api/session'));
      } catch (error) {
        // The server ends the session when it is next reached; on this device it is over now.
        if (isUnanswered(error)) noteLeaving();
        else if (!isSignedOut(error)) throw error;
      }
      await forgetOwner();
      queries.setQueryData(['session'], null);
      await forget();
      await navigate({ to: '/sign-in' });
    };
    const ask = async () => {
      const { queueStore } = await import('./queue/queue-store.ts');
      const { length } = await queueStore.list();
      if (length === 0) return leave();
      modal.confirm({
        title: `还有 ${length} 条没有送达，现在退出？`,
        content:
          '可以先不退出，联网发送。现在退出的，这些内容加密留在这台设备上，只有您本人再次在这台设备登录后才能打开和发送；清除浏览器数据会丢失。',
        okText: '留在本机，退出',
        cancelText: '先不退出',
        onOk: leave,
        onCancel: () => void navigate({ to: '/outbox' }),
      });
    };
    void ask();
  }, [queries, forget, navigate, modal]);
}
