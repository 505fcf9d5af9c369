import {
  CheckCircleFilled,
  ClockCircleOutlined,
  MinusCircleOutlined,
  PlayCircleFilled,
  QuestionCircleOutlined,
  StopOutlined,
} from '@ant-design/icons';
import { Button, Card, Timeline } from 'antd';
import { type ReactNode, useState } from 'react';
import type { EvidenceFile, Matter, MatterRecord, MatterStep } from '../../api/schema.d.ts';
import { StepItem } from './step-item.tsx';

const ICONS: Readonly<Record<MatterStep['stand'], ReactNode>> = {
  done: <CheckCircleFilled aria-label="已办" />,
  skipped: <MinusCircleOutlined aria-label="依法未办" />,
  open: <PlayCircleFilled aria-label="可以办理" />,
  waiting: <ClockCircleOutlined aria-label="等待" />,
  undecided: <QuestionCircleOutlined aria-label="待明确" />,
  'not-applicable': <StopOutlined aria-label="不适用" />,
  closed: <StopOutlined aria-label="未办" />,
};

const COLORS: Readonly<Record<MatterStep['stand'], string>> = {
  done: '#2b7a3d',
  skipped: '#6b7280',
  open: '#14528c',
  waiting: '#6b7280',
  undecided: '#b45309',
  'not-applicable': '#9ca3af',
  closed: '#9ca3af',
};

/** The steps of a matter as a line in time. Those that do not apply are folded away until somebody asks. */
export function StepList({
  matter,
  record,
  files,
}: {
  readonly matter: Matter;
  readonly record: MatterRecord;
  readonly files: readonly EvidenceFile[];
}) {
  const [taking, setTaking] = useState<string | null>(null);
  const [isWhole, setWhole] = useState(false);
  const hidden = matter.steps.filter(isIdle);
  const shown = isWhole ? matter.steps : matter.steps.filter((step) => !isIdle(step));
  return (
    <Card
      size="small"
      title={matter.label}
      extra={
        hidden.length === 0 ? null : (
          <Button type="link" size="small" onClick={() => setWhole(!isWhole)}>
            {isWhole ? '收起不涉及的环节' : `另有 ${hidden.length} 个不涉及的环节`}
          </Button>
        )
      }
    >
      <Timeline
        className="matter-steps"
        items={shown.map((step) => ({
          key: step.id,
          icon: ICONS[step.stand],
          color: COLORS[step.stand],
          content: (
            <StepItem
              step={step}
              procedure={matter.procedure}
              record={record}
              files={files}
              isTaking={taking === step.id}
              // A step that is done only now must not close the form of the next one, which is open already.
              onTake={(isOpen) => setTaking((now) => (isOpen ? step.id : now === step.id ? null : now))}
            />
          ),
        }))}
      />
    </Card>
  );
}

/** Not applicable, shut, or left out of an ended matter. */
function isIdle({ stand }: MatterStep): boolean {
  return stand === 'not-applicable' || stand === 'closed';
}
