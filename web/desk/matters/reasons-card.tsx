import { Alert } from 'antd';
import type { MatterReason } from '../../api/schema.d.ts';

const LEVELS = { red: 'error', yellow: 'warning', grey: 'info' } as const;

/** Why a matter is red or yellow: the rule, the dates, what is missing. */
export function ReasonsCard({ reasons }: { readonly reasons: readonly MatterReason[] }) {
  return reasons.map(({ level, says, cite, step }) => (
    <Alert
      key={`${step ?? ''}${says}`}
      type={LEVELS[level]}
      showIcon
      className="matter-reason"
      title={says}
      description={cite === null ? undefined : `依据：${cite}`}
    />
  ));
}
