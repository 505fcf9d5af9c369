import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, App, Button, Flex, Typography } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Register } from '../../../api/schema.d.ts';
import { FaultAlert } from '../../../ui/fault-alert.tsx';
import { unitsQuery, useRecordsChanged } from '../../../ui/fields/declared.ts';
import { PageTitle } from '../../../ui/page-title.tsx';
import { useSeat } from '../../../ui/session.ts';
import { ColumnsMenu } from '../columns-menu.tsx';
import { allColumns, shownColumns } from '../list-columns.ts';
import { type Checked, sendRows } from './check-rows.ts';
import { type Grid, makeGrid } from './grid.ts';
import { moveInGrid } from './grid-keys.ts';
import { GridTable } from './grid-table.tsx';
import { headingColumns } from './heading-columns.ts';
import { findRows } from './kept-rows.ts';
import { readPasted } from './read-pasted.ts';
import { useKeptRows } from './use-kept-rows.ts';

const CHECK_AFTER_MS = 800;

/** Rows that come from somewhere else to be checked and entered, in place of those left from the last time. */
export type GivenRows = {
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Columns shown beside the required ones. */
  readonly columns: readonly string[];
  /** What stands in the cells of a column that were given blank; typed ones stay. */
  readonly fill: Readonly<Record<string, string>>;
  /** What stands between the title and the table. */
  readonly before: ReactNode;
};

/** A table like Excel's: typed in or pasted into, checked as it is typed, entered all or nothing. */
export function TableEntry({
  register,
  onDone,
  given,
}: {
  readonly register: Register;
  readonly onDone: () => void;
  readonly given?: GivenRows;
}) {
  const { seat, unit } = useSeat();
  const { message } = App.useApp();
  const changed = useRecordsChanged();
  const units = useQuery(unitsQuery);
  const place = `${seat?.id ?? ''}.${register.id}`;
  const all = useMemo(
    () =>
      allColumns(register, true).filter(
        ({ id, field }) =>
          !(id === 'unit' && (register.unitLabel === null || unit.kind === 'village')) &&
          !(id === 'number' && register.numberedBy !== null) &&
          field?.kind !== 'items',
      ),
    [register, unit.kind],
  );
  const [chosen, setChosen] = useState<string | undefined>(given?.columns.join(','));
  const columns = useMemo(() => {
    const usual = all.filter(
      ({ id, field }) =>
        id === 'unit' || field?.required === true || (field !== null && register.listed.includes(field.id)),
    );
    if (chosen === undefined) return usual;
    const wanted = shownColumns(register, chosen, true).map(({ id }) => id);
    return all.filter(({ id, field }) => wanted.includes(id) || field?.required === true);
  }, [all, chosen, register]);
  const givenRows = given?.rows;
  const grid = useMemo(
    () => makeGrid(all, givenRows ?? findRows(localStorage, place)?.rows ?? []),
    [all, place, givenRows],
  );
  const [rowCount, setRowCount] = useState(grid.rowCount());
  const [checked, setChecked] = useState<Checked>({ kind: 'empty' });
  const kept = useKeptRows(register, place, grid, given !== undefined, (count) => {
    setRowCount(grid.rowCount());
    check.mutate();
    void message.info(`已恢复上次没有登记的 ${count} 行`);
  });
  const { keep } = kept;
  const check = useMutation({ mutationFn: () => sendRows(register, all, grid, true), onSuccess: setChecked });
  const save = useMutation({
    mutationFn: () => sendRows(register, all, grid, false),
    onSuccess: async (result) => {
      setChecked(result);
      if (result.kind !== 'right') return;
      grid.clear();
      kept.drop();
      await changed();
      const again = result.unchanged === 0 ? '' : `；${result.unchanged} 行先前已登记，没有重复`;
      void message.success(`已登记 ${result.created} 行${again}，各处数字已经更新`);
      onDone();
    },
  });
  const mutate = useRef(check.mutate);
  mutate.current = check.mutate;
  useEffect(() => {
    let timer: number | undefined;
    grid.onChange(() => {
      setRowCount(grid.rowCount());
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        keep(grid.filled().map(({ cells }) => cells));
        mutate.current();
      }, CHECK_AFTER_MS);
    });
    return () => window.clearTimeout(timer);
  }, [grid, keep]);
  useFill(grid, given);

  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const { row, column } = (event.target as HTMLElement).dataset;
    const cells = readPasted(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'));
    if (cells === null || row === undefined || column === undefined) return;
    event.preventDefault();
    const [first = [], ...rest] = cells;
    const named = headingColumns(register, all, first);
    if (named === undefined) {
      const ids = columns.map(({ id }) => id);
      grid.paste(Number(row), ids.slice(ids.indexOf(column)), cells);
      return;
    }
    setChosen([...new Set([...columns.map(({ id }) => id), ...named.filter((id) => id !== '')])].join(','));
    grid.paste(Number(row), named, rest);
    void message.info('已按表头对应各列');
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      if (!save.isPending) save.mutate();
      return;
    }
    moveInGrid(event, () => {
      grid.addRows(1);
      setRowCount(grid.rowCount());
    });
  };
  const error = save.error ?? check.error;
  return (
    <>
      <PageTitle
        title={given === undefined ? `表格登记：${register.label}` : '核对读出的任务'}
        note={
          given === undefined ? (
            <Link to="/registers/$register" params={{ register: register.id }}>
              返回台账
            </Link>
          ) : (
            '登记以前什么也没有保存；读不出的空着，请补填'
          )
        }
      >
        <ColumnsMenu register={register} columns={columns.map(({ id }) => id).join(',')} onChange={setChosen} />
        <Button
          onClick={() => {
            grid.addRows(20);
            setRowCount(grid.rowCount());
          }}
        >
          加 20 行
        </Button>
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
          全部登记
        </Button>
      </PageTitle>
      <FaultAlert error={error} />
      {given?.before}
      <Typography.Paragraph type="secondary">
        可以从 Excel、微信或网页复制表格，点一个格子后粘贴；连表头一起复制的，按表头对应各列。回车到下一行，Tab
        到下一格。全部无误才登记，有一处有误则一行也不登记。没有登记的随填随存
        {kept.isOnServer ? '，换一台设备也能接着填' : ''}。
      </Typography.Paragraph>
      <CheckedLine checked={checked} isChecking={check.isPending} />
      <form onPaste={paste} onKeyDown={keys} onSubmit={(event) => event.preventDefault()}>
        <GridTable
          grid={grid}
          columns={columns}
          rowCount={rowCount}
          units={units.data?.units}
          title={given === undefined ? null : register.titledBy}
        />
      </form>
    </>
  );
}

/** Fills the blank cells of given rows, and takes back what it filled where the filling changes. */
function useFill(grid: Grid, given: GivenRows | undefined): void {
  const former = useRef<Readonly<Record<string, string>>>({});
  const rows = given?.rows;
  const fill = given?.fill;
  useEffect(() => {
    if (rows === undefined || fill === undefined) return;
    for (const [column, text] of Object.entries(fill)) {
      const before = former.current[column] ?? '';
      for (const [row, cells] of rows.entries()) {
        if ((cells[column] ?? '') !== '' || grid.textAt(row, column) !== before || text === before) continue;
        grid.set(row, column, text);
      }
    }
    former.current = fill;
  }, [grid, rows, fill]);
}

function CheckedLine({ checked, isChecking }: { readonly checked: Checked; readonly isChecking: boolean }) {
  if (checked.kind === 'empty') return null;
  const title =
    checked.kind === 'right'
      ? `已填的各行没有发现问题，可以登记 ${checked.created} 行${checked.unchanged === 0 ? '' : `，${checked.unchanged} 行先前已登记`}。`
      : `有 ${checked.count} 处需要改正，已在格子中标红。先看：${checked.says}。`;
  return (
    <Flex vertical style={{ marginBottom: 12 }}>
      <Alert
        type={checked.kind === 'right' ? 'success' : 'warning'}
        showIcon
        role="status"
        title={isChecking ? `${title}（正在重新校核……）` : title}
      />
    </Flex>
  );
}
