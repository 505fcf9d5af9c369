import type { Measure, TraceLine } from '../../api/schema.d.ts';

export type MeasureKind = Measure['kind'];

/** A line with what it adds to the figure; `repeats` where its key is counted already. */
export type SummedLine = { readonly line: TraceLine; readonly repeats: boolean };

/**
 * Adds up the lines of a trace as the measure does: amounts are summed; of a distinct measure each key counts once; of a
 * distinct stock each key that is still there.
 */
export function sumTrace(
  lines: readonly TraceLine[],
  kind: MeasureKind,
): { sum: number; lines: readonly SummedLine[] } {
  const seen = new Map<string, number>();
  const summed = lines.map((line) => {
    const key = line.key ?? '';
    const before = seen.get(key);
    seen.set(key, (before ?? 0) + line.amount);
    return { line, repeats: kind === 'distinct' && line.amount !== 0 && before !== undefined && before !== 0 };
  });
  if (kind === 'distinct') return { sum: [...seen.values()].filter((amount) => amount !== 0).length, lines: summed };
  if (kind === 'distinct-stock')
    return { sum: [...seen.values()].filter((amount) => amount > 0).length, lines: summed };
  return { sum: cents(lines.reduce((sum, { amount }) => sum + amount, 0)), lines: summed };
}

/** Amounts in yuan have two decimals; adding them must not invent more. */
function cents(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The sum that all lines together must reach: the part of the figure that the measure is. */
export function isEqualSum(sum: number, value: number | null): boolean {
  return value !== null && Math.abs(sum - value) < 0.005;
}
