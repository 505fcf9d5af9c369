import { Link } from '@tanstack/react-router';
import { Checkbox, Select, Tag } from 'antd';
import { useState } from 'react';
import type { ReviewListed } from '../../api/schema.d.ts';
import { formatInstant } from '../../ui/format.ts';
import { DeleteReview } from './delete-review.tsx';
import { filterReviews, NO_FILTER, type ReviewFilter, rulesBroken, unitsOf } from './filter-reviews.ts';
import { TAG_COLORS, VERDICTS } from './finding-words.ts';
import { LetterButton } from './letter-button.tsx';
import { LettersButton } from './letters-button.tsx';
import { PlaceButton } from './place-button.tsx';
import { useRechecks } from './use-rechecks.ts';
import { useUploads } from './use-uploads.ts';

type Order = 'new' | 'worst' | 'unit';

const ORDERS: readonly { readonly value: Order; readonly label: string }[] = [
  { value: 'worst', label: '问题多的在前' },
  { value: 'new', label: '新送来的在前' },
  { value: 'unit', label: '按单位' },
];

const WEIGHTS: readonly { readonly value: ReviewFilter['weight']; readonly label: string }[] = [
  { value: 'all', label: '不论轻重' },
  { value: 'fail', label: '有确有错误的' },
  { value: 'doubt', label: '有存疑的' },
  { value: 'clean', label: '没有发现问题的' },
];

/** Reviews of a year: who has what wrong. Some or all of them can be answered at once. */
export function ReviewsTable({ reviews }: { readonly reviews: readonly ReviewListed[] }) {
  const [order, setOrder] = useState<Order>('worst');
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { uploads } = useUploads();
  const isSending = uploads.some(({ state }) => state === 'waiting' || state === 'sending');
  const rechecks = useRechecks(reviews, isSending);
  const shown = [...filterReviews(reviews, filter)].sort(ORDERED[order]);
  const taken = shown.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const choose = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) isChosen ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <div className="reviews-tools">
        <Select aria-label="排列" className="reviews-order" value={order} onChange={setOrder} options={[...ORDERS]} />
        <Select
          aria-label="轻重"
          className="reviews-order"
          value={filter.weight}
          onChange={(weight) => setFilter({ ...filter, weight })}
          options={[...WEIGHTS]}
        />
        <Select
          aria-label="哪一类问题"
          className="reviews-rule"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="不论哪一类问题"
          value={filter.rule}
          onChange={(rule: string | undefined) => setFilter({ ...filter, rule: rule ?? null })}
          options={rulesBroken(reviews).map(({ rule, label, reports }) => ({
            value: rule,
            label: `${label}（${reports}份）`,
          }))}
        />
        <Select
          aria-label="单位"
          className="reviews-order"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="不论单位"
          value={filter.unit}
          onChange={(unit: string | undefined) => setFilter({ ...filter, unit: unit ?? null })}
          options={unitsOf(reviews).map(({ unit, name }) => ({ value: unit, label: name }))}
        />
        <span className="reviews-letters">
          <LettersButton ids={taken} />
        </span>
      </div>
      {rechecks === null ? null : (
        <p className="reviews-rechecks" role="status">
          台账有变动或者又有报告送来，正在按现状重新核对：{rechecks.done + 1}／{rechecks.all}
        </p>
      )}
      {shown.length === 0 ? <p className="finding-nothing">没有符合所选条件的报告。</p> : null}
      <table className="reviews-table">
        <thead>
          <tr>
            <th scope="col" className="reviews-choose">
              <Checkbox
                aria-label="全选"
                checked={taken.length > 0 && taken.length === shown.length}
                indeterminate={taken.length > 0 && taken.length < shown.length}
                onChange={({ target }) =>
                  choose(
                    shown.map(({ id }) => id),
                    target.checked,
                  )
                }
              />
            </th>
            <th scope="col">报告</th>
            <th scope="col" className="reviews-unit">
              单位、年度
            </th>
            <th scope="col" className="reviews-count">
              {VERDICTS.fail}
            </th>
            <th scope="col" className="reviews-count">
              {VERDICTS.doubt}
            </th>
            <th scope="col" className="reviews-count">
              {VERDICTS.unassessable}
            </th>
            <th scope="col" className="reviews-settled">
              已处理
            </th>
            <th scope="col" className="reviews-actions">
              <span className="reviews-hidden">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((review) => (
            <Row
              key={review.id}
              review={review}
              isChosen={chosen.has(review.id)}
              onChoose={(isChosen) => choose([review.id], isChosen)}
              onRule={(rule) => setFilter({ ...filter, rule })}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({
  review,
  isChosen,
  onChoose,
  onRule,
}: {
  readonly review: ReviewListed;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onRule: (rule: string) => void;
}) {
  const { id, fileName, unitName, year, createdAt, by, standing, settled, rules, isStale } = review;
  return (
    <tr>
      <td className="reviews-choose">
        <Checkbox
          aria-label={`选择${fileName}`}
          checked={isChosen}
          onChange={({ target }) => onChoose(target.checked)}
        />
      </td>
      <th scope="row">
        <Link className="reviews-open" to="/reviews/$id" params={{ id }} preload={false}>
          {fileName}
        </Link>
        <div className="reviews-sent">
          {formatInstant(createdAt)}　{by}
          {isStale ? '　须重新核对' : ''}
        </div>
        <Labels rules={rules} onRule={onRule} />
      </th>
      <td className="reviews-unit">
        {unitName ?? '单位不明'}
        <div className="reviews-sent">
          {year === null ? '年度不明' : `${year}年度`}
          <PlaceButton review={review} label={unitName === null || year === null ? '指明' : '更正'} isLink />
        </div>
      </td>
      <Count label={VERDICTS.fail} count={standing.fail} tone="fail" />
      <Count label={VERDICTS.doubt} count={standing.doubt} tone="doubt" />
      <Count label={VERDICTS.unassessable} count={standing.unassessable} tone="unassessable" />
      <td className={`reviews-settled ${settled.wrong + settled.mended === 0 ? 'reviews-unsettled' : ''}`}>
        {settledText(settled)}
      </td>
      <td className="reviews-actions">
        <LetterButton id={id} fileName={fileName} size="small" />
        <DeleteReview id={id} fileName={fileName} size="small" />
      </td>
    </tr>
  );
}

function Count({ label, count, tone }: { readonly label: string; readonly count: number; readonly tone: string }) {
  return (
    <td className="reviews-count" data-label={label}>
      <span className={count === 0 ? 'reviews-none' : `reviews-some reviews-${tone}`}>{count}</span>
    </td>
  );
}

/** The heaviest kinds are named, the others counted: forty reports must remain a table. */
const NAMED = 8;

/** What stands against a report, by the names of the rules; each lists the reports with the same. */
function Labels({ rules, onRule }: { readonly rules: ReviewListed['rules']; readonly onRule: (rule: string) => void }) {
  const named = rules.filter(({ label }) => label !== '');
  if (named.length === 0) return null;
  return (
    <div className="reviews-labels">
      {named.slice(0, NAMED).map(({ rule, label, verdict, times }) => (
        <button
          key={`${rule} ${verdict}`}
          type="button"
          className="reviews-label"
          title={`${VERDICTS[verdict]}；只看有这一类问题的报告`}
          onClick={() => onRule(rule)}
        >
          <Tag color={TAG_COLORS[verdict]}>
            {label}
            {times === 1 ? '' : ` ${times}处`}
          </Tag>
        </button>
      ))}
      {named.length > NAMED ? <span className="reviews-sent">另有 {named.length - NAMED} 类</span> : null}
    </div>
  );
}

function settledText({ wrong, mended }: ReviewListed['settled']): string {
  const said = [wrong === 0 ? '' : `不对 ${wrong}`, mended === 0 ? '' : `已改 ${mended}`].filter(
    (words) => words !== '',
  );
  return said.length === 0 ? '—' : said.join('，');
}

const WEIGHT = 1000;

const ORDERED: Readonly<Record<Order, (one: ReviewListed, other: ReviewListed) => number>> = {
  new: (one, other) => other.createdAt.localeCompare(one.createdAt),
  worst: (one, other) => weightOf(other) - weightOf(one),
  unit: (one, other) => (one.unit ?? '~').localeCompare(other.unit ?? '~'),
};

function weightOf({ standing }: ReviewListed): number {
  return standing.fail * WEIGHT + standing.doubt;
}
