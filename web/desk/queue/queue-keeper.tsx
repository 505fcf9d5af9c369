import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Flex, Tag } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import type { Session } from '../../api/schema.d.ts';
import { askServer, isAway, lastReachedAt, listen, useAway } from '../../offline/connection.ts';
import { keepPages } from '../../offline/keep-pages.ts';
import { tidyAnswers } from '../../offline/kept-answers.ts';
import { bindOwner, findOwner, isKeepingPossible } from '../../offline/owner.ts';
import { registersQuery, unitsQuery, useRecordsChanged } from '../../ui/fields/declared.ts';
import { formatInstant } from '../../ui/format.ts';
import { dropDrafts } from './drop-drafts.ts';
import { keepForLater } from './keep-for-later.ts';
import { onQueueChanged, queueStore } from './queue-store.ts';
import { sendQueue } from './send-queue.ts';
import { serverPort } from './send-record.ts';
import { fetchDeviceKey, useFindRegister, useQueue } from './use-queue.ts';
import './queue.css';

const ASK_MS = 5000;
/** A browser says that it is online a little before it is. */
const SOON_MS = 700;

/** Keeps this device ready for work without network, sends what waits when there is one, and says so at the top of every page. */
export function QueueKeeper({ session }: { readonly session: Session }) {
  const queries = useQueryClient();
  const isAwayNow = useAway();
  const { isSending, send } = useSending();
  const { account } = session.person;
  // Whole counties are not carried about.
  const isNear = ['township', 'office', 'village'].includes(session.unit?.kind ?? '');
  // Another one after signing in again.
  const { expiresAt } = session;
  const seat = session.seat?.id ?? '';
  useEffect(() => {
    let isGone = false;
    const prepare = async () => {
      if (isAway() || expiresAt === '') return;
      const isNew = await bindOwner({ account, seat }, fetchDeviceKey);
      if (isGone) return;
      keepPages();
      // What the page at hand has read is kept from now on; a visit is no question.
      if (isNew) await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'visit' });
      await send();
      await api.GET('/api/session');
      const { registers } = await queries.fetchQuery({ ...registersQuery, staleTime: 0 });
      await queries.fetchQuery({ ...unitsQuery, staleTime: 0 });
      if (isNear) await keepForLater(registers, () => isGone || isAway());
      await tidyAnswers();
    };
    // What cannot be prepared now is prepared when the page is next opened; the page itself says that the server is away.
    prepare().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [queries, account, seat, expiresAt, isNear, send]);
  useEffect(() => {
    if (!isAwayNow) return;
    const ask = () => void askServer();
    const askSoon = () => window.setTimeout(ask, SOON_MS);
    const timer = window.setInterval(ask, ASK_MS);
    window.addEventListener('online', ask);
    window.addEventListener('online', askSoon);
    document.addEventListener('visibilitychange', ask);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', ask);
      window.removeEventListener('online', askSoon);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [isAwayNow]);
  return isKeepingPossible() ? <QueueBar isAway={isAwayNow} isSending={isSending} /> : null;
}

/** Sends when the server comes back, when something is queued, and after signing in again; one page of the browser at a time. */
function useSending() {
  const queries = useQueryClient();
  const find = useFindRegister();
  const changed = useRecordsChanged();
  const { message } = App.useApp();
  const [isSending, setSending] = useState(false);
  const isSignedOut = useRef(false);
  const send = useCallback(async () => {
    if ((await findOwner()) === undefined) return;
    await navigator.locks.request('fadu-send', { ifAvailable: true }, async (lock) => {
      const waiting = (await queueStore.list()).filter(({ state }) => state === 'waiting');
      if (lock === null || waiting.length === 0 || isAway()) return;
      setSending(true);
      try {
        const round = await sendQueue(queueStore, serverPort(find));
        isSignedOut.current = round === 'signed-out';
        if (isSignedOut.current) await queries.invalidateQueries({ queryKey: ['session'] });
        const left = new Set((await queueStore.list()).map(({ id }) => id));
        const sent = waiting.filter(({ id }) => !left.has(id));
        if (sent.length > 0) {
          void message.success(`待发送的 ${sent.length} 条已经送达`);
          await dropDrafts(sent);
          await changed();
        }
      } finally {
        setSending(false);
      }
    });
  }, [queries, find, changed, message]);
  useEffect(() => {
    const start = () => void send();
    const ends = [listen(start), onQueueChanged(() => !isSignedOut.current && start())];
    return () => {
      for (const end of ends) end();
    };
  }, [send]);
  return { isSending, send };
}

function QueueBar({ isAway: away, isSending }: { readonly isAway: boolean; readonly isSending: boolean }) {
  const queue = useQueue();
  const items = queue?.items ?? [];
  const conflicts = items.filter(({ state }) => state === 'conflict').length;
  const refused = items.filter(({ state }) => state === 'refused').length;
  const waiting = items.length - conflicts - refused;
  const reachedAt = lastReachedAt();
  if (!away && items.length === 0) return null;
  return (
    <div className={away ? 'queue-bar queue-bar-away' : 'queue-bar'} role="status">
      <Flex gap={8} wrap align="center">
        {away ? <strong>离线中</strong> : null}
        {away && reachedAt !== null ? <span>上次联网 {formatInstant(reachedAt)}</span> : null}
        {items.length === 0 ? (
          <span>可以照常登记，联网后自动发送</span>
        ) : (
          <Link to="/outbox">
            {waiting > 0 ? `${isSending ? '正在发送' : '待发送'} ${waiting} 条` : '待发送'}
            {conflicts > 0 ? <Tag color="warning">{conflicts} 条有冲突</Tag> : null}
            {refused > 0 ? <Tag color="error">{refused} 条被退回</Tag> : null}
          </Link>
        )}
      </Flex>
    </div>
  );
}
