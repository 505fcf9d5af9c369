import { Button, Flex, Input, Tag } from 'antd';
import { useState } from 'react';
import type { RemarkThread } from '../../../api/schema.d.ts';
import { FaultAlert } from '../../../ui/fault-alert.tsx';
import { formatInstant } from '../../../ui/format.ts';
import { useReply } from './use-remarks.ts';

const ACTS = { comment: '', answer: '答复：', resolve: '了结', reopen: '重开' } as const;

/** One comment with all that was said to it, and what this seat can do next. */
export function ThreadView({
  thread,
  unit,
  year,
  mayRemark,
  isLost = false,
}: {
  readonly thread: RemarkThread;
  readonly unit: string;
  readonly year: number;
  readonly mayRemark: boolean;
  /** Its paragraph is no longer in the report. */
  readonly isLost?: boolean;
}) {
  const [answer, setAnswer] = useState<string | null>(null);
  const reply = useReply(unit, year, () => setAnswer(null));
  const { id, isOpen, maySettle, byCounty, passage, beginning, remarks } = thread;
  const send = (act: 'answer' | 'resolve' | 'reopen', says = '') => reply.mutate({ thread: id, act, says });
  return (
    <article className={isOpen ? 'thread' : 'thread thread-settled'} aria-label={isOpen ? '批注' : '已了结的批注'}>
      <Flex gap={6} wrap>
        {byCounty ? <Tag color="purple">县级意见</Tag> : null}
        {isOpen ? null : <Tag>已了结</Tag>}
        {isLost ? <Tag color="warning">原段落已删</Tag> : null}
      </Flex>
      {passage === null ? null : <blockquote className="thread-passage">{passage}</blockquote>}
      {isLost && passage === null ? <blockquote className="thread-passage">{beginning}……</blockquote> : null}
      <ul className="thread-remarks">
        {remarks.map(({ id: key, act, says, name, role, at }) => (
          <li key={key}>
            <span className="thread-who">
              {name}（{role}）{formatInstant(at)}
            </span>
            <span className="thread-says">
              {ACTS[act]}
              {says === '' ? '' : act === 'resolve' || act === 'reopen' ? `：${says}` : says}
            </span>
          </li>
        ))}
      </ul>
      <FaultAlert error={reply.error} />
      {!mayRemark ? null : answer === null ? (
        <Flex gap={8} wrap>
          <Button size="small" onClick={() => setAnswer('')}>
            答复
          </Button>
          {maySettle ? (
            <Button size="small" loading={reply.isPending} onClick={() => send(isOpen ? 'resolve' : 'reopen')}>
              {isOpen ? '了结' : '重开'}
            </Button>
          ) : null}
        </Flex>
      ) : (
        <Flex vertical gap={6}>
          <Input.TextArea
            aria-label="答复"
            autoFocus
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={answer}
            onChange={({ target }) => setAnswer(target.value)}
          />
          <Flex gap={8}>
            <Button
              size="small"
              type="primary"
              disabled={answer.trim() === ''}
              loading={reply.isPending}
              onClick={() => send('answer', answer.trim())}
            >
              答复
            </Button>
            <Button size="small" onClick={() => setAnswer(null)}>
              取消
            </Button>
          </Flex>
        </Flex>
      )}
    </article>
  );
}
