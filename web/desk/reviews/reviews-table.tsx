import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Checkbox, Select, Tag } from 'antd';
import { useState } from 'react';
import type { ReviewListed } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatInstant } from '../../ui/format.ts';
import { DeleteReview } from './delete-review.tsx';
import { labelsOf, TAG_COLORS, VERDICTS } from './finding-words.ts';
import { LetterButton } from './letter-button.tsx';
import { reviewQuery } from './review-queries.ts';

type Order = 'new' | 'worst' | 'unit';

const ORDERS: readonly { readonly value: Order; readonly label: string }[] = [
  { value: 'new', label: '新送来的在前' },
  { value: 'worst', label: '问题多的在前' },
  { value: 'unit', label: '按单位' },
];

/** With so few reports, what is wrong with each is listed without asking: each has to be checked anew for it. */
const FEW = 8;

/** Reviews of a year: who has how much wrong, and what. */
export function ReviewsTable({ reviews }: { readonly reviews: readonly ReviewListed[] }) {
  const [order, setOrder] = useState<Order>('new');
  const [isListing, setListing] = useState<boolean>();
  const isListed = isListing ?? reviews.length <= FEW;
  return (
    <>
      <div className="reviews-tools">
        <Select aria-label="排列" className="reviews-order" value={order} onChange={setOrder} options={[...ORDERS]} />
        <Checkbox checked={isListed} onChange={({ target }) => setListing(target.checked)}>
          列出每份有哪些问题
        </Checkbox>
      </div>
      <table className="reviews-table">
        <thead>
          <tr>
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
          {[...reviews].sort(ORDERED[order]).map((review) => (
            <Row key={review.id} review={review} isListed={isListed} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ review, isListed }: { readonly review: ReviewListed; readonly isListed: boolean }) {
  const { id, fileName, unitName, year, createdAt, by, standing, settled } = review;
  return (
    <tr>
      <th scope="row">
        <Link className="reviews-open" to="/reviews/$id" params={{ id }} preload={false}>
          {fileName}
        </Link>
        <div className="reviews-sent">
          {formatInstant(createdAt)}　{by}
        </div>
        <Labels review={review} isListed={isListed} />
      </th>
      <td className="reviews-unit">
        {unitName ?? '单位不明'}
        <div className="reviews-sent">{year === null ? '年度不明' : `${year}年度`}</div>
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

/** What stands against a report, by the names of the rules; not asked for is shown only where it is known already. */
function Labels({ review: { id, standing }, isListed }: { readonly review: ReviewListed; readonly isListed: boolean }) {
  const isAny = standing.fail + standing.doubt + standing.unassessable > 0;
  const answer = useQuery({ ...reviewQuery(id), enabled: isAny && isListed, staleTime: Number.POSITIVE_INFINITY });
  if (!isAny || (!isListed && answer.data === undefined)) return null;
  if (answer.error !== null) return <FaultAlert error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <div className="reviews-sent">正在列出……</div>;
  return (
    <div className="reviews-labels">
      {labelsOf(answer.data.findings).map(({ label, verdict, times }) => (
        <Tag key={`${label} ${verdict}`} color={TAG_COLORS[verdict]} title={VERDICTS[verdict]}>
          {label}
          {times === 1 ? '' : ` ${times}处`}
        </Tag>
      ))}
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
