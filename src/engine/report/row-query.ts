import type { LocalDate } from '#kernel/local-date.ts';
import type { Row } from '../register.ts';

/** Rows of a register that a report names or counts. Small by nature: tasks, documents, acts of the principals. */
export type RowQuery = {
  readonly id: string;
  readonly register: string;
  /** By the register's own date (`datedBy`): within the year, on or before its last day, or whenever. */
  readonly dated: 'in-year' | 'by-year-end' | 'ever';
  /** Fields the composer sees; all others are dropped. Personal fields are refused. */
  readonly fields: readonly string[];
  /** Rows kept; sees the whole row. */
  readonly where: ((row: Row, at: QueryTime) => boolean) | null;
  /** Field by which rows are ordered, ascending, then by number. */
  readonly orderBy: string;
  /** What the rows are, for 数据来源说明: 逾期未办结的年度任务 */
  readonly means: string;
};

/** The year reported and the day it is looked at (`asOf` is never after the year's last day). */
export type QueryTime = { readonly year: number; readonly asOf: LocalDate };

type RowQueryPlan = Omit<RowQuery, 'where' | 'dated'> & {
  readonly dated?: RowQuery['dated'];
  readonly where?: (row: Row, at: QueryTime) => boolean;
};

/** Declares rows that an outline asks for; without `dated` those of the year. */
export function rowsOf(plan: RowQueryPlan): RowQuery {
  return { ...plan, dated: plan.dated ?? 'in-year', where: plan.where ?? null };
}

/**
 * The rows a query keeps, with only its fields (and `unit`, `number`), ordered. The store fetches candidates by register and date;
 * this decides.
 */
export function selectRows(query: RowQuery, candidates: readonly Row[], at: QueryTime): readonly Row[] {
  const { where, fields, orderBy } = query;
  const kept = where === null ? [...candidates] : candidates.filter((row) => where(row, at));
  kept.sort((a, b) => compare(a[orderBy], b[orderBy]) || compare(a.number, b.number));
  return kept.map((row) => ({
    unit: row.unit,
    number: row.number,
    ...Object.fromEntries(fields.map((field) => [field, row[field] ?? null])),
  }));
}

function compare(a: unknown, b: unknown): number {
  const [left, right] = [typeof a === 'number' ? a : String(a ?? ''), typeof b === 'number' ? b : String(b ?? '')];
  return left < right ? -1 : left > right ? 1 : 0;
}
