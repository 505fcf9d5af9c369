import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Card, Flex, Typography } from 'antd';
import { api, need } from '../../api/client.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatInstant } from '../../ui/format.ts';

/** What this seat typed and has not saved, on whatever device. Nothing is shown where there is nothing. */
export function UnsavedCard({ unit }: { readonly unit: string }) {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: ['drafts'], queryFn: () => need(api.GET('/api/drafts')) });
  const drop = useMutation({
    mutationFn: ({ register, record }: { register: string; record: string | null }) =>
      need(api.DELETE('/api/drafts/{register}/{record}', { params: { path: { register, record: record ?? 'new' } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['drafts'] }),
  });
  const drafts = data?.drafts ?? [];
  if (error === null && drafts.length === 0) return null;
  return (
    <Card size="small" title={`填了没有保存的（${drafts.length}）`}>
      <FaultAlert error={error ?? drop.error} onRetry={() => void refetch()} />
      <Flex vertical gap={6}>
        {drafts.map(({ register, registerLabel, record, changedAt }) => (
          <Flex key={`${register} ${record}`} gap={12} wrap align="center">
            {record === null ? (
              <Link to="/registers/$register/new" params={{ register }}>
                {registerLabel}：新登记
              </Link>
            ) : record === 'table' ? (
              <Link to="/registers/$register/table" params={{ register }}>
                {registerLabel}：表格登记
              </Link>
            ) : (
              <Link to="/records/$unit/$id" params={{ unit, id: record }}>
                {registerLabel}：更正一条
              </Link>
            )}
            <Typography.Text type="secondary">{formatInstant(changedAt)}</Typography.Text>
            <Button size="small" type="text" onClick={() => drop.mutate({ register, record })}>
              放弃
            </Button>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
