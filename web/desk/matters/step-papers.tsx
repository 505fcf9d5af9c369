import { FileTextOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { api } from '../../api/client.ts';
import type { EvidenceFile, MatterRecord, MatterStep } from '../../api/schema.d.ts';
import { download } from '../../ui/download.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useSeat } from '../../ui/session.ts';
import { DraftButton } from './draft-button.tsx';

/** The papers of a step: files that are there, and drafts that can be made from the record. */
export function StepPapers({
  step,
  record,
  files,
  isTaking,
}: {
  readonly step: MatterStep;
  readonly record: MatterRecord;
  readonly files: readonly EvidenceFile[];
  /** While the form of the step is open, its papers are drafted there, with what is typed. */
  readonly isTaking: boolean;
}) {
  const { may } = useSeat();
  const path = { unit: record.unit, id: record.id };
  const open = useMutation({
    mutationFn: ({ id, name }: EvidenceFile) =>
      download(
        api.GET('/api/records/{unit}/{id}/files/{file}', { params: { path: { ...path, file: id } }, parseAs: 'blob' }),
        name,
      ),
  });
  const isPlain = isTaking || step.stand === 'not-applicable' || step.stand === 'closed' || step.stand === 'waiting';
  const shown = step.papers.filter(
    ({ id, template }) => (step.files[id] ?? []).length > 0 || (template !== null && !isPlain),
  );
  if (shown.length === 0) return null;
  return (
    <Flex vertical gap={4} className="matter-papers">
      <FaultAlert error={open.error} />
      {shown.map((paper) => (
        <Flex key={paper.id} wrap gap={8} align="center">
          <FileTextOutlined aria-hidden />
          <span>{paper.label}</span>
          {(step.files[paper.id] ?? []).map((id) => {
            const file = files.find((one) => one.id === id);
            return file === undefined || !may('open-evidence') ? (
              <span key={id}>{file?.name ?? '材料已不在'}</span>
            ) : (
              <Button key={id} type="link" size="small" loading={open.isPending} onClick={() => open.mutate(file)}>
                {file.name}
              </Button>
            );
          })}
          {paper.template === null || isPlain ? null : (
            <DraftButton paper={paper} template={paper.template} record={record} />
          )}
        </Flex>
      ))}
    </Flex>
  );
}
