import { Alert } from 'antd';
import type { Reminders } from '../../api/schema.d.ts';

/** A mail that did not go out is said here, not only in a log. */
export function LastMail({ reminders: { lastMail } }: { readonly reminders: Reminders }) {
  if (lastMail === null || lastMail.state === 'sent') return null;
  return (
    <Alert
      type={lastMail.state === 'failed' ? 'error' : 'warning'}
      showIcon
      title={
        lastMail.state === 'failed'
          ? `${lastMail.onDay} 的待办邮件没有发出（${lastMail.things} 项）。`
          : `${lastMail.onDay} 的待办邮件还没有得到邮件服务器的答复。`
      }
      description={
        <>
          {lastMail.problem === null ? null : <div>邮件服务器的答复：{lastMail.problem}</div>}
          <div>请以“我的待办”为准，并请系统管理员核对邮件服务器的设置。</div>
        </>
      }
    />
  );
}
