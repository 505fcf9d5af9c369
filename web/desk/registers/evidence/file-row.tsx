import { DownloadOutlined, EyeOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, Flex, Typography, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import type { EvidenceFile } from '../../../api/schema.d.ts';
import { formatBytes, formatInstant } from '../../../ui/format.ts';

type Actions = {
  readonly mayOpen: boolean;
  /** Id of the file that is being fetched. */
  readonly isFetching: string | null;
  readonly onShow: (file: EvidenceFile) => void;
  readonly onFetch: (file: EvidenceFile) => void;
};

/** A file of a record, its later versions put in its place, the earlier ones below when asked for. */
export function FileRow({
  file,
  earlier,
  onReplace,
  ...actions
}: Actions & {
  readonly file: EvidenceFile;
  readonly earlier: readonly EvidenceFile[];
  /** Puts another file in its place; absent where nothing may be added. */
  readonly onReplace?: (next: File) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Line file={file} {...actions}>
        {onReplace === undefined ? null : (
          <Upload
            showUploadList={false}
            beforeUpload={(next) => {
              onReplace(next);
              return Upload.LIST_IGNORE;
            }}
          >
            <Button
              size="small"
              icon={<SwapOutlined />}
              className="no-print"
              title={`用新文件换下“${file.name}”，原来的保留`}
            >
              换新版
            </Button>
          </Upload>
        )}
      </Line>
      {earlier.length === 0 ? null : (
        <Button
          type="link"
          size="small"
          style={{ paddingInline: 0 }}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? '收起' : `以前的 ${earlier.length} 版`}
        </Button>
      )}
      {isOpen ? (
        <Flex vertical gap={4} style={{ paddingInlineStart: 16 }}>
          {earlier.map((one, at) => (
            <Line key={one.id} file={one} version={earlier.length - at} {...actions} />
          ))}
        </Flex>
      ) : null}
    </div>
  );
}

function Line({
  file,
  version,
  mayOpen,
  isFetching,
  onShow,
  onFetch,
  children,
}: Actions & { readonly file: EvidenceFile; readonly version?: number; readonly children?: ReactNode }) {
  return (
    <Flex gap={12} wrap align="center" justify="space-between">
      <Flex wrap gap={12} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <span>
          {version === undefined ? '' : `第 ${version} 版 `}
          <bdi>{file.name}</bdi>
        </span>
        <Typography.Text type="secondary">{formatBytes(file.sizeBytes)}</Typography.Text>
        <Typography.Text type="secondary">
          {formatInstant(file.addedAt)} {file.addedBy}
        </Typography.Text>
        <Typography.Text type="secondary" title={file.digest}>
          校验值 {file.digest.slice(0, 8)}
        </Typography.Text>
      </Flex>
      <Flex gap={8} wrap>
        {mayOpen ? (
          <>
            <Button size="small" icon={<EyeOutlined />} onClick={() => onShow(file)}>
              查看
            </Button>
            <Button
              size="small"
              icon={<DownloadOutlined />}
              loading={isFetching === file.id}
              onClick={() => onFetch(file)}
            >
              下载
            </Button>
          </>
        ) : null}
        {children}
      </Flex>
    </Flex>
  );
}
