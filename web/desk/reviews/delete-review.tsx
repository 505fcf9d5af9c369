import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { ApiError, api, need } from '../../api/client.ts';
import { reviewQuery, reviewsQuery } from './review-queries.ts';

/** Deletes a review after asking. Judgements stay with the findings. */
export function DeleteReview({
  id,
  fileName,
  size = 'middle',
  onDeleted,
}: {
  readonly id: string;
  readonly fileName: string;
  readonly size?: 'small' | 'middle';
  readonly onDeleted?: () => void;
}) {
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => need(api.DELETE('/api/reviews/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      void message.success(`已删除“${fileName}”的审读`);
      onDeleted?.();
      queries.removeQueries({ queryKey: reviewQuery(id).queryKey });
      await queries.invalidateQueries({ queryKey: reviewsQuery.queryKey });
    },
    onError: (error) =>
      void message.error(
        error instanceof ApiError ? `${error.message}${error.fault.remedy}` : '没有删除成功，请重试',
        8,
      ),
  });
  const ask = () =>
    modal.confirm({
      title: `删除“${fileName}”的审读？`,
      content: '报告的文字和审读结果一并删除。已作的判断保留，同一单位的报告再次送来时仍然有效。',
      okText: '删除',
      okButtonProps: { danger: true },
      cancelText: '不删除',
      onOk: () => remove.mutate(),
    });
  return (
    <Button size={size} type="text" loading={remove.isPending} onClick={() => void ask()}>
      删除
    </Button>
  );
}
