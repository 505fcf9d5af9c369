import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { ApiError, api } from '../../api/client.ts';
import { download } from '../../ui/download.ts';

/** Downloads the reply: what still stands, with the doubts or without. */
export function LetterButton({
  id,
  fileName,
  size = 'middle',
}: {
  readonly id: string;
  readonly fileName: string;
  readonly size?: 'small' | 'middle';
}) {
  const { message } = App.useApp();
  const fetch = useMutation({
    mutationFn: (doubts: boolean) =>
      download(
        api.GET('/api/reviews/{id}/letter.docx', { params: { path: { id }, query: { doubts } }, parseAs: 'blob' }),
        `${fileName.replace(/\.\w+$/, '')}审读意见.docx`,
      ),
    onSuccess: ({ name }) => void message.success(`已下载“${name}”`),
    onError: (error) =>
      void message.error(
        error instanceof ApiError ? `${error.message}${error.fault.remedy}` : '复函没有下载成功，请重试',
        8,
      ),
  });
  return (
    <Dropdown
      menu={{
        items: [
          { key: 'all', label: '列出全部问题', onClick: () => fetch.mutate(true) },
          { key: 'fail', label: '只列确有错误的', onClick: () => fetch.mutate(false) },
        ],
      }}
      trigger={['click']}
    >
      <Button size={size} icon={<DownloadOutlined />} loading={fetch.isPending}>
        复函
      </Button>
    </Dropdown>
  );
}
