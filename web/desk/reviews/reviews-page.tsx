import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Select, Skeleton, Tabs } from 'antd';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { CopiesPanel } from './copies-panel.tsx';
import { reviewsQuery } from './review-queries.ts';
import { ReviewsTable } from './reviews-table.tsx';
import { UploadCard } from './upload-card.tsx';
import './reviews.css';

/** Stands in the address for all years. */
const ALL_YEARS = 0;

const STEPS = [
  '把报告拖到上面的框里，或者粘贴文字。县里收到的报告可以一次放进四十份。',
  '逐份读出数字、引文、日期和各部分内容，列出确有错误的和存疑的，并说明依据和改法。',
  '对每一处作判断（对、不对、已改），再下载复函；判断过的，改版以后不再重复提示。',
];

/** Reports of others: where they are dropped, who has what wrong, and who copied from whom. */
export function ReviewsPage() {
  const { year: chosen } = useSearch({ from: '/desk/reviews' });
  const navigate = useNavigate({ from: '/reviews' });
  const { unit, may } = useSeat();
  const answer = useQuery(reviewsQuery);
  const reviews = answer.data?.reviews ?? [];
  const years = [...new Set(reviews.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => b - a);
  const year = chosen ?? reviews[0]?.year ?? years[0];
  const isAll = year === undefined || year === ALL_YEARS;
  // A report whose year nobody knows is shown whatever the year, else it would be lost.
  const shown = reviews.filter((review) => isAll || review.year === null || review.year === year);
  const go = (next: number) => void navigate({ search: { year: next }, replace: true });
  const countOf = (one: number) => reviews.filter((review) => review.year === one).length;
  return (
    <>
      <PageTitle title="审读" note={`${unit.name}　读一份报告，列出其中的错误和疑点`}>
        {year === undefined ? null : (
          <Select
            aria-label="年度"
            className="reviews-year"
            value={year}
            onChange={go}
            options={[
              { value: ALL_YEARS, label: `全部年度（${reviews.length}）` },
              ...years.map((one) => ({ value: one, label: `${one}年度（${countOf(one)}）` })),
            ]}
          />
        )}
      </PageTitle>
      {may('review-reports') ? <UploadCard /> : null}
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
              children: (
                <>
                  <ReviewsTable reviews={shown} />
                  {shown.length === reviews.length ? null : (
                    <p className="reviews-others">
                      其他年度还有 {reviews.length - shown.length} 份。
                      <Button type="link" onClick={() => go(ALL_YEARS)}>
                        列出全部年度
                      </Button>
                    </p>
                  )}
                </>
              ),
            },
            ...(isAll ? [] : [{ key: 'copies', label: '相似段落', children: <CopiesPanel year={year} /> }]),
          ]}
        />
      )}
    </>
  );
}
