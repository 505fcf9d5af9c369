import { CameraOutlined, InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Grid, Typography, Upload } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { EvidenceFile, Record as RecordView } from '../../api/schema.d.ts';
import { useAway } from '../../offline/connection.ts';
import { download } from '../../ui/download.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useSeat } from '../../ui/session.ts';
import { FileRow } from './evidence/file-row.tsx';
import { Preview } from './evidence/preview.tsx';
import { ReuseButton } from './evidence/reuse.tsx';
import { useFileUploads } from './evidence/use-file-uploads.ts';
import { earlierOf, lastVersions } from './evidence/versions.ts';

/** The evidence of a record: welcome, never demanded. Dropped, pasted, chosen, taken by camera, or another record's. */
export function RecordFiles({
  record,
  files,
}: {
  readonly record: RecordView;
  readonly files: readonly EvidenceFile[];
}) {
  const { may } = useSeat();
  const path = { unit: record.unit, id: record.id };
  const uploads = useFileUploads(path);
  const last = lastVersions(files);
  const [shown, setShown] = useState<EvidenceFile | null>(null);
  const fetch = useMutation({
    mutationFn: ({ id, name }: EvidenceFile) =>
      download(
        api.GET('/api/records/{unit}/{id}/files/{file}', { params: { path: { ...path, file: id } }, parseAs: 'blob' }),
        name,
      ),
  });
  const isAway = useAway();
  const mayAdd = may('add-evidence') && record.state === 'recorded';
  const mayOpen = may('open-evidence');
  return (
    <Card
      size="small"
      title={`佐证材料（${last.length}）`}
      extra={mayAdd && mayOpen ? <ReuseButton of={path} digests={last.map(({ digest }) => digest)} /> : undefined}
    >
      <FaultAlert error={fetch.error} />
      <Flex vertical gap={8}>
        {last.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            earlier={earlierOf(files, file)}
            mayOpen={mayOpen}
            isFetching={fetch.isPending ? fetch.variables.id : null}
            onShow={setShown}
            onFetch={(wanted) => fetch.mutate(wanted)}
            {...(mayAdd ? { onReplace: (next: File) => uploads.add([next], file.id) } : {})}
          />
        ))}
        {mayAdd && !isAway ? <AddFiles {...uploads} /> : null}
        {mayAdd && isAway ? (
          <Typography.Text type="secondary">没有网络，照片和文件请等联网后再传。</Typography.Text>
        ) : null}
        {files.length === 0 && !mayAdd ? <Typography.Text type="secondary">没有佐证材料。</Typography.Text> : null}
      </Flex>
      <Preview of={path} file={shown} onClose={() => setShown(null)} />
    </Card>
  );
}

function AddFiles({ uploads, add, drop, shrink }: ReturnType<typeof useFileUploads>) {
  const isWide = Grid.useBreakpoint().md ?? true;
  return (
    <Flex
      vertical
      gap={8}
      className="no-print"
      onPaste={(event) => {
        const pasted = [...event.clipboardData.files];
        if (pasted.length === 0) return;
        event.preventDefault();
        add(pasted);
      }}
    >
      <Upload.Dragger
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          add([file]);
          return Upload.LIST_IGNORE;
        }}
        style={{ padding: 0 }}
      >
        <span>
          <InboxOutlined />{' '}
          {isWide ? '点这里选文件，或把文件拖进来；截图可在点选后按 Ctrl+V 粘贴' : '选照片或文件，可多选'}
        </span>
        <div style={{ fontSize: 13, color: 'rgba(0, 0, 0, 0.62)' }}>材料不是必须的。每个文件至多 20 MB，加密保存</div>
      </Upload.Dragger>
      {isWide ? null : (
        <Upload
          accept="image/*"
          capture="environment"
          showUploadList={false}
          beforeUpload={(file) => {
            add([file]);
            return Upload.LIST_IGNORE;
          }}
        >
          <Button icon={<CameraOutlined />}>拍照</Button>
        </Upload>
      )}
      {uploads.map((upload) =>
        upload.state === 'failed' ? (
          <Alert
            key={upload.key}
            type="error"
            showIcon
            role="alert"
            title={upload.says}
            closable={{ onClose: () => drop(upload.key), 'aria-label': '知道了' }}
            action={
              upload.large === undefined ? undefined : (
                <Button size="small" onClick={() => void shrink(upload)}>
                  缩小后上传
                </Button>
              )
            }
          />
        ) : (
          <Typography.Text key={upload.key} type="secondary" role="status">
            {upload.name}　{upload.state === 'sending' ? '正在上传……' : '等待上传'}
          </Typography.Text>
        ),
      )}
    </Flex>
  );
}
