import type { Figure } from '#engine/figure.ts';
import { measuresOf } from '#engine/indicator.ts';
import {
  type CurrentFigure,
  compareFrozen,
  currentFigures,
  type FigureComparison,
  figureKey,
  figuresToDigest,
} from '#engine/report/freeze.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import type { Tx } from '#store/backend.ts';
import { type LaterEntry, readEntriesAfter } from '#store/read-entries-after.ts';
import { parseTotals } from '#store/read-totals.ts';
import { sm3 } from '#store/sm3.ts';
import { type Actor, demandRight, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { figureAt, getIndicator, totalsFor } from '../figures.ts';
import { getUnit } from '../unit-directory.ts';
import { digestFigures } from './digest-figures.ts';
import { composeDraft, getOutline } from './open-report.ts';
import type { ReportData } from './report-data.ts';
import { NO_EDITS } from './stored-draft.ts';

/** What became of one figure, with the entries made since in the registers it rests on. */
export type VerifiedFigure = FigureComparison & { readonly entries: readonly LaterEntry[] };

export type Verification = {
  readonly equal: number;
  readonly drifted: number;
  readonly unknown: number;
  readonly figures: readonly VerifiedFigure[];
};

const SNAPSHOT = { reads: 'snapshot' } as const;

/** Entries named for one drifted figure; there may be more. */
const ENTRIES_SHOWN = 20;

/** Holds a report's figures against the registers as they are now: equal, drifted (from, to, by which entries), or unknown. */
export async function verifyReport(desk: Desk, actor: Actor, data: ReportData): Promise<Verification> {
  demandRight(actor, 'read-figures');
  const { frozen } = data;
  demandScope(actor, frozen.unit.code);
  const unit = await getUnit(desk, frozen.unit.code);
  const outline = getOutline(desk, unit);
  const read = async (tx: Tx): Promise<ReadonlyMap<string, CurrentFigure>> => {
    const report = await composeDraft(desk, tx, outline, unit, frozen.year, NO_EDITS, null);
    const said = figuresToDigest(report);
    const others = await figuresNoLongerSaid(desk, tx, data, new Set(said.map(figureKey)));
    const digests = await digestFigures(desk, tx, [...said, ...others]);
    const rest = others.map((figure): readonly [string, CurrentFigure] => {
      const key = figureKey(figure);
      return [key, { state: figure.state, value: figure.value, digest: digests.get(key) ?? '' }];
    });
    return new Map([...rest, ...currentFigures(report, digests, sm3)]);
  };
  const current = await desk.backend.transaction(scopeFor(actor), read, SNAPSHOT);
  const compared = compareFrozen(frozen, current);
  const registers = new Map(frozen.figures.map(({ key, foundation }) => [key, registersBehind(desk, foundation)]));
  const figures = await desk.backend.transaction(scopeFor(actor), async (tx) => {
    const at = { county: countyOf(unit.code), holder: holderOf(unit.code), afterSeq: data.chain.seq };
    const verified: VerifiedFigure[] = [];
    for (const figure of compared) {
      const entries =
        figure.verdict === 'drifted'
          ? await readEntriesAfter(tx, at, registers.get(figure.key) ?? [], ENTRIES_SHOWN)
          : [];
      verified.push({ ...figure, entries });
    }
    return verified;
  });
  const count = (verdict: FigureComparison['verdict']) => figures.filter((figure) => figure.verdict === verdict).length;
  return { equal: count('equal'), drifted: count('drifted'), unknown: count('unknown'), figures };
}

/** Figures that the frozen report states and that can be read by themselves, though today's text no longer says them. */
async function figuresNoLongerSaid(
  desk: Desk,
  tx: Tx,
  { frozen }: ReportData,
  said: ReadonlySet<string>,
): Promise<readonly Figure[]> {
  const silent = frozen.figures.flatMap(({ key, foundation }) =>
    foundation.kind === 'figure' && !said.has(key) && isKnown(desk, foundation.indicator) ? [foundation] : [],
  );
  const figures: Figure[] = [];
  for (const group of Map.groupBy(silent, ({ of, period }) => `${of} ${period.from} ${period.to}`).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const request = { unit: first.of, period: first.period, asOf: frozen.asOf };
    const indicators = group.map(({ indicator }) => getIndicator(desk.law, indicator));
    const measures = indicators.flatMap(({ formula }) => measuresOf(formula));
    const totals = parseTotals(await tx.batch(await totalsFor(desk, request, measures)));
    figures.push(...indicators.map((indicator) => figureAt(desk.law, indicator, totals, request)));
  }
  return figures;
}

function isKnown(desk: Desk, indicator: string): boolean {
  return desk.law.indicators.has(indicator.split('@')[0] ?? indicator);
}

function registersBehind(
  desk: Desk,
  foundation: ReportData['frozen']['figures'][number]['foundation'],
): readonly string[] {
  if (foundation.kind === 'rows') return [foundation.register];
  if (foundation.kind === 'units' || !isKnown(desk, foundation.indicator)) return [];
  const measures = measuresOf(getIndicator(desk.law, foundation.indicator).formula);
  return measures.flatMap((id) => desk.law.measures.get(id.split('@')[0] ?? id)?.register ?? []);
}
