import { Button, Tag } from 'antd';
import type { Review } from '../../api/schema.d.ts';
import { FindingJudge } from './finding-judge.tsx';
import { TAG_COLORS, VERDICTS } from './finding-words.ts';
import { findingMark, placeOfMark } from './review-marks.ts';

/** At phone width, beneath the text: what the opened finding says, its judgement, the ways to the next one and back to the list. */
export function OpenedBar({
  review: { id, findings },
  active,
  onOpen,
  onBack,
}: {
  readonly review: Review;
  readonly active: string | null;
  readonly onOpen: (mark: string) => void;
  readonly onBack: () => void;
}) {
  const place = active === null ? undefined : placeOfMark(active, 'f');
  const finding = place === undefined ? undefined : findings[place];
  if (place === undefined || finding === undefined) return null;
  return (
    <div className="opened-bar no-print">
      <div className="opened-says">
        <Tag color={TAG_COLORS[finding.verdict]}>{VERDICTS[finding.verdict]}</Tag>
        {finding.says}
      </div>
      <FindingJudge key={finding.fingerprint} review={id} finding={finding} />
      <div className="opened-buttons">
        <Button size="small" disabled={place === 0} onClick={() => onOpen(findingMark(place - 1))}>
          上一处
        </Button>
        <Button size="small" disabled={place === findings.length - 1} onClick={() => onOpen(findingMark(place + 1))}>
          下一处
        </Button>
        <Button size="small" type="primary" ghost onClick={onBack}>
          为什么、怎样改
        </Button>
      </div>
    </div>
  );
}
