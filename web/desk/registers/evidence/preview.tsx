import { useQuery } from '@tanstack/react-query';
import { Alert, Input, Modal, Skeleton, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { api, need } from '../../../api/client.ts';
import type { EvidenceFile } from '../../../api/schema.d.ts';
import { FaultAlert } from '../../../ui/fault-alert.tsx';
import { formatBytes, formatInstant } from '../../../ui/format.ts';
import { documentPage } from './document-page.ts';
import { fileKind } from './file-kind.ts';

type Of = { readonly unit: string; readonly id: string };

const PDF_TYPE = 'application/pdf';

/** A file shown in place: pictures and PDF as they are, documents by their words. */
export function Preview({
  of,
  file,
  onClose,
}: {
  readonly of: Of;
  readonly file: EvidenceFile | null;
  readonly onClose: () => void;
}) {
  return (
    <Modal open={file !== null} title={file?.name} width={960} footer={null} onCancel={onClose} destroyOnHidden>
      {file === null ? null : (
        <>
          <Shown of={of} file={file} />
          <Typography.Paragraph type="secondary" style={{ margin: '12px 0 0', overflowWrap: 'anywhere' }}>
            {formatBytes(file.sizeBytes)}｜{formatInstant(file.addedAt)}
            {file.addedBy === '' ? '' : ` ${file.addedBy}`} 上传｜SM3 校验值 {file.digest}
          </Typography.Paragraph>
        </>
      )}
    </Modal>
  );
}

function Shown({ of, file }: { readonly of: Of; readonly file: EvidenceFile }) {
  const kind = fileKind(file.name);
  if (kind === 'picture' || kind === 'pdf') return <Bytes of={of} file={file} isPdf={kind === 'pdf'} />;
  if (kind === 'document') return <DocumentPage of={of} file={file} />;
  if (kind === 'text') return <Words of={of} file={file} />;
  return (
    <Alert
      type="info"
      showIcon
      title={
        kind === 'photo-of-phone'
          ? '这是手机的 HEIC 照片，浏览器不能显示。已原样保存，可以下载查看；今后可在手机相机设置中改为“兼容性最佳”（JPG）。'
          : '这种文件不能在网页上查看，请下载后打开。'
      }
    />
  );
}

function Bytes({ of, file, isPdf }: { readonly of: Of; readonly file: EvidenceFile; readonly isPdf: boolean }) {
  const path = { ...of, file: file.id };
  const { data, error } = useQuery({
    queryKey: ['evidence', 'bytes', file.id],
    queryFn: () => need(api.GET('/api/records/{unit}/{id}/files/{file}', { params: { path }, parseAs: 'blob' })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (data === undefined) return;
    // The type is ours, not the file's own: nothing in it runs as a page.
    const made = URL.createObjectURL(new Blob([data], { type: isPdf ? PDF_TYPE : 'image/*' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data, isPdf]);
  if (error !== null) return <FaultAlert error={error} />;
  if (url === null) return <Skeleton active />;
  return isPdf ? (
    <iframe title={file.name} src={url} style={{ width: '100%', height: '70vh', border: 0 }} />
  ) : (
    <img
      src={url}
      alt={file.name}
      style={{ maxWidth: '100%', maxHeight: '70vh', display: 'block', margin: '0 auto' }}
    />
  );
}

function DocumentPage({ of, file }: { readonly of: Of; readonly file: EvidenceFile }) {
  const { data, error } = useQuery({
    queryKey: ['evidence', 'document', file.id],
    queryFn: async () => {
      const path = { ...of, file: file.id };
      const bytes = await need(api.GET('/api/records/{unit}/{id}/files/{file}', { params: { path }, parseAs: 'blob' }));
      // A document that cannot be shown as a page may still give its words.
      return documentPage(await new Response(bytes).arrayBuffer()).catch(() => null);
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error !== null) return <FaultAlert error={error} />;
  if (data === undefined) return <Skeleton active />;
  if (data === null) return <Words of={of} file={file} />;
  return (
    <>
      <Typography.Paragraph type="secondary">以下为文档的文字、表格和图片，版式以原件为准。</Typography.Paragraph>
      <iframe
        title={file.name}
        sandbox=""
        srcDoc={data}
        style={{ width: '100%', height: '64vh', border: '1px solid #d9d9d9', background: '#fff' }}
      />
    </>
  );
}

function Words({ of, file }: { readonly of: Of; readonly file: EvidenceFile }) {
  const { data, error } = useQuery({
    queryKey: ['evidence', 'text', file.id],
    queryFn: () =>
      need(api.GET('/api/records/{unit}/{id}/files/{file}/text', { params: { path: { ...of, file: file.id } } })),
  });
  if (error !== null) return <FaultAlert error={error} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <>
      <Typography.Paragraph type="secondary">以下为文档中的文字，版式和图片请下载原件查看。</Typography.Paragraph>
      <Input.TextArea
        readOnly
        aria-label="文档文字"
        autoSize={{ minRows: 6, maxRows: 22 }}
        value={`${data.text}${data.isWhole ? '' : '\n……（其余从略，请下载原件）'}`}
      />
    </>
  );
}
