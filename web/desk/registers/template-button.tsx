import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect } from 'react';
import { ApiError, api } from '../../api/client.ts';
import type { Register } from '../../api/schema.d.ts';
import { download } from '../../ui/download.ts';

/** Downloads the empty workbook of a register. */
export function TemplateButton({ register, unit }: { readonly register: Register; readonly unit?: string }) {
  const { notification } = App.useApp();
  const fetch = useMutation({
    mutationFn: () =>
      download(
        api.GET('/api/registers/{register}/template.xlsx', {
          params: { path: { register: register.id }, query: unit === undefined ? {} : { unit } },
          parseAs: 'blob',
        }),
        `${register.label}-模板.xlsx`,
      ),
  });
  useEffect(() => {
    if (fetch.error === null) return;
    const fault = fetch.error instanceof ApiError ? fetch.error.fault : null;
    notification.error({ title: fault?.message ?? '模板没有下载成功。', description: fault?.remedy ?? '请重试。' });
  }, [fetch.error, notification]);
  return (
    <Button loading={fetch.isPending} onClick={() => fetch.mutate()}>
      下载模板
    </Button>
  );
}
