import { Button, Flex, Tag, Typography } from 'antd';
import type { EvidenceFile, MatterRecord, MatterStep } from '../../api/schema.d.ts';
import { formatDay, formatInstant } from '../../ui/format.ts';
import { BINDINGS, STEP_STAND } from './matter-words.ts';
import { StepPapers } from './step-papers.tsx';
import { TakeStepForm } from './take-step-form.tsx';

/** One step: how it stands, who may take it under which article, and the form to take it. */
export function StepItem({
  step,
  procedure,
  record,
  files,
  isTaking,
  onTake,
}: {
  readonly step: MatterStep;
  readonly procedure: string;
  readonly record: MatterRecord;
  readonly files: readonly EvidenceFile[];
  readonly isTaking: boolean;
  readonly onTake: (isOpen: boolean) => void;
}) {
  const { label, color } = STEP_STAND[step.stand];
  const isSettled = step.stand === 'done' || step.stand === 'skipped';
  return (
    <div className="matter-step">
      <Flex wrap gap={8} align="center" justify="space-between">
        <Flex wrap gap={8} align="center">
          <strong>{step.label}</strong>
          {step.doneOn === null ? null : <span>{formatDay(step.doneOn)}</span>}
          {step.outcomeLabel === null ? null : <Tag>{step.outcomeLabel}</Tag>}
          {isSettled && step.stand === 'done' ? null : <Tag color={color}>{label}</Tag>}
          {step.optional && !isSettled ? <Tag>按需</Tag> : null}
        </Flex>
        {step.may && !isTaking ? (
          <Button type={step.optional ? 'default' : 'primary'} size="small" onClick={() => onTake(true)}>
            {step.stand === 'done' ? '再办一次' : '办理'}
          </Button>
        ) : null}
        {step.mayAttach && step.papers.length > 0 && !isTaking ? (
          <Button size="small" onClick={() => onTake(true)}>
            附材料
          </Button>
        ) : null}
      </Flex>
      {step.exemptionLabel === null ? null : <div>{step.exemptionLabel}</div>}
      {step.reason === null ? null : <div>{step.reason}</div>}
      {step.again === null ? null : <div>上一次：{step.again}，须重新办理。</div>}
      <Flex wrap gap={12} align="baseline">
        <Typography.Text type="secondary">
          {!isSettled
            ? step.says
            : step.by === null
              ? '据台账登记'
              : `${step.by} ${step.at === null ? '' : formatInstant(step.at)}登记`}
        </Typography.Text>
        <details className="matter-because">
          <summary>依据和经办</summary>
          <div>
            {BINDINGS[step.binds]}
            {step.cites.length === 0 ? '' : `：${step.cites.join('；')}`}
          </div>
          <div>由{step.whoLabels.join('、')}办理</div>
        </details>
      </Flex>
      {step.stand === 'waiting' && step.whyNot !== null ? <div>{step.whyNot}</div> : null}
      {step.stand === 'open' && !step.may && step.whyNot !== null ? <div>{step.whyNot}</div> : null}
      {step.stand === 'undecided' && step.whyNot !== null ? <div>{step.whyNot}</div> : null}
      <StepPapers step={step} record={record} files={files} isTaking={isTaking} />
      {isTaking ? (
        <TakeStepForm step={step} procedure={procedure} record={record} files={files} onDone={() => onTake(false)} />
      ) : null}
    </div>
  );
}
