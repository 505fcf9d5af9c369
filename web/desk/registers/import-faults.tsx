import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Grid, Table, Typography } from 'antd';
import { ApiError, type ApiFault, api } from '../../api/client.ts';
import { download } from '../../ui/download.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';

/** What is wrong with a workbook, by row and column, and the copy of it in which every place is marked. */
export function ImportFaults({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const fetch = useMutation({
    mutationFn: ({ id, fileName }: Marked) =>
      download(api.GET('/api/imports/{id}/marked.xlsx', { params: { path: { id } }, parseAs: 'blob' }), fileName),
  });
  const isWide = Grid.useBreakpoint().md ?? true;
  const fault = error instanceof ApiError ? error.fault : null;
  const details = fault?.details ?? [];
  const marked = fault === null ? undefined : markedOf(fault);
  if (fault === null || details.length === 0) return <FaultAlert error={error} onRetry={onRetry} />;
  return (
    <>
      <FaultAlert error={new ApiError({ ...fault, details: [] }, 422)} />
      <FaultAlert error={fetch.error} />
      {marked === undefined ? null : (
        <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }}>
          <Button type="primary" loading={fetch.isPending} onClick={() => fetch.mutate(marked)}>
            下载标注了问题的工作簿
          </Button>
          <Typography.Text type="secondary">30 分钟内有效；改正后保存，在上面重新选择即可。</Typography.Text>
        </Flex>
      )}
      <Table
        size="small"
        rowKey="key"
        pagination={
          details.length > 50 ? { pageSize: 50, showSizeChanger: false, showTotal: (n) => `共 ${n} 处` } : false
        }
        dataSource={details.map((detail, place) => ({ ...detail, key: place }))}
        columns={
          isWide
            ? [
                { title: '行', dataIndex: 'row', width: 64, render: (row?: number) => row ?? '' },
                { title: '列', dataIndex: 'column', width: 56, render: (column?: string) => column ?? '' },
                { title: '栏目', dataIndex: 'label', width: 150, render: (label?: string) => label ?? '' },
                { title: '哪里不对', dataIndex: 'says' },
                { title: '怎样改', dataIndex: 'remedy', render: (remedy?: string) => remedy ?? '' },
              ]
            : [
                {
                  title: '问题',
                  render: (_, { row, column, label, says, remedy }) => (
                    <>
                      <strong>
                        {row === undefined ? '' : `第 ${row} 行`}
                        {column === undefined ? '' : ` ${column} 列`}
                        {label === undefined ? '' : `（${label}）`}
                      </strong>
                      <div>{says}</div>
                      <Typography.Text type="secondary">{remedy}</Typography.Text>
                    </>
                  ),
                },
              ]
        }
      />
    </>
  );
}

type Marked = { readonly id: string; readonly fileName: string };

/** The marked copy kept by the server; undefined where the file could not be read. */
function markedOf(fault: ApiFault): Marked | undefined {
  if (!('marked' in fault) || typeof fault.marked !== 'object' || fault.marked === null) return undefined;
  const { marked } = fault;
  return 'id' in marked && 'fileName' in marked && typeof marked.id === 'string' && typeof marked.fileName === 'string'
    ? { id: marked.id, fileName: marked.fileName }
    : undefined;
}
