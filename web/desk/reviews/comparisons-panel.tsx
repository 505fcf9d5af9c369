import { Link } from '@tanstack/react-router';
import { Empty, Segmented, Tag } from 'antd';
import { useState } from 'react';
import type { FigureComparison, Review } from '../../api/schema.d.ts';
import { formatCount } from '../../ui/format.ts';
import { shareText } from '../figures/figure-value.tsx';
import { MoreButton } from './more-button.tsx';
import { figureMark } from './review-marks.ts';
import { UnknownUnit } from './unknown-unit.tsx';
import { useFirst } from './use-first.ts';

type Verdict = FigureComparison['verdict'];

const WORDS: Readonly<Record<Verdict, string>> = {
  differs: '不一致',
  unsupported: '没有依据',
  summary: '依据汇总行',
  equal: '一致',
};

const COLORS: Readonly<Record<Verdict, string>> = {
  differs: 'error',
  unsupported: 'warning',
  summary: 'blue',
  equal: 'success',
};

const ORDER: readonly Verdict[] = ['differs', 'unsupported', 'summary', 'equal'];

/** Every figure of the report beside what the registers say. */
export function ComparisonsPanel({
  review,
  active,
  onOpen,
}: {
  readonly review: Review;
  readonly active: string | null;
  readonly onOpen: (mark: string) => void;
}) {
  const { comparisons, unit, year, unitName } = review;
  const [verdict, setVerdict] = useState<Verdict | 'all'>('all');
  const shown = comparisons
    .filter((comparison) => verdict === 'all' || comparison.verdict === verdict)
    .sort((one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict));
  const { first, left, step, more } = useFirst(shown, ({ figure }) => figureMark(figure) === active);
  if (unit === null || year === null) return <UnknownUnit review={review} what="与台账比对" />;
  if (comparisons.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="报告中没有可以与台账比对的数字。" />;
  }
  const count = (one: Verdict) => comparisons.filter((comparison) => comparison.verdict === one).length;
  return (
    <>
      <p className="panel-note">
        报告中的数字与{unitName}
        {year}年度的台账逐个比对。
      </p>
      <div className="finding-filters">
        <Segmented<Verdict | 'all'>
          size="small"
          aria-label="比对结果"
          value={verdict}
          onChange={setVerdict}
          options={[
            { value: 'all', label: `全部 ${comparisons.length}` },
            ...ORDER.filter((one) => count(one) > 0).map((one) => ({
              value: one,
              label: `${WORDS[one]} ${count(one)}`,
            })),
          ]}
        />
      </div>
      <ol className="finding-list">
        {first.map((comparison) => {
          const mark = figureMark(comparison.figure);
          return (
            <Compared
              key={`${comparison.figure} ${comparison.indicator ?? ''}`}
              comparison={comparison}
              review={review}
              isOpen={mark === active}
              onOpen={() => onOpen(mark)}
            />
          );
        })}
      </ol>
      <MoreButton left={left} step={step} onMore={more} />
    </>
  );
}

function Compared({
  comparison,
  review: { figures, unit, year },
  isOpen,
  onOpen,
}: {
  readonly comparison: FigureComparison;
  readonly review: Review;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { figure, verdict, says, indicator, label, ours, unit: measured, by, summaryShare, records } = comparison;
  const read = figures[figure];
  return (
    <li className={`finding compared-${verdict} ${isOpen ? 'finding-open' : ''}`}>
      <button type="button" className="finding-head" onClick={onOpen}>
        <span className="finding-label">
          <Tag color={COLORS[verdict]}>{WORDS[verdict]}</Tag>
          <strong>{label ?? read?.subject ?? ''}</strong>
        </span>
        <span className="compared-values">
          <span>
            报告 <b>{read?.text ?? ''}</b>
          </span>
          {ours === null ? null : (
            <span>
              台账{' '}
              <b>
                {formatCount(ours)}
                {measured}
              </b>
            </span>
          )}
          {by === null || by === 0 ? null : (
            <span>
              报告{by > 0 ? '多' : '少'} {formatCount(Math.abs(by))}
              {measured}
            </span>
          )}
        </span>
        {ours === null || isOpen ? <span className="finding-says">{says}</span> : null}
      </button>
      <div className="compared-links">
        {summaryShare > 0 ? <span>汇总登记占 {shareText(summaryShare)}</span> : null}
        {indicator === null || unit === null || year === null ? null : (
          <Link to="/figures/$indicator" params={{ indicator }} search={{ unit, period: String(year) }} preload={false}>
            打开这个数字
          </Link>
        )}
      </div>
      {records.length === 0 ? null : (
        <details className="compared-records">
          <summary>可能有关的记录 {records.length} 条</summary>
          <ul>
            {records.map(({ id, unit: of, number, on, amount, why }) => (
              <li key={id}>
                <Link to="/records/$unit/$id" params={{ unit: of, id }} preload={false}>
                  {number}
                </Link>
                　{on}　{formatCount(amount)}
                {measured}
                <div className="compared-why">{why}</div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
