import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { api } from '../../api/client.ts';
import type { MatterRecord, Paper } from '../../api/schema.d.ts';
import { download } from '../../ui/download.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';

/** A document drafted from the record; `typed` gives what stands in the form of the step, as JSON, so that it need not be entered first. */
export function DraftButton({
  paper,
  template,
  record,
  typed,
}: {
  readonly paper: Paper;
  readonly template: string;
  readonly record: MatterRecord;
  readonly typed?: () => string;
}) {
  const path = { unit: record.unit, id: record.id, template };
  const draft = useMutation({
    mutationFn: (form: 'docx' | 'pdf') => {
      const params = { path, query: typed === undefined ? {} : { typed: typed() } };
      return form === 'docx'
        ? download(
            api.GET('/api/matters/{unit}/{id}/documents/{template}/document.docx', { params, parseAs: 'blob' }),
            `${paper.label}.docx`,
          )
        : download(
            api.GET('/api/matters/{unit}/{id}/documents/{template}/document.pdf', { params, parseAs: 'blob' }),
            `${paper.label}.pdf`,
          );
    },
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
        <Button size="small" loading={draft.isPending} aria-label={`起草${paper.label}`}>
          起草
        </Button>
      </Dropdown>
      <FaultAlert error={draft.error} />
    </>
  );
}
