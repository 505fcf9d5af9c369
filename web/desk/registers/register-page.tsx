import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Empty, Flex, Grid, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import type { Register } from '../../api/schema.d.ts';
import type { RecordsFilter } from '../../search.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRegister } from '../../ui/fields/declared.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { QueuedRows } from '../queue/queued-notice.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { ExportMenu } from './export-menu.tsx';
import { shownColumns } from './list-columns.ts';
import { MissingRegister } from './missing-register.tsx';
import { PrintButton } from './print-button.tsx';
import { onlyShape, RecordFilters } from './record-filters.tsx';
import { RecordList } from './record-list.tsx';
import { recordsQuery } from './records-query.ts';
import { SummaryDialog } from './summary-dialog.tsx';
import { TemplateButton } from './template-button.tsx';
import { ViewsMenu } from './views-menu.tsx';
import { VoidSeveral } from './void-several.tsx';

/** One register as a list with filters, and everything that can be done with it. */
export function RegisterPage() {
  const { register: id } = useParams({ from: '/desk/registers/$register' });
  const { register, error, refetch } = useRegister(id);
  if (error !== null) return <FaultAlert error={error} onRetry={() => void refetch()} />;
  if (register === undefined) return <Skeleton active />;
  if (register === null) return <MissingRegister />;
  return <OneRegister key={id} register={register} />;
}

function OneRegister({ register }: { readonly register: Register }) {
  const filter = useSearch({ from: '/desk/registers/$register' });
  const navigate = useNavigate({ from: '/registers/$register' });
  const { may } = useSeat();
  const [isSummary, setSummary] = useState(false);
  const list = useInfiniteQuery(recordsQuery(register.id, filter));
  const [first] = list.data?.pages ?? [];
  const records = list.data?.pages.flatMap((page) => page.records) ?? [];
  const isFiltered = Object.keys(filter).some((name) => name !== 'order' && name !== 'columns');
  const columns = shownColumns(register, filter.columns, may('reveal-personal'));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const isWide = Grid.useBreakpoint().md ?? true;
  const open = records.filter(({ state }) => state === 'recorded');
  const chosenRecords = records.filter(({ id, state }) => chosen.includes(id) && state === 'recorded');
  const setFilter = (next: RecordsFilter) => {
    setChosen([]);
    void navigate({ search: next, replace: true });
  };
  const shape = ({ order, columns: shown, ...rest }: RecordsFilter) =>
    setFilter({
      ...rest,
      ...(order === undefined ? {} : { order }),
      ...(shown === undefined ? {} : { columns: shown }),
    });
  return (
    <>
      <PageTitle title={register.label} note={register.about}>
        {may('write-records') ? (
          <LinkButton to="/registers/$register/new" params={{ register: register.id }} isPrimary>
            登记
          </LinkButton>
        ) : null}
        {isWide && may('import-records') && may('write-records') ? (
          <LinkButton to="/registers/$register/table" params={{ register: register.id }}>
            表格登记
          </LinkButton>
        ) : null}
        {may('import-records') ? (
          <LinkButton to="/registers/$register/import" params={{ register: register.id }}>
            导入
          </LinkButton>
        ) : null}
        {isWide && may('import-records') ? <TemplateButton register={register} /> : null}
        <ViewsMenu register={register} filter={filter} onOpen={setFilter} />
        {isWide ? (
          <ColumnsMenu
            register={register}
            columns={filter.columns}
            onChange={(shown) => shape({ ...filter, columns: shown })}
          />
        ) : null}
        {isWide ? <PrintButton list={list} /> : null}
        {may('export-records') ? <ExportMenu register={register} filter={filter} /> : null}
        {may('write-records') && register.summaries ? (
          <Button onClick={() => setSummary(true)}>零报告、汇总行</Button>
        ) : null}
      </PageTitle>
      <SummaryDialog register={register} isOpen={isSummary} onClose={() => setSummary(false)} />
      <QueuedRows register={register.id} />
      <RecordFilters register={register} filter={filter} onChange={setFilter} />
      {list.error !== null && list.data === undefined ? (
        <FaultAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <Skeleton active />
      ) : records.length === 0 ? (
        <NoRecords register={register} isFiltered={isFiltered} onClear={() => setFilter(onlyShape(filter))} />
      ) : (
        <>
          <Flex gap={12} wrap align="center" style={{ marginBottom: 8 }}>
            <Typography.Text type="secondary" aria-live="polite">
              {first?.totalIsMore ? '1000 条以上' : `共 ${first?.total ?? records.length} 条`}
              {records.length < (first?.total ?? 0) || first?.totalIsMore ? `，已显示 ${records.length} 条` : ''}
            </Typography.Text>
            {may('write-records') && isWide && records.length > 0 ? (
              <Checkbox
                className="no-print"
                checked={chosenRecords.length === open.length && open.length > 0}
                indeterminate={chosenRecords.length > 0 && chosenRecords.length < open.length}
                onChange={({ target }) => setChosen(target.checked ? open.map(({ id }) => id) : [])}
              >
                全选
              </Checkbox>
            ) : null}
            {chosenRecords.length === 0 ? null : (
              <span className="no-print">
                <VoidSeveral records={chosenRecords} onDone={() => setChosen([])} />
              </span>
            )}
          </Flex>
          <RecordList
            register={register}
            records={records}
            columns={columns}
            order={filter.order}
            onOrder={(order) => shape({ ...filter, order })}
            {...(may('write-records') ? { chosen, onChoose: setChosen } : {})}
          />
          {list.isFetchNextPageError ? (
            <FaultAlert error={list.error} onRetry={() => void list.fetchNextPage()} />
          ) : null}
          {list.hasNextPage ? (
            <Flex justify="center" style={{ marginTop: 16 }} className="no-print">
              <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                加载更多
              </Button>
            </Flex>
          ) : null}
        </>
      )}
    </>
  );
}

function NoRecords({
  register,
  isFiltered,
  onClear,
}: {
  readonly register: Register;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}) {
  const { may } = useSeat();
  if (isFiltered) {
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合筛选条件的记录。">
        <Button onClick={onClear}>清除筛选</Button>
      </Empty>
    );
  }
  const ways = [
    ...(may('write-records') ? ['逐条登记'] : []),
    ...(may('import-records') ? ['导入已有的 Excel 台账'] : []),
    ...(may('write-records') && register.summaries ? ['没有发生的以零报告说明'] : []),
  ];
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={`这本台账还没有记录${ways.length === 0 ? '。' : `，可以：${ways.join('；')}。`}`}
    >
      {may('write-records') ? (
        <LinkButton to="/registers/$register/new" params={{ register: register.id }} isPrimary>
          登记{register.oneRow}
        </LinkButton>
      ) : null}
    </Empty>
  );
}
