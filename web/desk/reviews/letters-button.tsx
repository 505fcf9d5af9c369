import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { ApiError, api } from '../../api/client.ts';
import { download } from '../../ui/download.ts';

/** Downloads the replies of several reviews at once, a document each in one archive. */
export function LettersButton({ ids }: { readonly ids: readonly string[] }) {
  const { message } = App.useApp();
  const fetch = useMutation({
    mutationFn: (doubts: boolean) =>
      download(
        api.POST('/api/reviews/letters.zip', { body: { reviews: [...ids], doubts }, parseAs: 'blob' }),
        `审读意见${ids.length}份.zip`,
      ),
    onSuccess: ({ name }) => void message.success(`已下载“${name}”，每个单位一份`),
    onError: (error) =>
      void message.error(
        error instanceof ApiError ? `${error.message}${error.fault.remedy}` : '复函没有下载成功，请重试',
        8,
      ),
  });
  return (
    <Dropdown
      disabled={ids.length === 0}
      menu={{
        items: [
          { key: 'all', label: '列出全部问题', onClick: () => fetch.mutate(true) },
          { key: 'fail', label: '只列确有错误的', onClick: () => fetch.mutate(false) },
        ],
      }}
      trigger={['click']}
    >
      <Button icon={<DownloadOutlined />} loading={fetch.isPending} disabled={ids.length === 0}>
        {ids.length === 0 ? '复函（先勾选）' : `复函 ${ids.length} 份`}
      </Button>
    </Dropdown>
  );
}
