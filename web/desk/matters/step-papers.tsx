import { FileTextOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown, Flex } from 'antd';
import { api } from '../../api/client.ts';
import type { EvidenceFile, MatterRecord, MatterStep, Paper } from '../../api/schema.d.ts';
import { download } from '../../ui/download.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useSeat } from '../../ui/session.ts';

/** The papers of a step: files that are there, and drafts that can be made from the record. */
export function StepPapers({
  step,
  record,
  files,
}: {
  readonly step: MatterStep;
  readonly record: MatterRecord;
  readonly files: readonly EvidenceFile[];
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
  const isPlain = step.stand === 'not-applicable' || step.stand === 'closed' || step.stand === 'waiting';
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
          {paper.template === null ? null : <DraftButton paper={paper} template={paper.template} record={record} />}
        </Flex>
      ))}
    </Flex>
  );
}

function DraftButton({ paper, template, record }: { paper: Paper; template: string; record: MatterRecord }) {
  const params = { path: { unit: record.unit, id: record.id, template } };
  const draft = useMutation({
    mutationFn: (form: 'docx' | 'pdf') =>
      form === 'docx'
        ? download(
            api.GET('/api/matters/{unit}/{id}/documents/{template}/document.docx', { params, parseAs: 'blob' }),
            `${paper.label}.docx`,
          )
        : download(
            api.GET('/api/matters/{unit}/{id}/documents/{template}/document.pdf', { params, parseAs: 'blob' }),
            `${paper.label}.pdf`,
          ),
  });
  return (
    <>
      <Dropdown
        // A phone cannot hover.
        trigger={['click']}
        menu={{
          items: [
            { key: 'docx', label: 'Word 文档' },
            { key: 'pdf', label: 'PDF' },
          ],
          onClick: ({ key }) => draft.mutate(key === 'docx' ? 'docx' : 'pdf'),
        }}
      >
        <Button size="small" loading={draft.isPending}>
          起草
        </Button>
      </Dropdown>
      <FaultAlert error={draft.error} />
    </>
  );
}
