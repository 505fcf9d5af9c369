import { Button, Result } from 'antd';

/** Stands where an address names no page. */
export function NotFound() {
  return (
    <Result
      status="404"
      title="没有这个页面"
      subTitle="地址可能已经变更，请从首页进入。"
      extra={
        <Button type="primary" href="/">
          回到首页
        </Button>
      }
    />
  );
}
