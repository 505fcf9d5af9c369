import { measuresOf } from '#engine/indicator.ts';
import type { Measure } from '#engine/measure.ts';
import { countyOf } from '#engine/unit.ts';
import { dateOf } from '#kernel/local-date.ts';
import { yearPeriod } from '#kernel/period.ts';
import { findRecord } from '#store/find-record.ts';
import { type Actor, demandRight, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { getIndicator, readTotals } from '../figures.ts';
import { idOf } from '../id-of.ts';
import { saveSummary } from '../save-summary.ts';
import { isAdoptable, isStock, postingsOf } from './propose-adoption.ts';
import { reviewFaults } from './review-faults.ts';

/** A number that a person took from a report. */
export type AdoptedRow = {
  readonly indicator: string;
  /** In what the measure posts: fen for money. */
  readonly amount: number;
  readonly sentence: string;
};

export type Adoption = {
  readonly unit: string;
  readonly year: number;
  readonly fileName: string;
  /** What the report is recognised by, so that adopting it twice changes nothing: its SM3. */
  readonly digest: string;
  readonly rows: readonly AdoptedRow[];
};

export type AdoptedSummary = {
  readonly indicator: string;
  readonly register: string;
  readonly id: string;
  readonly number: string;
};

/**
 * Makes numbers of a report the summary rows of its year, one an indicator, with the sentence as evidence. The year then stands in every
 * comparison and is marked as resting on a report.
 * @throws {Fault} INDICATOR_UNKNOWN, ADOPTION_UNFIT, ADOPTION_COUNTED (nothing is written then), SUMMARY_REFUSED
 */
export async function adoptFigures(desk: Desk, actor: Actor, adoption: Adoption): Promise<readonly AdoptedSummary[]> {
  const { unit, year, fileName, digest } = adoption;
  demandRight(actor, 'write-records');
  demandScope(actor, unit);
  const rows = adoption.rows.map((row) => ({
    ...row,
    measure: measureOf(desk, row),
    id: idOf(`adopted/${unit}/${year}/${digest}/${row.indicator}`),
  }));
  const totals = await readTotals(
    desk,
    actor,
    { unit, period: yearPeriod(year) },
    rows.map(({ measure }) => measure.id),
  );
  const known = await desk.backend.transaction(scopeFor(actor), async (tx) => {
    const found = new Set<string>();
    for (const { id } of rows) if ((await findRecord(tx, countyOf(unit), id)) !== undefined) found.add(id);
    return found;
  });
  for (const { id, measure } of rows) {
    const count = postingsOf(totals, measure.id);
    if (count > 0 && !known.has(id)) throw reviewFaults.ADOPTION_COUNTED({ year, label: measure.label, count });
  }
  const adopted: AdoptedSummary[] = [];
  for (const { id, indicator, measure, amount, sentence } of rows) {
    const saved = await saveSummary(desk, actor, {
      id,
      register: measure.register,
      unit,
      from: dateOf(year, 1, 1),
      on: dateOf(year, 12, 31),
      states: { kind: isStock(measure) ? 'as-of' : 'amounts', amounts: { [measure.id]: amount } },
      reason: `采用报告“${fileName}”的数字`,
      evidence: sentence,
    });
    adopted.push({ indicator, register: measure.register, ...saved });
  }
  return adopted;
}

function measureOf(desk: Desk, { indicator, amount }: AdoptedRow): Measure {
  const { label, formula } = getIndicator(desk.law, indicator);
  const [id = ''] = measuresOf(formula);
  const measure = desk.law.measures.get(id);
  if (formula.kind !== 'measure' || measure === undefined)
    throw reviewFaults.ADOPTION_UNFIT({ label, problem: '它由其他数字算出' });
  if (!isAdoptable(measure)) throw reviewFaults.ADOPTION_UNFIT({ label, problem: '它不单独作为指标' });
  if (desk.law.registers.get(measure.register)?.summaries !== true)
    throw reviewFaults.ADOPTION_UNFIT({ label, problem: '它的台账不接受汇总行' });
  if (isStock(measure) && amount === 0)
    throw reviewFaults.ADOPTION_UNFIT({ label, problem: '时点数为 0 的，应当登记零报告' });
  return measure;
}
