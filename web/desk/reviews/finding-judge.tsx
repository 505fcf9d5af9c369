import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { Finding } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { JUDGEMENT_HINTS, JUDGEMENT_ORDER, JUDGEMENTS } from './finding-words.ts';
import { type Judged, useJudged } from './review-queries.ts';

const MOST_NOTE = 500;

/** 对, 不对, 已改, each one click; the same again takes it back. With a note where one is wanted. */
export function FindingJudge({ review, finding }: { readonly review: string; readonly finding: Finding }) {
  const { fingerprint, judgement, note, judgedBy } = finding;
  const judged = useJudged(review);
  const [typed, setTyped] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: ({ fingerprint: of, ...body }: Judged) =>
      need(
        api.PUT('/api/reviews/{id}/findings/{fingerprint}', {
          params: { path: { id: review, fingerprint: of } },
          body,
        }),
      ),
    onSuccess: async (answer) => {
      setTyped(null);
      await judged(answer);
    },
  });
  const keep = (to: Finding['judgement'], words = note) =>
    save.mutate({ fingerprint, judgement: to, note: words === null || words.trim() === '' ? null : words.trim() });
  return (
    <div className="finding-judge">
      <FaultAlert error={save.error} />
      <fieldset className="finding-choices">
        <legend className="reviews-hidden">判断</legend>
        {JUDGEMENT_ORDER.map((one) => (
          <Button
            key={one}
            size="small"
            type={judgement === one ? 'primary' : 'default'}
            aria-pressed={judgement === one}
            title={JUDGEMENT_HINTS[one]}
            loading={save.isPending && save.variables.judgement === one}
            onClick={() => keep(judgement === one ? null : one)}
          >
            {JUDGEMENTS[one]}
          </Button>
        ))}
        {judgement === null || typed !== null ? null : (
          <Button size="small" type="link" onClick={() => setTyped(note ?? '')}>
            {note === null ? '写说明' : '改说明'}
          </Button>
        )}
        {judgement === null || judgedBy === null ? null : <span className="finding-by">{judgedBy}</span>}
      </fieldset>
      {typed === null ? (
        note === null ? null : (
          <p className="finding-note">说明：{note}</p>
        )
      ) : (
        <form
          className="finding-note-form"
          onSubmit={(event) => {
            event.preventDefault();
            keep(judgement, typed);
          }}
        >
          <Input
            aria-label="判断的说明"
            size="small"
            maxLength={MOST_NOTE}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            placeholder="为何这样判断，可不填"
          />
          <Button size="small" htmlType="submit" loading={save.isPending}>
            保存
          </Button>
          <Button size="small" type="text" onClick={() => setTyped(null)}>
            取消
          </Button>
        </form>
      )}
    </div>
  );
}
