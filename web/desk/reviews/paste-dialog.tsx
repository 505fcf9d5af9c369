import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { reviewQuery, reviewsQuery } from './review-queries.ts';

const MOST_LETTERS = 400_000;

/** Takes a report as pasted text and opens its review. */
export function PasteDialog({
  isOpen,
  onClose,
  unit,
  year,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly unit: string | null;
  readonly year: number | null;
}) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const send = useMutation({
    mutationFn: () =>
      need(
        api.POST('/api/reviews/text', {
          body: { text, ...(unit === null ? {} : { unit }), ...(year === null ? {} : { year }) },
        }),
      ),
    onSuccess: async (review) => {
      setText('');
      queries.setQueryData(reviewQuery(review.id).queryKey, review);
      void queries.invalidateQueries({ queryKey: reviewsQuery.queryKey });
      onClose();
      await navigate({ to: '/reviews/$id', params: { id: review.id } });
    },
  });
  return (
    <Modal
      open={isOpen}
      title="审读粘贴的文字"
      width={760}
      okText="审读"
      okButtonProps={{ disabled: text.trim() === '' }}
      confirmLoading={send.isPending}
      onOk={() => send.mutate()}
      onCancel={onClose}
      afterClose={() => send.reset()}
    >
      <FaultAlert error={send.error} />
      <Input.TextArea
        aria-label="报告的文字"
        value={text}
        onChange={({ target }) => setText(target.value)}
        maxLength={MOST_LETTERS}
        autoSize={{ minRows: 10, maxRows: 20 }}
        placeholder="在 Word、WPS 或网页中全选、复制报告，粘贴到这里。标题、落款和日期请一并粘贴。"
      />
      <p className="reviews-paste-note">
        {text === '' ? '连同标题和落款一起粘贴，才能判断单位、年度和报送时间。' : `已有 ${text.length} 字。`}
      </p>
    </Modal>
  );
}
