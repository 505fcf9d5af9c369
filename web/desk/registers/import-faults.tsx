import { Button, Flex, Grid, Table, Typography } from 'antd';
import { ApiError, type ApiFault } from '../../api/client.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';

/** What is wrong with a workbook, by row and column, and the copy of it in which every place is marked. */
export function ImportFaults({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const isWide = Grid.useBreakpoint().md ?? true;
  const fault = error instanceof ApiError ? error.fault : null;
  const details = fault?.details ?? [];
  const marked = fault === null ? undefined : markedOf(fault);
  if (fault === null || details.length === 0) return <FaultAlert error={error} onRetry={onRetry} />;
  return (
    <>
      <FaultAlert error={new ApiError({ ...fault, details: [] }, 422)} />
      {marked === undefined ? null : (
        <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }}>
          <a href={marked.url} download={marked.fileName}>
            <Button type="primary">下载标注了问题的工作簿</Button>
          </a>
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

/** Where the marked copy can be fetched; undefined where the file could not be read. */
function markedOf(fault: ApiFault): { readonly url: string; readonly fileName: string } | undefined {
  if (!('marked' in fault) || typeof fault.marked !== 'object' || fault.marked === null) return undefined;
  const { marked } = fault;
  return 'url' in marked &&
    'fileName' in marked &&
    typeof marked.url === 'string' &&
    typeof marked.fileName === 'string'
    ? { url: marked.url, fileName: marked.fileName }
    : undefined;
}
