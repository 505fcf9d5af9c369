import { Alert, Button, Typography } from 'antd';
import { ApiError } from '../api/client.ts';

const SHOWN = 20;

/** What the server (or the network) said, with each place and what to do. A failed query never looks like an empty one. */
export function FaultAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (error === null || error === undefined) return null;
  const fault = error instanceof ApiError ? error.fault : null;
  const details = fault?.details ?? [];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={fault?.message ?? '页面出错了，没有取得数据。'}
      description={
        <>
          <div>{fault?.remedy ?? '请刷新页面后重试。'}</div>
          {details.length > 0 && (
            <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
              {details.slice(0, SHOWN).map((detail) => (
                <li key={`${detail.row ?? ''}${detail.field ?? ''}${detail.says}`}>
                  {detail.row === undefined
                    ? ''
                    : `第 ${detail.row} 行${detail.column === undefined ? '' : ` ${detail.column} 列`}：`}
                  {detail.label !== undefined && !detail.says.includes(detail.label) ? `${detail.label}：` : ''}
                  {detail.says}。{detail.remedy ?? ''}
                </li>
              ))}
              {details.length > SHOWN && <li>其余 {details.length - SHOWN} 处从略。</li>}
            </ul>
          )}
          {fault?.reference ? <Typography.Text type="secondary">请求编号 {fault.reference}</Typography.Text> : null}
        </>
      }
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>重试</Button>}
    />
  );
}
