import { Button } from 'antd';
import { FaultAlert } from './fault-alert.tsx';

/** Stands in place of a page that broke or could not be loaded: after a new release a browser may still ask for old files. */
export function PageFault({ error }: { readonly error: unknown }) {
  return (
    <main style={{ maxWidth: 640, margin: '48px auto', padding: 16 }}>
      <FaultAlert error={error} />
      <Button type="primary" onClick={() => window.location.reload()}>
        刷新页面
      </Button>
    </main>
  );
}
