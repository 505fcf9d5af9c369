import type { Block, Column, Run } from '#kernel/document.ts';
import { cellsOf } from './cells.ts';
import { GRID } from './grid.ts';
import { soften } from './soft-breaks.ts';

export type ComposedTable = {
  readonly kind: 'table';
  /** `width` is the part of the table's width; all together are 1. */
  readonly columns: readonly { readonly label: string; readonly align: Column['align']; readonly width: number }[];
  /** `splits`: too tall to be kept on one page whatever is done. */
  readonly rows: readonly { readonly cells: readonly Run[]; readonly splits: boolean }[];
};

/** 五号, in lines of 16 pt. */
export const TABLE = { sizePt: 10.5, linePt: 16, insetPt: 4 } as const;

const WIDTH_CELLS = ((GRID.widthMm / 25.4) * 72) / TABLE.sizePt;
const INSET_CELLS = (2 * TABLE.insetPt) / TABLE.sizePt + 0.3;
/** Texts up to this wide, as figures with their unit are, get a column that holds them in one line. */
const ONE_LINE_CELLS = 8;
const TALLEST_ROW_PT = 10 * GRID.pitchPt;

/** Columns by their shares, but none narrower than its short texts need; rows marked that cannot stay whole. */
export function layTable(table: Extract<Block, { kind: 'table' }>): ComposedTable {
  const widths = widthsOf(table);
  return {
    kind: 'table',
    columns: table.columns.map(({ label, align }, index) => ({ label, align, width: widths[index] ?? 0 })),
    rows: table.rows.map((row) => {
      const rooms = row.map((_, index) => WIDTH_CELLS * (widths[index] ?? 0) - INSET_CELLS);
      const lines = row.map((run, index) => Math.ceil(cellsOf(run.text) / Math.max(1, rooms[index] ?? 1)));
      return {
        cells: row.map((run, index) => ({ ...run, text: soften(run.text, rooms[index] ?? 1) })),
        splits: Math.max(...lines) * TABLE.linePt > TALLEST_ROW_PT,
      };
    }),
  };
}

function widthsOf(table: Extract<Block, { kind: 'table' }>): readonly number[] {
  const shares = table.columns.map((column) => column.share);
  const needs = table.columns.map((column, index) => {
    const texts = [column.label, ...table.rows.map((row) => row[index]?.text ?? '')].map(cellsOf);
    return (Math.max(2, ...texts.filter((cells) => cells <= ONE_LINE_CELLS)) + INSET_CELLS) / WIDTH_CELLS;
  });
  const wanted = needs.reduce((sum, need) => sum + need, 0);
  return spread(shares, wanted > 1 ? needs.map((need) => need / wanted) : needs);
}

/** Shares out the whole width; who would get less than it needs gets its need, and the others share what is left. */
function spread(shares: readonly number[], needs: readonly number[]): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const room = 1 - [...fixed].reduce((sum, index) => sum + (needs[index] ?? 0), 0);
    const open = shares.reduce((sum, share, index) => sum + (fixed.has(index) ? 0 : share), 0);
    const widths = shares.map((share, index) => (fixed.has(index) ? (needs[index] ?? 0) : (room * share) / open));
    const short = widths.findIndex((width, index) => !fixed.has(index) && width < (needs[index] ?? 0) - 1e-9);
    if (short < 0) return widths;
    fixed.add(short);
  }
}
