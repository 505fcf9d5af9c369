import type { SheetContent } from './layout-sheet.ts';
import type { WorkbookPlan } from './workbook-plan.ts';
import { sheetRange } from './write-sheet.ts';
import type { StyleBook } from './write-styles.ts';

/** Excel takes no longer list in a cell's own validation; longer ones must stand on a sheet. */
const MAX_INLINE_CHARS = 255;

export type OptionLists = {
  /** Formulas by sheet and column; undefined for a column without options. */
  readonly sources: readonly (readonly (string | undefined)[])[];
  /** The hidden sheet with the long lists, one a column; undefined where all are short. */
  readonly sheet: SheetContent | undefined;
};

/** `name` is the name the hidden sheet will have. */
export function layoutOptions(plan: WorkbookPlan, name: string, styles: StyleBook): OptionLists {
  const long: (readonly string[])[] = [];
  const sources = plan.sheets.map(({ columns }) =>
    columns.map(({ options }) => {
      if (options === undefined || options.length === 0) return undefined;
      if (isShort(options)) return `"${options.join(',')}"`;
      long.push(options);
      return sheetRange(name, 0, long.length - 1, options.length - 1, long.length - 1);
    }),
  );
  if (long.length === 0) return { sources, sheet: undefined };
  const style = styles.style('plain', '@');
  const height = Math.max(...long.map((options) => options.length));
  const rows = Array.from({ length: height }, (_, row) => ({
    cells: long.map((options) => ({ value: options[row] ?? null, style })),
  }));
  const frame = { columns: long.map(() => ({ widthChars: 30 })), frozenRows: 0 };
  return { sources, sheet: { name, isVeryHidden: true, frame, rows, notes: [] } };
}

/** A comma or quote inside an option would split it, a space at its end would be lost. */
function isShort(options: readonly string[]): boolean {
  return (
    options.join(',').length <= MAX_INLINE_CHARS &&
    options.every((option) => /^[^\s,"=][^,"\n]*$/.test(option) && !/\s$/.test(option))
  );
}
