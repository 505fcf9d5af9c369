import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import type { ReportTree } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { checkQuery } from '../reports/report-queries.ts';
import { SideCard } from '../reports/side-card.tsx';
import { countsText, standingOf, TAG_COLORS, VERDICTS } from './finding-words.ts';

const SHOWN = 8;

/** What the check of others' reports says of our own draft, before it is approved; each finding leads to its place. */
export function ReportCheckCard({
  report: { unit, year },
  onJump,
}: {
  readonly report: ReportTree;
  readonly onJump: (block: string) => void;
}) {
  const [isAll, setAll] = useState(false);
  const answer = useQuery(checkQuery(unit.code, year));
  const findings = answer.data?.findings ?? [];
  const shown = isAll ? findings : findings.slice(0, SHOWN);
  return (
    <SideCard title="签批前审读" extra={answer.data === undefined ? undefined : countsText(standingOf(findings))}>
      <FaultAlert error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data === undefined ? (
        answer.error === null ? (
          <Skeleton active />
        ) : null
      ) : findings.length === 0 ? (
        <p className="side-empty">按审读报告的规则核对过，没有发现问题。</p>
      ) : (
        <ul className="side-list">
          {shown.map(({ id, verdict, label, says, fix, block }) => (
            <li key={id}>
              <Tag color={TAG_COLORS[verdict]}>{VERDICTS[verdict]}</Tag>{' '}
              <span>
                {label}：{says}
                {fix}
              </span>
              {block === null ? null : (
                <div className="side-links">
                  <Button type="link" size="small" onClick={() => onJump(block)}>
                    看文中位置
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {shown.length < findings.length ? (
        <Button onClick={() => setAll(true)}>列出全部 {findings.length} 处</Button>
      ) : null}
    </SideCard>
  );
}
