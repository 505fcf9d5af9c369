import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Breadcrumb, Card, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import type { OpenReport, Verification } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { ReportCheckCard } from '../reviews/report-check-card.tsx';
import { ApprovalButtons } from './approval-buttons.tsx';
import { DownloadButtons } from './download-buttons.tsx';
import { FigureDrawer } from './figure-drawer.tsx';
import { HandlingCard } from './handling-card.tsx';
import { IssueCard } from './issue-card.tsx';
import { jumpToBlock } from './jump-to-block.ts';
import { RemarksCard } from './notes/remarks-card.tsx';
import { useReportNotes } from './notes/use-report-notes.ts';
import { OutlineCard } from './outline-card.tsx';
import { Paper } from './paper.tsx';
import type { PaperProps } from './paper-props.ts';
import { PreviewButton } from './preview-button.tsx';
import { reportQuery, verificationQuery } from './report-queries.ts';
import { ReportState } from './reports-page.tsx';
import { VerificationCard } from './verification-card.tsx';
import { WarningsCard } from './warnings-card.tsx';
import './reports.css';

/** A year's report as a document whose figures open, with what the clerk must look at beside it. */
export function ReportPage() {
  const { unit, year } = useParams({ from: '/desk/reports/$unit/$year' });
  const answer = useQuery(reportQuery(unit, Number(year)));
  return (
    <>
      <Breadcrumb
        className="no-print report-crumbs"
        items={[
          {
            title: (
              <Link to="/reports" search={{ year: Number(year) }}>
                年度报告
              </Link>
            ),
          },
          { title: `${answer.data?.report.unit.name ?? ''}${year}年度` },
        ]}
      />
      <FaultAlert error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data === undefined ? (
        answer.error === null ? (
          <Card>
            <Skeleton active paragraph={{ rows: 14 }} />
          </Card>
        ) : null
      ) : (
        <OpenedReport key={`${unit} ${year}`} open={answer.data} />
      )}
    </>
  );
}

function OpenedReport({ open }: { readonly open: OpenReport }) {
  const { may } = useSeat();
  const [figure, setFigure] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [noted, setNoted] = useState<PaperProps['noted']>(null);
  const notes = useReportNotes(open);
  const { report, state, approval } = open;
  const verification = useQuery({
    ...verificationQuery(report.unit.code, report.year),
    enabled: state === 'approved',
  });
  const drifted = useMemo(
    () => driftedRefs(state === 'approved' ? verification.data : undefined),
    [state, verification.data],
  );
  const mayEdit = state === 'draft' && may('draft-report');
  return (
    <>
      <div className="no-print">
        <PageTitle
          title={`${report.unit.name}${report.year}年度法治政府建设情况报告`}
          note={
            <>
              <ReportState state={state} />
              {approval === null
                ? '由今天的台账生成，台账改动后随之更新'
                : `${approval.approvedBy}签批，${approval.approvedOn}固定`}
            </>
          }
        >
          <LinkButton to="/reports/$unit/$year/versions" params={{ unit: report.unit.code, year: String(report.year) }}>
            修改记录
          </LinkButton>
          <PreviewButton open={open} />
          <DownloadButtons open={open} />
          <ApprovalButtons open={open} isEditing={editing !== null} />
        </PageTitle>
      </div>
      <div className="report-columns">
        <aside className="report-side no-print" aria-label="报告的提示和事项">
          {may('read-records') ? <HandlingCard open={open} /> : null}
          {state === 'approved' ? (
            <VerificationCard answer={verification} report={report} />
          ) : (
            <WarningsCard report={report} onJump={jumpToBlock} />
          )}
          {state === 'draft' ? <ReportCheckCard report={report} onJump={jumpToBlock} /> : null}
          {mayEdit ? <IssueCard open={open} /> : null}
          {may('remark-report') ? <RemarksCard open={open} notes={notes} onJump={jumpToBlock} /> : null}
          <OutlineCard open={open} notes={notes} onJump={jumpToBlock} />
        </aside>
        <Paper
          open={open}
          mayEdit={mayEdit}
          drifted={drifted}
          editing={editing}
          onEdit={setEditing}
          onFigure={setFigure}
          notes={notes}
          noted={noted}
          onNotes={setNoted}
        />
      </div>
      <FigureDrawer report={report} figureRef={figure} onClose={() => setFigure(null)} />
    </>
  );
}

/** Refs of figures that the registers no longer bear out. */
function driftedRefs(verification: Verification | undefined): ReadonlySet<string> {
  const drifted = (verification?.figures ?? []).filter(({ verdict }) => verdict === 'drifted');
  return new Set(drifted.flatMap(({ said }) => said.map(({ ref }) => ref)));
}
