import { Link } from '@tanstack/react-router';
import { Result } from 'antd';

/** Shown where an address names a register that is not declared. */
export function MissingRegister() {
  return (
    <Result
      status="404"
      title="没有这本台账"
      subTitle="地址可能已经变更，请从台账目录进入。"
      extra={<Link to="/registers">台账目录</Link>}
    />
  );
}
