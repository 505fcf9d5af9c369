import type { Figure } from '#engine/figure.ts';
import { measuresOf } from '#engine/indicator.ts';
import {
  type CurrentFigure,
  compareFrozen,
  currentFigures,
  type FigureComparison,
  figuresToDigest,
} from '#engine/report/freeze.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import { type LaterEntry, readEntriesAfter } from '#store/read-entries-after.ts';
import { sm3 } from '#store/sm3.ts';
import { type Actor, demandRight, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { getIndicator, readFigure } from '../figures.ts';
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
  const report = await composeDraft(desk, actor, getOutline(desk, unit), unit, frozen.year, NO_EDITS, null);
  const others = await figuresNoLongerSaid(desk, actor, data);
  const current = await desk.backend.transaction(
    scopeFor(actor),
    async (tx) => {
      const said = currentFigures(report, await digestFigures(desk, tx, figuresToDigest(report)), sm3);
      const digests = await digestFigures(desk, tx, [...others.values()]);
      const rest = [...others].map(([key, figure]): readonly [string, CurrentFigure] => [
        key,
        { state: figure.state, value: figure.value, digest: digests.get(key) ?? '' },
      ]);
      return new Map<string, CurrentFigure>([...rest, ...said]);
    },
    SNAPSHOT,
  );
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

/** Figures that the frozen report states and that can be read by themselves, whatever today's text says. */
async function figuresNoLongerSaid(
  desk: Desk,
  actor: Actor,
  { frozen }: ReportData,
): Promise<ReadonlyMap<string, Figure>> {
  const found = new Map<string, Figure>();
  for (const { key, foundation } of frozen.figures) {
    if (foundation.kind !== 'figure' || !isKnown(desk, foundation.indicator)) continue;
    found.set(
      key,
      await readFigure(desk, actor, foundation.indicator, {
        unit: foundation.of,
        period: foundation.period,
        asOf: frozen.asOf,
      }),
    );
  }
  return found;
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
