import type { Figure } from '#engine/figure.ts';
import { measuresOf } from '#engine/indicator.ts';
import { canonicalPostings, figureKey, type PostingLine } from '#engine/report/freeze.ts';
import { countyOf } from '#engine/unit.ts';
import type { Tx } from '#store/backend.ts';
import { readPostings } from '#store/read-postings.ts';
import { sm3 } from '#store/sm3.ts';
import type { Desk } from '../desk.ts';
import { getIndicator } from '../figures.ts';
import { countedUnits } from '../unit-directory.ts';

/**
 * The SM3 digest of the postings behind each figure, by `figureKey`. Figures of one unit and period share their reading.
 */
export async function digestFigures(
  desk: Desk,
  tx: Tx,
  figures: readonly Figure[],
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  const groups = Map.groupBy(figures, ({ of, period, asOf }) => `${of} ${period.from} ${period.to} ${asOf}`);
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const units = await countedUnits(desk, first.of, first.asOf > first.period.to ? first.asOf : first.period.to);
    const measures = [
      ...new Set(group.flatMap(({ indicator }) => measuresOf(getIndicator(desk.law, indicator).formula))),
    ];
    const stocks = measures.filter((id) => isStock(desk, id));
    const flows = measures.filter((id) => !isStock(desk, id));
    const at = { county: countyOf(first.of), units, to: first.asOf < first.period.to ? first.asOf : first.period.to };
    const lines = [
      ...(await readPostings(tx, { ...at, from: first.period.from, measures: flows })),
      ...(await readPostings(tx, { ...at, from: null, measures: stocks })),
    ];
    const byMeasure = Map.groupBy(lines, ({ measure }: PostingLine) => measure);
    for (const figure of group) {
      const own = measuresOf(getIndicator(desk.law, figure.indicator).formula).flatMap((id) => byMeasure.get(id) ?? []);
      digests.set(figureKey(figure), sm3(canonicalPostings(own)));
    }
  }
  return digests;
}

function isStock(desk: Desk, id: string): boolean {
  const kind = desk.law.measures.get(id.split('@')[0] ?? id)?.kind;
  return kind === 'stock' || kind === 'distinct-stock';
}
