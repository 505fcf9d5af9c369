import { Button } from 'antd';
import { useState } from 'react';
import type { OpenReport } from '../../../api/schema.d.ts';
import { SideCard } from '../side-card.tsx';
import { lostThreads } from './block-notes.ts';
import { ThreadView } from './thread-view.tsx';
import type { ReportNotes } from './use-report-notes.ts';

/** All remarks in one place: those still open first; those whose paragraph is gone can be answered here. */
export function RemarksCard({
  open,
  notes: { threads, mayRemark },
  onJump,
}: {
  readonly open: OpenReport;
  readonly notes: ReportNotes;
  readonly onJump: (block: string) => void;
}) {
  const [isAll, setAll] = useState(false);
  const { unit, year, blocks } = open.report;
  const lost = new Set(lostThreads(open, threads).map(({ id }) => id));
  const unsettled = threads.filter(({ isOpen }) => isOpen);
  const shown = isAll ? threads : unsettled;
  const order = new Map(blocks.map(({ id }, place) => [id, place]));
  const sorted = shown.toSorted((a, b) => (order.get(a.block) ?? -1) - (order.get(b.block) ?? -1));
  return (
    <SideCard title="批注" extra={`未了结 ${unsettled.length}　共 ${threads.length}`}>
      {threads.length === 0 ? (
        <p className="side-empty">
          {mayRemark
            ? '点段落右边的批注标记，对整段或者所选文字批注。批注不印入报告。'
            : '还没有批注。报告报送以后县级可以批注。'}
        </p>
      ) : null}
      {sorted.map((thread) =>
        lost.has(thread.id) ? (
          <ThreadView key={thread.id} thread={thread} unit={unit.code} year={year} mayRemark={mayRemark} isLost />
        ) : (
          <div key={thread.id} className="remark-brief">
            <span>
              {thread.byCounty ? '县级：' : ''}
              {thread.remarks[0]?.says}
              {thread.remarks.length > 1 ? `（${thread.remarks.length - 1}条往来）` : ''}
              {thread.isOpen ? '' : '　已了结'}
            </span>
            <Button type="link" size="small" onClick={() => onJump(thread.block)}>
              看文中位置
            </Button>
          </div>
        ),
      )}
      {threads.length > unsettled.length ? (
        <Button size="small" onClick={() => setAll(!isAll)}>
          {isAll ? '只看未了结的' : `连同已了结的 ${threads.length - unsettled.length} 条`}
        </Button>
      ) : null}
    </SideCard>
  );
}
