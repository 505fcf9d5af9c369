import { Alert, Typography } from 'antd';
import type { FirstPassword } from '../../api/schema.d.ts';

/** A first password, shown until it is closed and never again. */
export function FirstPasswordNotice({
  made,
  onClose,
}: {
  readonly made: FirstPassword | null;
  readonly onClose: () => void;
}) {
  if (made === null) return null;
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      closable={{ onClose }}
      style={{ marginBottom: 16 }}
      title={`账号 ${made.account} 的初始密码，只显示这一次。`}
      description={
        <>
          <Typography.Text copyable={{ text: made.password }} code style={{ fontSize: 18 }}>
            {made.password}
          </Typography.Text>
          <div>请当面或电话告知本人，不要用微信、短信发送。本人首次登录须改为自己的密码。</div>
        </>
      }
    />
  );
}
