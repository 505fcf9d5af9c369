import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Card, Flex, Typography, Upload } from 'antd';
import { api, need } from '../../api/client.ts';
import type { EvidenceFile, Record as RecordView } from '../../api/schema.d.ts';
import { download } from '../../ui/download.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRecordsChanged } from '../../ui/fields/declared.ts';
import { formatBytes, formatInstant } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';

/** The evidence of a record: welcome, never demanded. */
export function RecordFiles({
  record,
  files,
}: {
  readonly record: RecordView;
  readonly files: readonly EvidenceFile[];
}) {
  const { may } = useSeat();
  const changed = useRecordsChanged();
  const { message } = App.useApp();
  const path = { unit: record.unit, id: record.id };
  const add = useMutation({
    mutationFn: (file: File) =>
      need(
        api.POST('/api/records/{unit}/{id}/files', {
          params: { path },
          body: { file },
          bodySerializer: () => formOf(file),
        }),
      ),
    onSuccess: async ({ name }) => {
      void message.success(`已上传“${name}”`);
      await changed();
    },
  });
  const fetch = useMutation({
    mutationFn: ({ id, name }: EvidenceFile) =>
      download(
        api.GET('/api/records/{unit}/{id}/files/{file}', { params: { path: { ...path, file: id } }, parseAs: 'blob' }),
        name,
      ),
  });
  const mayAdd = may('write-records') && record.state === 'recorded';
  return (
    <Card
      size="small"
      title={`佐证材料（${files.length}）`}
      extra={
        mayAdd ? (
          <Upload
            showUploadList={false}
            customRequest={({ file }) => {
              if (file instanceof File) add.mutate(file);
            }}
          >
            <Button size="small" icon={<UploadOutlined />} loading={add.isPending}>
              上传
            </Button>
          </Upload>
        ) : undefined
      }
    >
      <FaultAlert error={add.error} />
      <FaultAlert error={fetch.error} />
      {files.length === 0 ? (
        <Typography.Text type="secondary">
          没有佐证材料。材料不是必须的；需要留存的，每个文件至多 20 MB，加密保存。
        </Typography.Text>
      ) : (
        <Flex vertical gap={8}>
          {files.map((file) => (
            <Flex key={file.id} gap={12} wrap align="center" justify="space-between">
              <Flex wrap gap={12} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <span>{file.name}</span>
                <Typography.Text type="secondary">{formatBytes(file.sizeBytes)}</Typography.Text>
                <Typography.Text type="secondary">{formatInstant(file.addedAt)}</Typography.Text>
                <Typography.Text type="secondary">校验值 {file.digest.slice(0, 8)}</Typography.Text>
              </Flex>
              <Button
                size="small"
                icon={<DownloadOutlined />}
                loading={fetch.isPending && fetch.variables.id === file.id}
                onClick={() => fetch.mutate(file)}
              >
                下载
              </Button>
            </Flex>
          ))}
        </Flex>
      )}
    </Card>
  );
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}
