import { Alert, Button } from 'antd';
import { FaultText, faultTitle } from './fault-text.tsx';

/** What the server (or the network) said, with each place and what to do. A failed query never looks like an empty one. */
export function FaultAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (error === null || error === undefined) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={faultTitle(error)}
      description={<FaultText error={error} />}
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>重试</Button>}
    />
  );
}
