import { Button, Empty, Segmented, Select } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { Finding, Review } from '../../api/schema.d.ts';
import { FindingCard } from './finding-card.tsx';
import { VERDICT_ORDER, VERDICTS } from './finding-words.ts';
import { MoreButton } from './more-button.tsx';
import { findingMark } from './review-marks.ts';
import { useFirst } from './use-first.ts';

type VerdictChoice = 'all' | Finding['verdict'];
type JudgedChoice = 'all' | 'open' | 'judged';

const JUDGED: readonly { readonly value: JudgedChoice; readonly label: string }[] = [
  { value: 'all', label: '不论判断' },
  { value: 'open', label: '尚未判断' },
  { value: 'judged', label: '已判断' },
];

/** How the figures stand against the registers, in one line above the findings. */
function RegistersLine({
  comparisons,
  onShow,
}: {
  readonly comparisons: Review['comparisons'];
  readonly onShow: () => void;
}) {
  if (comparisons.length === 0) return null;
  const count = (verdict: Review['comparisons'][number]['verdict']) =>
    comparisons.filter((one) => one.verdict === verdict).length;
  const said = [
    ['一致', count('equal')],
    ['不一致', count('differs')],
    ['台账没有填报', count('unsupported')],
    ['一致但依据汇总行', count('summary')],
  ].filter(([, times]) => times !== 0);
  return (
    <p className="finding-registers">
      比对台账 {comparisons.length} 个数字：{said.map(([words, times]) => `${words} ${times}`).join('，')}。
      <Button type="link" size="small" onClick={onShow}>
        逐个看
      </Button>
    </p>
  );
}

/** The findings by weight. Arrow keys go from one to the next, each opens its place. */
export function FindingsPanel({
  review: { id, findings, comparisons },
  active,
  onOpen,
  onShowComparisons,
}: {
  readonly review: Review;
  /** Id of the mark that is opened. */
  readonly active: string | null;
  readonly onOpen: (mark: string | null) => void;
  readonly onShowComparisons: () => void;
}) {
  const [verdict, setVerdict] = useState<VerdictChoice>('all');
  const [judged, setJudged] = useState<JudgedChoice>('all');
  const shown = findings
    .map((finding, place) => ({ finding, mark: findingMark(place) }))
    .filter(
      ({ finding, mark }) =>
        // What is opened stays in view, whatever the choice.
        mark === active ||
        ((verdict === 'all' || finding.verdict === verdict) &&
          (judged === 'all' || (finding.judgement === null) === (judged === 'open'))),
    );
  const { first, left, step, more } = useFirst(shown, ({ mark }) => mark === active);
  const count = (one: Finding['verdict']) => findings.filter((finding) => finding.verdict === one).length;
  const registers = <RegistersLine comparisons={comparisons} onShow={onShowComparisons} />;
  if (findings.length === 0) {
    return (
      <>
        {registers}
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="没有发现问题。规则查不出的，例如事情是否属实，仍须由人核对。"
        />
      </>
    );
  }
  return (
    <>
      {registers}
      <div className="finding-filters">
        <Segmented<VerdictChoice>
          size="small"
          aria-label="结论"
          value={verdict}
          onChange={setVerdict}
          options={[
            { value: 'all', label: `全部 ${findings.length}` },
            ...VERDICT_ORDER.filter((one) => count(one) > 0).map((one) => ({
              value: one,
              label: `${VERDICTS[one]} ${count(one)}`,
            })),
          ]}
        />
        <Select
          size="small"
          aria-label="判断与否"
          className="finding-judged"
          value={judged}
          onChange={setJudged}
          options={[...JUDGED]}
        />
      </div>
      {shown.length === 0 ? <p className="finding-nothing">没有符合所选条件的问题。</p> : null}
      <ol className="finding-list" onKeyDown={moveFocus}>
        {first.map(({ finding, mark }) => (
          <FindingCard
            key={mark}
            review={id}
            finding={finding}
            isOpen={mark === active}
            onOpen={() => onOpen(mark === active ? null : mark)}
          />
        ))}
      </ol>
      <MoreButton left={left} step={step} onMore={more} />
    </>
  );
}

/** Arrow down and up go to the next and the former finding and open it. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLButtonElement) || !event.target.matches('.finding-head')) return;
  const heads = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.finding-head')];
  const next = heads[heads.indexOf(event.target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.click();
}
