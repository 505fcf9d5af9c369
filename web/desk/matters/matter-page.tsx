import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Breadcrumb, Empty, Segmented, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import type { Matter, OpenMatter } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatDay } from '../../ui/format.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { ClockCard } from './clock-card.tsx';
import { DossierButtons } from './dossier-buttons.tsx';
import { JournalCard } from './journal-card.tsx';
import { matterQuery } from './matter-queries.ts';
import { MATTER_STATUS } from './matter-words.ts';
import { ReasonsCard } from './reasons-card.tsx';
import { StepList } from './step-list.tsx';
import './matters.css';

/** One matter: its steps as a line in time, what is due and why, and the next step taken in place. */
export function MatterPage() {
  const { unit, id } = useParams({ from: '/desk/matters/$unit/$id' });
  const { procedure } = useSearch({ from: '/desk/matters/$unit/$id' });
  const { data, error, refetch } = useQuery(matterQuery(unit, id));
  if (error !== null && data === undefined) return <FaultAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  return <Opened key={id} opened={data} first={procedure} />;
}

function Opened({ opened, first }: { readonly opened: OpenMatter; readonly first: string | undefined }) {
  const { record, matters, files } = opened;
  const [chosen, choose] = useState(first);
  const matter = matters.find(({ procedure }) => procedure === chosen) ?? matters[0];
  return (
    <>
      <Breadcrumb
        className="no-print matter-crumbs"
        items={[{ title: <Link to="/matters">办理</Link> }, { title: matter?.label ?? record.registerLabel }]}
      />
      <PageTitle
        title={record.title === '' ? `${record.registerLabel} ${record.number}` : record.title}
        note={
          <>
            {record.registerLabel} {record.number}｜{record.unitName}｜{formatDay(record.listedOn)}｜
            <Link to="/records/$unit/$id" params={{ unit: record.unit, id: record.id }}>
              打开台账记录
            </Link>
          </>
        }
      >
        {matter === undefined ? null : (
          <>
            <Tag color={MATTER_STATUS[matter.status].color}>{matter.ended ?? MATTER_STATUS[matter.status].label}</Tag>
            <DossierButtons record={record} />
          </>
        )}
      </PageTitle>
      {record.state === 'void' ? <Alert type="warning" showIcon title="这条记录已经作废，不再办理。" /> : null}
      {matters.length > 1 ? (
        <Segmented
          className="matter-filter"
          value={matter?.procedure ?? ''}
          onChange={choose}
          options={matters.map(({ procedure, label }) => ({ value: procedure, label }))}
        />
      ) : null}
      {matter === undefined ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="按这条记录已登记的情况，没有适用的办理程序。请先在台账中补填类别等内容。"
        />
      ) : (
        <OneMatter key={matter.procedure} matter={matter} record={record} files={files} />
      )}
    </>
  );
}

function OneMatter({ matter, record, files }: { readonly matter: Matter } & Pick<OpenMatter, 'record' | 'files'>) {
  return (
    <div className="matter-columns">
      <div className="matter-main">
        <ReasonsCard reasons={matter.reasons} />
        {matter.report === null ? null : (
          <Link
            to="/reports/$unit/$year"
            params={{ unit: matter.report.unit, year: String(matter.report.year) }}
            className="matter-report"
          >
            打开{matter.report.year}年度报告：看正文、签批
          </Link>
        )}
        <StepList matter={matter} record={record} files={files} />
      </div>
      <aside className="matter-side" aria-label="期限和办理记录">
        <ClockCard clocks={matter.clocks} />
        <JournalCard journal={matter.journal} />
        <p className="matter-about">
          {matter.about}
          <br />
          依据：{matter.cites.join('；')}
        </p>
      </aside>
    </div>
  );
}
