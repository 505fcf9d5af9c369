import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Breadcrumb, Card, Checkbox, Segmented, Skeleton, Tabs } from 'antd';
import { useEffect, useState } from 'react';
import type { Review } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { AdoptPanel } from './adopt-panel.tsx';
import { ComparisonsPanel } from './comparisons-panel.tsx';
import { DeleteReview } from './delete-review.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { LetterButton } from './letter-button.tsx';
import { MarkedText, type Shown, showMark } from './marked-text.tsx';
import { OpenedBar } from './opened-bar.tsx';
import { PlaceButton } from './place-button.tsx';
import { ReadingStrip } from './reading-strip.tsx';
import { placeOfMark } from './review-marks.ts';
import { reviewQuery } from './review-queries.ts';
import './review.css';
import './reviews.css';

/** A report as it was, with what was found in it beside it. */
export function ReviewPage() {
  const { id } = useParams({ from: '/desk/reviews/$id' });
  const answer = useQuery(reviewQuery(id));
  return (
    <>
      <Breadcrumb
        className="no-print review-crumbs"
        items={[{ title: <Link to="/reviews">审读</Link> }, { title: answer.data?.fileName ?? '报告' }]}
      />
      <FaultAlert error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data === undefined ? (
        answer.error === null ? (
          <Card>
            <Skeleton active paragraph={{ rows: 14 }} />
          </Card>
        ) : null
      ) : (
        <OpenedReview key={id} review={answer.data} />
      )}
    </>
  );
}

type Panel = 'findings' | 'comparisons' | 'adopt';

function OpenedReview({ review }: { readonly review: Review }) {
  const navigate = useNavigate();
  const [panel, setPanel] = useState<Panel>('findings');
  const [active, setActive] = useState<string | null>(null);
  // At phone width only one of the two is on screen.
  const [side, setSide] = useState<'list' | 'text'>('list');
  const [shown, setShown] = useState<Shown>({ figures: true, citations: true });
  const { id, fileName, unitName, year, findings, comparisons, proposals } = review;
  const open = (mark: string | null) => {
    setActive(mark);
    if (mark !== null) setSide('text');
  };
  const openFromText = (mark: string) => {
    setActive(mark);
    const figure = placeOfMark(mark, 'n');
    if (figure === undefined) setPanel('findings');
    else if (comparisons.some((comparison) => comparison.figure === figure)) setPanel('comparisons');
  };
  useEffect(() => {
    if (active === null) return;
    if (side === 'text' || !isNarrow()) showMark(active);
    showOpened();
  }, [active, side]);
  return (
    <>
      <PageTitle
        title={fileName}
        note={`${unitName ?? '单位不明'}　${year === null ? '年度不明' : `${year}年度`}　${review.by}送审读`}
      >
        <PlaceButton
          review={review}
          onPlaced={(placed) => void navigate({ to: '/reviews/$id', params: { id: placed.id }, replace: true })}
        />
        <LetterButton id={id} fileName={fileName} />
        <DeleteReview id={id} fileName={fileName} onDeleted={() => void navigate({ to: '/reviews' })} />
      </PageTitle>
      <ReadingStrip review={review} />
      <Segmented<'list' | 'text'>
        className="review-sides no-print"
        block
        value={side}
        onChange={setSide}
        options={[
          { value: 'list', label: '审读结果' },
          { value: 'text', label: '原文' },
        ]}
      />
      <div className={`review-columns review-shows-${side}`}>
        <section className="review-text" aria-label="原文">
          <div className="review-legend no-print">
            <span className="mark-finding mark-fail">确有错误</span>
            <span className="mark-finding mark-doubt">存疑</span>
            <span className="mark-finding mark-unassessable">无法判断</span>
            <Checkbox
              checked={shown.figures}
              onChange={({ target }) => setShown({ ...shown, figures: target.checked })}
            >
              标出数字
            </Checkbox>
            <Checkbox
              checked={shown.citations}
              onChange={({ target }) => setShown({ ...shown, citations: target.checked })}
            >
              标出引文
            </Checkbox>
          </div>
          <MarkedText review={review} active={active} shown={shown} onMark={openFromText} />
          <OpenedBar review={review} active={active} onOpen={setActive} onBack={() => setSide('list')} />
        </section>
        <aside className="review-side" aria-label="审读结果">
          <Tabs
            size="small"
            tabBarGutter={18}
            activeKey={panel}
            onChange={(key) => setPanel(key === 'comparisons' || key === 'adopt' ? key : 'findings')}
            items={[
              {
                key: 'findings',
                label: `问题 ${findings.length}`,
                children: (
                  <FindingsPanel
                    review={review}
                    active={active}
                    onOpen={open}
                    onShowComparisons={() => setPanel('comparisons')}
                  />
                ),
              },
              {
                key: 'comparisons',
                label: `比对台账${comparisons.length === 0 ? '' : ` ${comparisons.length}`}`,
                children: <ComparisonsPanel review={review} active={active} onOpen={open} />,
              },
              {
                key: 'adopt',
                label: `采用为汇总行${proposals.length === 0 ? '' : ` ${proposals.length}`}`,
                children: <AdoptPanel key={proposalsKey(review)} review={review} active={active} onOpen={open} />,
              },
            ]}
          />
        </aside>
      </div>
    </>
  );
}

/** Choices belong to these proposals; other proposals are chosen from anew. */
function proposalsKey({ proposals }: Review): string {
  return proposals.map(({ figure, indicator }) => `${figure} ${indicator}`).join();
}

const MARGIN_PX = 8;

/** Whether only one of text and findings is on screen, as in review.css. */
function isNarrow(): boolean {
  return window.matchMedia('(max-width: 1099px)').matches;
}

/** Brings the opened finding into view; where the text stands beside it, within its column, and the window is left to the text. */
function showOpened(): void {
  const side = document.querySelector('.review-side');
  const opened = side?.querySelector('.finding-open');
  if (side === null || opened === null || opened === undefined) return;
  if (isNarrow()) {
    opened.scrollIntoView({ block: 'center', behavior: 'instant' });
    return;
  }
  const [frame, box] = [side.getBoundingClientRect(), opened.getBoundingClientRect()];
  if (box.top < frame.top) side.scrollTop -= frame.top - box.top + MARGIN_PX;
  else if (box.bottom > frame.bottom)
    side.scrollTop += Math.min(box.bottom - frame.bottom, box.top - frame.top) + MARGIN_PX;
}
