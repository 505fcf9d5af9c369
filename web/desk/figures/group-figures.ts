import type { Figure, Indicator, Register } from '../../api/schema.d.ts';
import { type Declared, indicatorOf } from './figure-queries.ts';

export type FigureGroup = {
  readonly register: Register;
  /** Nobody has said anything about this register in the period. */
  readonly isBlank: boolean;
  readonly rows: readonly { readonly figure: Figure; readonly indicator: Indicator | undefined }[];
};

/** Figures under their registers, in the registers' order; `words` are sought in labels and definitions, all of them. */
export function groupFigures(
  declared: Declared,
  figures: readonly Figure[],
  { words, register }: { readonly words: string; readonly register?: string },
): readonly FigureGroup[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean);
  const rows = figures.map((figure) => ({ figure, indicator: indicatorOf(declared, figure.indicator) }));
  return declared.registers
    .filter(({ id }) => register === undefined || id === register)
    .map((one) => {
      const own = rows.filter(({ indicator }) => indicator?.register === one.id);
      const found = own.filter(({ figure, indicator }) =>
        wanted.every((word) => `${figure.label} ${indicator?.means ?? ''} ${one.label}`.includes(word)),
      );
      const isBlank = own.every(({ figure }) => figure.state === 'blank' && figure.postings === 0);
      return { register: one, isBlank: isBlank && wanted.length === 0, rows: found };
    })
    .filter(({ rows: found }) => found.length > 0);
}
