import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Empty, Skeleton } from 'antd';
import { useState } from 'react';
import type { CopiedPair } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatCount } from '../../ui/format.ts';
import { shareText } from '../figures/figure-value.tsx';
import { CopiedPassages } from './copied-passages.tsx';
import { copiesQuery } from './review-queries.ts';

type Side = CopiedPair['one'];

/** Reports that share passages, the most alike first, each passage beside its like. */
export function CopiesPanel({ year }: { readonly year: number }) {
  const answer = useQuery(copiesQuery(year));
  const [open, setOpen] = useState<string | null>(null);
  if (answer.error !== null) return <FaultAlert error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Skeleton active />;
  const { compared, pairs } = answer.data;
  return (
    <>
      <p className="copies-note">
        比较了 {compared} 份报告：{year}年度各单位之间，以及各单位与上一年之间。法定的和固定的提法、法度代拟的文字不计。
      </p>
      {pairs.length === 0 ? (
        <Empty
          description={compared < 2 ? '至少要有两份报告才能比较。请先把报告送审读。' : '没有发现互相雷同的报告。'}
        />
      ) : (
        <ul className="copies-list">
          {pairs.map((pair) => {
            const key = [pair.one, pair.other].map(({ id, unit, year: of }) => id ?? `${unit} ${of}`).join(' ');
            const isOpen = open === key;
            return (
              <li key={key} className="copies-pair">
                <div className="copies-head">
                  <span className="copies-share">{shareText(pair.share)}</span>
                  <span className="copies-names">
                    <Name side={pair.one} />
                    <span className="copies-with">与</span>
                    <Name side={pair.other} />
                    <span className="copies-letters">
                      雷同 {formatCount(pair.letters)} 字，{pair.passages.length} 段
                    </span>
                  </span>
                  <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? null : key)}>
                    {isOpen ? '收起' : '并排对照'}
                  </Button>
                </div>
                {isOpen ? (
                  <CopiedPassages names={[sideText(pair.one), sideText(pair.other)]} passages={pair.passages} />
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function Name({ side }: { readonly side: Side }) {
  if (side.id === null) return <span title="法度中已经批准的报告">{sideText(side)}（法度批准）</span>;
  return (
    <Link to="/reviews/$id" params={{ id: side.id }} preload={false} title={side.fileName}>
      {sideText(side)}
    </Link>
  );
}

function sideText({ unitName, year, fileName }: Side): string {
  return `${unitName ?? fileName}${year === null ? '' : `${year}年度`}`;
}
