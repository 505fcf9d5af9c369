import { DownOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useEffect } from 'react';
import { ApiError, api } from '../../api/client.ts';
import type { Register } from '../../api/schema.d.ts';
import type { RecordsFilter } from '../../search.ts';
import { download } from '../../ui/download.ts';
import { shownColumns } from './list-columns.ts';
import { filterParams } from './records-query.ts';

type Form = 'xlsx' | 'utf-8' | 'gbk';

/** Exports what the list shows: its filters, order and chosen columns, and all rows. Personal fields are left out. */
export function ExportMenu({ register, filter }: { readonly register: Register; readonly filter: RecordsFilter }) {
  const { message, notification } = App.useApp();
  const save = useMutation({
    mutationFn: (form: Form) => {
      const path = { register: register.id };
      const query = {
        ...filterParams(filter),
        ...(filter.columns === undefined
          ? {}
          : { column: shownColumns(register, filter.columns, false).map(({ id }) => id) }),
      };
      return form === 'xlsx'
        ? download(
            api.GET('/api/registers/{register}/export.xlsx', { params: { path, query }, parseAs: 'blob' }),
            `${register.label}.xlsx`,
          )
        : download(
            api.GET('/api/registers/{register}/export.csv', {
              params: { path, query: { ...query, encoding: form } },
              parseAs: 'blob',
            }),
            `${register.label}.csv`,
          );
    },
    onSuccess: ({ name, rows }) => void message.success(`已导出“${name}”${rows === null ? '' : `，共 ${rows} 行`}`),
  });
  useEffect(() => {
    if (save.error === null) return;
    const fault = save.error instanceof ApiError ? save.error.fault : null;
    notification.error({ title: fault?.message ?? '没有导出成功。', description: fault?.remedy ?? '请重试。' });
  }, [save.error, notification]);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: 'Excel 工作簿（.xlsx）' },
          { key: 'utf-8', label: 'CSV（UTF-8）' },
          { key: 'gbk', label: 'CSV（GBK，供旧版软件使用；镕、喆照常，𬭎等 GBK 没有的字按 GB 18030 写）' },
        ],
        onClick: ({ key }) => save.mutate(key === 'gbk' ? 'gbk' : key === 'utf-8' ? 'utf-8' : 'xlsx'),
      }}
    >
      <Button loading={save.isPending} icon={<DownOutlined />} iconPlacement="end">
        导出
      </Button>
    </Dropdown>
  );
}
