import { ApiError } from '../api/client.ts';

const SHOWN = 20;

/** What is wrong, in one sentence. */
export function faultTitle(error: unknown): string {
  return error instanceof ApiError ? error.fault.message : '页面出错了，没有取得数据。';
}

/** What to do about it, each place, and the number to name when asking for help. */
export function FaultText({ error }: { readonly error: unknown }) {
  const fault = error instanceof ApiError ? error.fault : null;
  const details = fault?.details ?? [];
  return (
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
      {fault?.reference ? <div className="plain-note">请求编号 {fault.reference}</div> : null}
    </>
  );
}
