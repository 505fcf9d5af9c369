import { Button, Flex, Input, Tag } from 'antd';
import { useState } from 'react';
import { FaultAlert } from '../../../ui/fault-alert.tsx';
import { TAG_COLORS, VERDICTS } from '../../reviews/finding-words.ts';
import type { BlockNotes } from './block-notes.ts';
import { ThreadView } from './thread-view.tsx';
import { useComment } from './use-remarks.ts';

/** What is noted on a paragraph, beneath it, with room for a remark of one's own. */
export function NotesPanel({
  notes,
  block,
  passage,
  unit,
  year,
  mayRemark,
  onClose,
}: {
  readonly notes: BlockNotes | undefined;
  readonly block: string;
  /** The words that were chosen when the notes were opened. */
  readonly passage: string | null;
  readonly unit: string;
  readonly year: number;
  readonly mayRemark: boolean;
  readonly onClose: () => void;
}) {
  const [says, setSays] = useState('');
  const [isWhole, setWhole] = useState(false);
  const comment = useComment(unit, year, () => setSays(''));
  const chosen = isWhole ? null : passage;
  const { warnings = [], findings = [], threads = [] } = notes ?? {};
  return (
    <section className="notes-panel no-print" aria-label="这一段的提示和批注">
      {warnings.map(({ kind, severity, says: text }) => (
        <p key={`${kind} ${text}`} className="notes-line">
          {severity === 'must' ? <Tag color="error">必须处理</Tag> : <Tag>请留意</Tag>}
          {text}
        </p>
      ))}
      {findings.map(({ id, verdict, label, says: text, fix }) => (
        <p key={id} className="notes-line">
          <Tag color={TAG_COLORS[verdict]}>{VERDICTS[verdict]}</Tag>
          {label}：{text}
          {fix}
        </p>
      ))}
      {threads.map((thread) => (
        <ThreadView key={thread.id} thread={thread} unit={unit} year={year} mayRemark={mayRemark} />
      ))}
      {mayRemark ? (
        <div className="notes-write">
          {chosen === null ? null : (
            <blockquote className="thread-passage">
              {chosen}{' '}
              <Button type="link" size="small" onClick={() => setWhole(true)}>
                改为批注整段
              </Button>
            </blockquote>
          )}
          <FaultAlert error={comment.error} />
          <Input.TextArea
            aria-label={chosen === null ? '对这一段的批注' : '对所选文字的批注'}
            placeholder={chosen === null ? '对这一段的批注' : '对所选文字的批注'}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={says}
            onChange={({ target }) => setSays(target.value)}
          />
        </div>
      ) : null}
      <Flex gap={8}>
        {mayRemark ? (
          <Button
            size="small"
            type="primary"
            disabled={says.trim() === ''}
            loading={comment.isPending}
            onClick={() => comment.mutate({ block, passage: chosen, says: says.trim() })}
          >
            批注
          </Button>
        ) : null}
        <Button size="small" onClick={onClose}>
          收起
        </Button>
      </Flex>
    </section>
  );
}
