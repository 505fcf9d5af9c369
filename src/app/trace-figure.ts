import type { Figure } from '#engine/figure.ts';
import { measuresOf } from '#engine/indicator.ts';
import { countyOf } from '#engine/unit.ts';
import { type TracedPosting, type TraceKey, tracePostings } from '#store/trace-postings.ts';
import { type Actor, demandRight, demandScope, scopeFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { asOfDay, type FigureRequest, getIndicator, readFigure } from './figures.ts';
import { countedUnits } from './unit-directory.ts';
import { type RecordView, viewOf } from './view-record.ts';

/** One posting of a trace with the record it comes from; `amount` in the measure's unit (yuan for money). */
export type TraceLine = Omit<TracedPosting, 'record' | 'place'> & {
  readonly title: string;
  readonly record: RecordView;
};

export type Trace = {
  readonly figure: Figure;
  /** The measure these lines belong to; a rate has two. */
  readonly measure: string;
  readonly lines: readonly TraceLine[];
  readonly next: TraceKey | null;
};

/**
 * Opens a figure: the postings that it adds up, page by page. Their amounts sum to the measure's total, since they are the
 * rows that the total is made of.
 * @param measure which measure of the indicator (numerator, denominator …); the first unless given
 */
export async function traceFigure(
  desk: Desk,
  actor: Actor,
  indicator: string,
  request: FigureRequest & { readonly measure?: string; readonly after?: TraceKey; readonly limit: number },
): Promise<Trace> {
  demandRight(actor, 'read-records');
  demandScope(actor, request.unit);
  const figure = await readFigure(desk, actor, indicator, request);
  const ids = measuresOf(getIndicator(desk.law, indicator).formula);
  const measure =
    request.measure !== undefined && ids.includes(request.measure) ? request.measure : (ids[0] ?? indicator);
  const declared = desk.law.measures.get(measure.split('@')[0] ?? measure);
  const stock = declared?.kind === 'stock' || declared?.kind === 'distinct-stock';
  const asOf = asOfDay(desk, request);
  const units = await countedUnits(desk, request.unit, asOf);
  const query = {
    county: countyOf(request.unit),
    units,
    from: stock ? null : request.period.from,
    to: asOf < request.period.to ? asOf : request.period.to,
    measure,
    alone: request.alone,
  };
  const found = await desk.backend.transaction(scopeFor(actor), (tx) =>
    tracePostings(tx, query, request.after ?? null, request.limit + 1),
  );
  const page = found.slice(0, request.limit);
  const last = page.at(-1);
  // The end of what was stated as of a day adds nothing.
  const lines = page
    .filter(({ basis }) => basis !== 'none')
    .map(({ record, place: _, ...posting }) => ({
      ...posting,
      amount: posting.amount / (declared?.per ?? 1),
      title: titleOf(desk, record.register, record.fields, record.kind),
      record: viewOf(desk, actor, record, false),
    }));
  const next =
    found.length > page.length && last !== undefined
      ? { holder: last.record.holder, on: last.on, record: last.record.id, place: last.place }
      : null;
  return { figure, measure, lines, next };
}

/** What a record is called in lists and traces. */
export function titleOf(desk: Desk, register: string, fields: RecordView['fields'], kind: RecordView['kind']): string {
  if (kind === 'summary') return `汇总行：${String(fields.reason ?? '')}`;
  const titledBy = desk.law.registers.get(register)?.titledBy;
  const field = titledBy === undefined ? undefined : desk.law.registers.get(register)?.fields[titledBy];
  const value = titledBy === undefined ? null : fields[titledBy];
  return field?.options?.[String(value)] ?? String(value ?? '');
}
