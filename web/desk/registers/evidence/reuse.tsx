import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Flex, Input, Modal, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { api, need } from '../../../api/client.ts';
import { FaultAlert } from '../../../ui/fault-alert.tsx';
import { holderOf, useRecordsChanged } from '../../../ui/fields/declared.ts';
import { formatBytes, formatInstant } from '../../../ui/format.ts';
import { useSeat } from '../../../ui/session.ts';

/** Has a file that another record has serve this one too. */
export function ReuseButton({
  of,
  digests,
}: {
  readonly of: { readonly unit: string; readonly id: string };
  readonly digests: readonly string[];
}) {
  const { unit } = useSeat();
  const changed = useRecordsChanged();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const top = unit.kind === 'village' || unit.kind === 'office' ? unit.code : holderOf(of.unit);
  const recent = useQuery({
    queryKey: ['evidence', 'recent', top, words],
    queryFn: () => need(api.GET('/api/evidence', { params: { query: { unit: top, words } } })),
    enabled: isOpen,
  });
  const reuse = useMutation({
    mutationFn: (from: { unit: string; record: string; file: string }) =>
      need(api.POST('/api/records/{unit}/{id}/files/reuse', { params: { path: of }, body: { from } })),
    onSuccess: changed,
  });
  const files = recent.data?.files ?? [];
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        选已有的
      </Button>
      <Modal open={isOpen} title="选用已上传的材料" footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        <FaultAlert error={recent.error ?? reuse.error} />
        <Input.Search
          aria-label="文件名"
          placeholder="文件名中的字，按回车"
          allowClear
          onSearch={(typed) => setWords(typed.trim())}
          style={{ marginBottom: 12 }}
        />
        {recent.isPending ? <Skeleton active /> : null}
        {recent.data !== undefined && files.length === 0 ? (
          <Typography.Text type="secondary">没有找到已上传的材料。</Typography.Text>
        ) : null}
        <Flex vertical gap={8} style={{ maxHeight: 420, overflowY: 'auto' }}>
          {files.map((file) => {
            const isHere = digests.includes(file.digest);
            return (
              <Flex key={file.id} justify="space-between" align="center" gap={12}>
                <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                  {file.name}
                  <div>
                    <Typography.Text type="secondary">
                      {file.registerLabel} {file.number}｜{formatBytes(file.sizeBytes)}｜{formatInstant(file.addedAt)}
                    </Typography.Text>
                  </div>
                </div>
                <Button
                  size="small"
                  disabled={isHere}
                  loading={reuse.isPending && reuse.variables.file === file.id}
                  onClick={() => reuse.mutate({ unit: file.unit, record: file.record, file: file.id })}
                >
                  {isHere ? '已有' : '选用'}
                </Button>
              </Flex>
            );
          })}
        </Flex>
      </Modal>
    </>
  );
}
