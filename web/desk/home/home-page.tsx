import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Flex, Select, Skeleton, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { api, need } from '../../api/client.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useUnitName } from '../../ui/fields/declared.ts';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { SetupCard } from '../first-run/setup-card.tsx';
import { TodoCard } from '../matters/todo-card.tsx';
import { SETTINGS_PAGES } from '../settings/settings-pages.ts';
import { DutyCard } from './duty-card.tsx';
import { FilledCard } from './filled-card.tsx';
import { LatestCard } from './latest-card.tsx';
import { ReportCard } from './report-card.tsx';
import { UnfilledCard } from './unfilled-card.tsx';
import { UnsavedCard } from './unsaved-card.tsx';
import { useFillings, useLatestYear } from './use-fillings.ts';
import { YearCard } from './year-card.tsx';

/**
 * What needs this seat now, what it left unsaved, how the year stands beside the year before, what changed since it last looked.
 * Who writes sees first what is not filled in, who signs first the report. No ranks, no points.
 */
export function HomePage() {
  const { may } = useSeat();
  return may('read-figures') && may('read-records') ? <YearPage /> : <OtherPage />;
}

/** Above the townships targets are many, and are looked at in each. */
const COUNTY_DIGITS = 6;

function YearPage() {
  const { unit: own, today, may } = useSeat();
  const isAbove = own.kind === 'county' || own.kind === 'city' || own.kind === 'province';
  const [chosenUnit, setUnit] = useState<string | null>(null);
  const [chosenYear, setYear] = useState<number | null>(null);
  const unit = chosenUnit ?? own.code;
  const thisYear = Number(today.slice(0, 4));
  const latest = useLatestYear(unit, thisYear);
  const year = chosenYear ?? latest.data;
  const { fillings, figures, error, refetch } = useFillings(unit, year);
  const nameOf = useUnitName();
  // Who approves and keeps no register: the two principals.
  const signs = may('approve-report') && !may('write-records');
  const former = useFillings(unit, year === undefined ? undefined : year - 1);
  const years = useMemo(() => Array.from({ length: thisYear - 2014 }, (_, place) => thisYear - place), [thisYear]);
  const shownError = error ?? (year === undefined ? latest.error : null);
  return (
    <>
      <PageTitle title="首页" note={isAbove ? '各项数字含全部下级单位' : own.name}>
        {isAbove ? (
          <div style={{ width: 200 }}>
            <UnitSelect
              aria-label="单位"
              allowClear={false}
              choice={{ kinds: ['county', 'township'] }}
              value={unit}
              onChange={(code) => setUnit(code ?? null)}
            />
          </div>
        ) : null}
        <Select<number>
          aria-label="年度"
          style={{ width: 120 }}
          value={year ?? undefined}
          loading={year === undefined}
          onChange={setYear}
          options={years.map((value) => ({ value, label: `${value} 年` }))}
        />
      </PageTitle>
      {shownError !== null ? (
        <FaultAlert
          error={shownError}
          onRetry={() => {
            refetch();
            void latest.refetch();
          }}
        />
      ) : null}
      {fillings === undefined || year === undefined ? (
        shownError === null ? (
          <Skeleton active />
        ) : null
      ) : (
        <Flex vertical gap={16}>
          {signs ? <ReportCard unit={unit} year={year} /> : null}
          <SetupCard />
          {may('take-steps') ? <TodoCard /> : null}
          {signs && own.kind === 'township' ? <DutyCard unit={unit} year={year} /> : null}
          {may('write-records') ? <UnsavedCard unit={own.code} /> : null}
          {may('write-records') ? <UnfilledCard fillings={fillings} unit={unit} year={year} /> : null}
          <YearCard
            unit={unit}
            unitName={nameOf(unit)}
            year={year}
            figures={figures ?? []}
            listsTasks={unit.length > COUNTY_DIGITS}
          />
          {signs ? null : <ReportCard unit={unit} year={year} />}
          <LatestCard unit={unit} />
          <FilledCard fillings={fillings} former={former.fillings} unit={unit} year={year} />
          {may('write-records') ? null : <UnfilledCard fillings={fillings} unit={unit} year={year} />}
        </Flex>
      )}
    </>
  );
}

/** What each page of the settings is for, and the log: the whole of what a seat can do that sees no records. */
const WHAT_FOR: Readonly<Record<string, string>> = {
  '/settings/people': '账号、席位：新建、停用、移交，重设密码',
  '/settings/units': '村（社区）、内设机构的设立、更名、撤并',
  '/settings/practice': '本地的期限、门槛等做法，每次更改写明依据',
  '/settings/fields': '本地在台账上自行增加的字段',
};

/** For the seats that keep the service and see no records. */
function OtherPage() {
  const { seat, may, unit } = useSeat();
  const about = useQuery({ queryKey: ['about'], queryFn: () => need(api.GET('/api/about')) });
  const pages = SETTINGS_PAGES.filter(({ rights }) => rights.some((right) => may(right)));
  return (
    <>
      <PageTitle title="首页" note={unit.name} />
      <div style={{ marginBottom: 16 }}>
        <SetupCard />
      </div>
      <Card size="small" title="本席位可以办理">
        <Flex vertical gap={8}>
          {may('read-log') ? (
            <span>
              <Link to="/log">日志</Link>　查看谁在何时改了什么，校验日志链是否完整
            </span>
          ) : null}
          {pages.map(({ key, label }) => (
            <span key={key}>
              <Link to={key}>{label}</Link>　{WHAT_FOR[key]}
            </span>
          ))}
          <Typography.Text type="secondary">
            {seat?.roleLabel}席位看不到台账和数字。
            {about.data === undefined ? '' : `　${about.data.name} ${about.data.version}`}
          </Typography.Text>
        </Flex>
      </Card>
    </>
  );
}
