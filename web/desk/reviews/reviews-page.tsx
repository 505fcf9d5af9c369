import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty, Select, Skeleton, Tabs } from 'antd';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { CopiesPanel } from './copies-panel.tsx';
import { reviewsQuery } from './review-queries.ts';
import { ReviewsTable } from './reviews-table.tsx';
import { UploadCard } from './upload-card.tsx';
import './reviews.css';

const STEPS = [
  '把报告拖到上面的框里，或者粘贴文字。县里收到的报告可以一次放进四十份。',
  '逐份读出数字、引文、日期和各部分内容，列出确有错误的和存疑的，并说明依据和改法。',
  '对每一处作判断（对、不对、已改），再下载复函；判断过的，改版以后不再重复提示。',
];

/** Reports of others: where they are dropped, who has what wrong, and who copied from whom. */
export function ReviewsPage() {
  const { year: chosen } = useSearch({ from: '/desk/reviews' });
  const navigate = useNavigate({ from: '/reviews' });
  const { unit } = useSeat();
  const answer = useQuery(reviewsQuery);
  const reviews = answer.data?.reviews ?? [];
  const years = [...new Set(reviews.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => b - a);
  const year = chosen ?? reviews[0]?.year ?? years[0];
  // A report whose year nobody knows is shown whatever the year, else it would be lost.
  const shown = reviews.filter((review) => review.year === null || review.year === year);
  return (
    <>
      <PageTitle title="审读" note={`${unit.name}　读一份报告，列出其中的错误和疑点`}>
        {year === undefined ? null : (
          <Select
            aria-label="年度"
            className="reviews-year"
            value={year}
            onChange={(next) => void navigate({ search: { year: next }, replace: true })}
            options={[...new Set([year, ...years])]
              .sort((a, b) => b - a)
              .map((one) => ({ value: one, label: `${one}年度` }))}
          />
        )}
      </PageTitle>
      <UploadCard />
      <FaultAlert error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data === undefined ? (
        answer.error === null ? (
          <Skeleton active paragraph={{ rows: 6 }} />
        ) : null
      ) : reviews.length === 0 ? (
        <Empty className="reviews-empty" description="还没有审读过报告">
          <ol>
            {STEPS.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Empty>
      ) : (
        <Tabs
          items={[
            {
              key: 'reviews',
              label: `审读过的报告（${shown.length}）`,
              children: <ReviewsTable reviews={shown} />,
            },
            ...(year === undefined
              ? []
              : [{ key: 'copies', label: '相似段落', children: <CopiesPanel year={year} /> }]),
          ]}
        />
      )}
    </>
  );
}
