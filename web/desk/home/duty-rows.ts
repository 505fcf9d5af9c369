import type { Figure, IndicatorCourse } from '../../api/schema.d.ts';

type Cell = Pick<Figure, 'indicator' | 'value' | 'state' | 'unit' | 'because'>;

/** The two principals' acts by kind: a column for each principal, a row for each kind in the order declared. */
export type DutyTable = {
  readonly heads: readonly { readonly indicator: string; readonly label: string; readonly figure: Figure }[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
};

const PRINCIPALS = [
  { indicator: 'principal-duty.secretary', label: '党委书记' },
  { indicator: 'principal-duty.head', label: '乡镇长' },
] as const;

/** Puts the register's figures into the table that a principal reads. */
export function dutyRows(indicators: readonly IndicatorCourse[]): DutyTable {
  const columns = PRINCIPALS.flatMap(({ indicator, label }) => {
    const course = indicators.find(({ figure }) => figure.indicator === indicator);
    return course === undefined ? [] : [{ indicator, label, course }];
  });
  const kinds = columns[0]?.course.options ?? [];
  return {
    heads: columns.map(({ indicator, label, course }) => ({ indicator, label, figure: course.figure })),
    rows: kinds.map(({ label }, place) => ({
      label,
      cells: columns.flatMap(({ course }) => {
        const option = course.options[place];
        const { unit } = course.figure;
        return option === undefined ? [] : [{ ...option, unit, because: course.figure.because }];
      }),
    })),
  };
}
