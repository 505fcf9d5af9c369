import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Empty, Select, Skeleton, Table, Tag } from 'antd';
import type { ReportListed } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatInstant } from '../../ui/format.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { useLatestYear } from '../home/use-fillings.ts';
import { reportsQuery } from './report-queries.ts';
import { type ReportYear, useReportYears } from './use-report-years.ts';
import './reports.css';

const FIRST_YEAR = 2015;

/** The annual reports of the seat: a township's years, or a year of a county's townships. */
export function ReportsPage() {
  const { unit } = useSeat();
  if (unit.kind === 'village' || unit.kind === 'office') {
    return (
      <>
        <PageTitle title="年度报告" />
        <Empty description="年度报告由乡镇编制，本席位所在单位没有年度报告。" />
      </>
    );
  }
  return unit.kind === 'township' ? (
    <OwnYears unit={unit.code} name={unit.name} />
  ) : (
    <OneYear unit={unit.code} name={unit.name} />
  );
}

/** A township's years: those with something recorded, and any other by choice. */
function OwnYears({ unit, name }: { unit: string; name: string }) {
  const { today } = useSeat();
  const navigate = useNavigate();
  const { years, error, retry } = useReportYears(unit);
  const answers = useQueries({ queries: (years ?? []).map(({ year }) => reportsQuery(year)) });
  const failed = error ?? answers.find((answer) => answer.error !== null)?.error ?? null;
  const kept = new Set((years ?? []).filter(({ isKept }) => isKept).map(({ year }) => year));
  const rows = answers
    .flatMap(({ data }) => data?.reports ?? [])
    .filter((report) => report.unit === unit && (kept.has(report.year) || report.version > 0));
  const isReady = years !== undefined && answers.every(({ data }) => data !== undefined);
  return (
    <>
      <PageTitle title="年度报告" note={`${name}　列出已填报台账的年度`}>
        <YearSelect
          placeholder="打开其他年度"
          value={undefined}
          today={today}
          onChange={(year) => void navigate({ to: '/reports/$unit/$year', params: { unit, year: String(year) } })}
        />
      </PageTitle>
      <FaultAlert
        error={failed}
        onRetry={() => {
          void retry();
          for (const answer of answers) void answer.refetch();
        }}
      />
      {isReady ? (
        <ReportsTable
          rows={rows}
          years={years}
          by="year"
          empty="近年台账还没有记录。登记或导入台账以后，这里列出可以成文的年度。"
        />
      ) : failed === null ? (
        <Skeleton active />
      ) : null}
    </>
  );
}

/** A year of all townships below a county. */
function OneYear({ unit, name }: { unit: string; name: string }) {
  const { today } = useSeat();
  const search = useSearch({ from: '/desk/reports' });
  const navigate = useNavigate({ from: '/reports' });
  const latest = useLatestYear(unit, Number(today.slice(0, 4)));
  const year = search.year ?? latest.data;
  const answer = useQuery({ ...reportsQuery(year ?? 0), enabled: year !== undefined });
  const failed = (year === undefined ? latest.error : null) ?? answer.error;
  return (
    <>
      <PageTitle title="年度报告" note={`${name}各乡镇　${year === undefined ? '' : `${year}年度`}`}>
        <YearSelect
          placeholder="年度"
          value={year}
          today={today}
          onChange={(next) => void navigate({ search: { ...search, year: next } })}
        />
      </PageTitle>
      <FaultAlert
        error={failed}
        onRetry={() => {
          void latest.refetch();
          void answer.refetch();
        }}
      />
      {answer.data === undefined ? (
        failed === null ? (
          <Skeleton active />
        ) : null
      ) : (
        <ReportsTable rows={answer.data.reports} by="unit" empty="该年度没有在册的乡镇。" />
      )}
    </>
  );
}

function YearSelect({
  value,
  placeholder,
  today,
  onChange,
}: {
  readonly value: number | undefined;
  readonly placeholder: string;
  readonly today: string;
  readonly onChange: (year: number) => void;
}) {
  const last = Number(today.slice(0, 4));
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, back) => last - back);
  return (
    <Select
      aria-label={placeholder}
      placeholder={placeholder}
      style={{ width: 150 }}
      value={value}
      onChange={onChange}
      options={years.map((year) => ({ value: year, label: `${year}年` }))}
    />
  );
}

function ReportsTable({
  rows,
  by,
  years = [],
  empty,
}: {
  readonly rows: readonly ReportListed[];
  readonly by: 'year' | 'unit';
  readonly years?: readonly ReportYear[];
  readonly empty: string;
}) {
  const keptOf = ({ year }: ReportListed) => {
    const found = years.find((one) => one.year === year);
    return found === undefined ? '' : `${found.filled} / ${found.of}`;
  };
  return (
    <Table<ReportListed>
      rowKey={({ unit, year }) => `${unit} ${year}`}
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <Empty description={empty} /> }}
      columns={[
        {
          title: by === 'year' ? '年度' : '乡镇',
          render: (_, { unit, unitName, year }) => (
            <Link to="/reports/$unit/$year" params={{ unit, year: String(year) }} preload={false}>
              {by === 'year' ? `${year}年度法治政府建设情况报告` : unitName}
            </Link>
          ),
        },
        {
          title: '状态',
          width: 100,
          render: (_, { state }) => <ReportState state={state} />,
        },
        ...(by === 'year'
          ? [{ title: '已填台账', width: 100, render: (_: unknown, row: ReportListed) => keptOf(row) }]
          : []),
        {
          title: '最近改动',
          width: 180,
          responsive: ['sm'],
          render: (_, { changedAt }) => (changedAt === null ? '尚无改动' : formatInstant(changedAt)),
        },
      ]}
    />
  );
}

/** 草稿 or 已签批. */
export function ReportState({ state }: { readonly state: ReportListed['state'] }) {
  return state === 'approved' ? <Tag color="blue">已签批</Tag> : <Tag>草稿</Tag>;
}
