import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { App, Breadcrumb, Button, Card, Empty, Flex, Popconfirm, Select, Skeleton } from 'antd';
import type { OpenReport, ReportVersionListed } from '../../../api/schema.d.ts';
import { FaultAlert } from '../../../ui/fault-alert.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { useSeat } from '../../../ui/session.ts';
import { reportQuery, versionQuery, versionsQuery } from '../report-queries.ts';
import { useSaveEdits } from '../save-edits.ts';
import type { ComparedBlock } from './compare-versions.ts';
import { Comparison } from './comparison.tsx';
import { VersionList } from './version-list.tsx';
import { actText, versionName } from './version-words.ts';
import '../paper.css';
import './versions.css';

/** Who changed what in a report, any two versions side by side, and bringing back what was. */
export function VersionsPage() {
  const { unit, year } = useParams({ from: '/desk/reports/$unit/$year/versions' });
  const report = useQuery(reportQuery(unit, Number(year)));
  const listed = useQuery(versionsQuery(unit, Number(year)));
  const error = report.error ?? listed.error;
  const name = `${report.data?.report.unit.name ?? ''}${year}年度报告`;
  return (
    <>
      <Breadcrumb
        className="no-print report-crumbs"
        items={[
          { title: <Link to="/reports">年度报告</Link> },
          {
            title: (
              <Link to="/reports/$unit/$year" params={{ unit, year }}>
                {name}
              </Link>
            ),
          },
          { title: '修改记录' },
        ]}
      />
      <PageTitle title={`${name}的修改记录`} note="每次保存为一版；台账数字的变化也对照得出。批注不在其中。" />
      <FaultAlert error={error} onRetry={() => void Promise.all([report.refetch(), listed.refetch()])} />
      {report.data === undefined || listed.data === undefined ? (
        error === null ? (
          <Skeleton active paragraph={{ rows: 10 }} />
        ) : null
      ) : listed.data.versions.length === 0 ? (
        <Card>
          <Empty description="还没有人改动过这份报告，没有修改记录。" />
        </Card>
      ) : (
        <Opened open={report.data} versions={listed.data.versions} />
      )}
    </>
  );
}

function Opened({ open, versions }: { readonly open: OpenReport; readonly versions: readonly ReportVersionListed[] }) {
  const { unit, year } = useParams({ from: '/desk/reports/$unit/$year/versions' });
  const search = useSearch({ from: '/desk/reports/$unit/$year/versions' });
  const navigate = useNavigate();
  const { may } = useSeat();
  const { message } = App.useApp();
  const newest = versions[0]?.version ?? 0;
  const to = search.to ?? newest;
  const from = search.from ?? versions.find(({ version }) => version < to)?.version ?? to;
  const [before, after] = [
    useQuery(versionQuery(unit, Number(year), from)),
    useQuery(versionQuery(unit, Number(year), to)),
  ];
  const compare = (older: number, newer: number) =>
    void navigate({
      to: '/reports/$unit/$year/versions',
      params: { unit, year },
      search: { from: Math.min(older, newer), to: Math.max(older, newer) },
      replace: true,
    });
  const save = useSaveEdits(open, () => {
    void message.success('已恢复，成为新的一版');
    void navigate({ to: '/reports/$unit/$year/versions', params: { unit, year }, search: {}, replace: true });
  });
  const mayEdit = open.state === 'draft' && may('draft-report');
  const restoreBlock = ({ before: old }: ComparedBlock) => {
    if (old === null) return;
    const others = open.edits.blocks.filter(({ block }) => block !== old.id);
    // What the registers had said is left to them again; what a person wrote comes back as written.
    const blocks = old.edited ? [...others, { block: old.id, text: old.text, over: old.composed }] : others;
    save.mutate({ edits: { ...open.edits, blocks }, restores: from });
  };
  const choices = versions.map((one) => ({
    value: one.version,
    label: `${versionName(one.version)}　${actText(one)}`,
  }));
  return (
    <div className="versions-columns">
      <aside className="no-print" aria-label="各版">
        <VersionList versions={versions} to={to} onCompare={compare} />
      </aside>
      <div className="versions-main">
        <Flex wrap gap={8} align="center" className="no-print versions-tools">
          <span>对照</span>
          <Select aria-label="较早的一版" value={from} options={choices} onChange={(one) => compare(one, to)} />
          <span>和</span>
          <Select aria-label="较晚的一版" value={to} options={choices} onChange={(one) => compare(from, one)} />
          {mayEdit ? (
            <Popconfirm
              title={`把整份报告恢复为${versionName(from)}的文字？`}
              description="成为新的一版，现在的文字留在修改记录中。"
              onConfirm={() => {
                if (before.data !== undefined) save.mutate({ edits: before.data.edits, restores: from });
              }}
            >
              <Button loading={save.isPending} disabled={before.data === undefined}>
                恢复{versionName(from)}
              </Button>
            </Popconfirm>
          ) : null}
        </Flex>
        <FaultAlert error={save.error} />
        <FaultAlert error={before.error ?? after.error} />
        {before.data === undefined || after.data === undefined ? (
          <Skeleton active />
        ) : (
          <Comparison before={before.data} after={after.data} onRestore={mayEdit ? restoreBlock : null} />
        )}
      </div>
    </div>
  );
}
