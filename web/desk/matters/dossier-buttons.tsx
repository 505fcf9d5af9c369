import { FolderOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { api } from '../../api/client.ts';
import type { MatterRecord } from '../../api/schema.d.ts';
import { download } from '../../ui/download.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useSeat } from '../../ui/session.ts';

/** The matter's file 卷宗, as one PDF with every document, or as a folder of the files as they are. */
export function DossierButtons({ record }: { readonly record: MatterRecord }) {
  const { may } = useSeat();
  const params = { path: { unit: record.unit, id: record.id } };
  const fetch = useMutation({
    mutationFn: (form: 'pdf' | 'zip') =>
      form === 'pdf'
        ? download(
            api.GET('/api/matters/{unit}/{id}/dossier.pdf', { params, parseAs: 'blob' }),
            `${record.number} 卷宗.pdf`,
          )
        : download(
            api.GET('/api/matters/{unit}/{id}/dossier.zip', { params, parseAs: 'blob' }),
            `${record.number} 卷宗.zip`,
          ),
  });
  if (!may('open-evidence')) return null;
  return (
    <>
      <Dropdown
        // A phone cannot hover.
        trigger={['click']}
        menu={{
          items: [
            { key: 'pdf', label: '一个 PDF（目录、办理记录和全部材料）' },
            { key: 'zip', label: '文件夹（材料按序编号，保留原件）' },
          ],
          onClick: ({ key }) => fetch.mutate(key === 'pdf' ? 'pdf' : 'zip'),
        }}
      >
        <Button icon={<FolderOutlined />} loading={fetch.isPending}>
          卷宗
        </Button>
      </Dropdown>
      <FaultAlert error={fetch.error} />
    </>
  );
}
