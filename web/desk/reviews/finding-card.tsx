import { Tag } from 'antd';
import type { Finding } from '../../api/schema.d.ts';
import { CopiedButton } from './copied-button.tsx';
import { FindingJudge } from './finding-judge.tsx';
import { TAG_COLORS, VERDICTS } from './finding-words.ts';

const QUOTED = 60;

/** One finding: what is wrong, why, how to mend it, and what a person says of it. */
export function FindingCard({
  review,
  finding,
  isOpen,
  onOpen,
}: {
  readonly review: string;
  readonly finding: Finding;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { label, verdict, excerpt, says, because, basis, fix, judgement } = finding;
  const isSettled = judgement === 'wrong' || judgement === 'mended';
  return (
    <li className={`finding finding-${isSettled ? 'settled' : verdict} ${isOpen ? 'finding-open' : ''}`}>
      <button type="button" className="finding-head" aria-expanded={isOpen} onClick={onOpen}>
        <span className="finding-label">
          <Tag color={TAG_COLORS[verdict]}>{VERDICTS[verdict]}</Tag>
          <strong>{label}</strong>
        </span>
        <span className="finding-says">{says}</span>
        {excerpt.trim() === '' ? null : <span className="finding-excerpt">原文：{shorten(excerpt)}</span>}
      </button>
      {isOpen ? (
        <dl className="finding-facts">
          <div>
            <dt>怎样改</dt>
            <dd>{fix}</dd>
          </div>
          <div>
            <dt>为什么</dt>
            <dd>{because}</dd>
          </div>
          <div>
            <dt>依据</dt>
            <dd>{basis ?? '公文写作的通常要求'}</dd>
          </div>
        </dl>
      ) : null}
      {finding.copied === null ? null : (
        <div className="finding-copied">
          <CopiedButton copied={finding.copied} />
        </div>
      )}
      <FindingJudge review={review} finding={finding} />
    </li>
  );
}

function shorten(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/^[，。；：、！？\s]+/, '')
    .trim();
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}……` : line;
}
