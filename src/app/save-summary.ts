import { postingsOfSummary } from '#engine/posting.ts';
import type { Register } from '#engine/register.ts';
import { searchTokens } from '#engine/search-tokens.ts';
import type { Summary } from '#engine/summary.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import { dateOf, yearOf } from '#kernel/local-date.ts';
import { headOf, lockChain } from '#store/chain.ts';
import { findRecord } from '#store/find-record.ts';
import { formatNumber, lastTaken, takeNumbers } from '#store/numbering.ts';
import { recordStatements } from '#store/write-records.ts';
import { type Actor, demandRight, demandScope, scopeFor, writerFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { getRegister } from './get-register.ts';
import { newId } from './new-id.ts';

export type SummaryRequest = Omit<Summary, 'number'> & { readonly register: string; readonly id?: string };

/**
 * Saves a summary row: stated amounts of a time kept on paper, a 零报告, or 不适用. Saving the same id twice changes nothing.
 * @throws {Fault} SUMMARY_REFUSED
 */
export async function saveSummary(
  desk: Desk,
  actor: Actor,
  request: SummaryRequest,
): Promise<{ readonly id: string; readonly number: string }> {
  demandRight(actor, 'write-records');
  demandScope(actor, request.unit);
  const register = getRegister(desk.law, request.register);
  const problem = problemOf(desk, register, request);
  if (problem !== undefined) throw appFaults.SUMMARY_REFUSED({ problem });
  const [county, holder] = [countyOf(request.unit), holderOf(request.unit)];
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const [head = []] = await tx.batch([lockChain(county, holder)]);
    const known = request.id === undefined ? undefined : await findRecord(tx, county, request.id);
    if (known !== undefined) return { id: known.id, number: known.number };
    const series = { county, holder, register: `${register.id}/summary`, year: yearOf(request.on) };
    const [taken] = await tx.batch([takeNumbers(series, 1)]);
    const number = `汇总${formatNumber(series.year, lastTaken(taken))}`;
    const id = request.id ?? newId(desk.now());
    const { from, on, states, reason, evidence } = request;
    const fields = { from, on, states: JSON.stringify(states), reason, evidence };
    const context = { county, holder, head: headOf(head), writer: writerFor(actor), now: desk.now() };
    const { statements } = recordStatements(context, [
      {
        id,
        register: register.id,
        unit: request.unit,
        number,
        kind: 'summary',
        state: 'recorded',
        listedOn: on,
        version: 1,
        fields,
        source: null,
        action: 'summarise',
        change: fields,
        postings: postingsOfSummary(register, { ...request, number }),
        keys: [],
        words: searchTokens(register, { unit: request.unit, number, listedOn: on, fields: {} }),
      },
    ]);
    tx.closing(statements);
    return { id, number };
  });
}

function problemOf(desk: Desk, register: Register, { from, on, states, reason }: SummaryRequest): string | undefined {
  if (!register.summaries) return `“${register.label}”不接受汇总行。`;
  if (from > on) return `汇总期间的起始日期 ${from} 晚于截止日期 ${on}。`;
  if (on > desk.today() && states.kind !== 'not-applicable')
    return `汇总期间的截止日期 ${on} 晚于今天（${desk.today()}）。`;
  if (reason.trim() === '') return '没有写明为何以汇总行登记。';
  if (states.kind !== 'amounts' && states.kind !== 'as-of') return undefined;
  if (Object.keys(states.amounts).length === 0) return '没有填写任何数量。';
  for (const [id, amount] of Object.entries(states.amounts)) {
    const measure = desk.law.measures.get(id);
    if (measure?.register !== register.id) return `“${id}”不是“${register.label}”的计量。`;
    const isStock = measure.kind === 'stock' || measure.kind === 'distinct-stock';
    if (states.kind === 'as-of' && !isStock) return `“${measure.label}”不是时点数，不能按某一天填报。`;
    // Months stated apart would count what stands in two of them twice; an ending stock has no keys to end.
    const isYear = from === dateOf(yearOf(on), 1, 1) && on === dateOf(yearOf(on), 12, 31);
    if (measure.kind === 'distinct' && !isYear) return `“${measure.label}”按名称去重，汇总行只能按整年填报。`;
    if (measure.kind === 'distinct-stock' && states.kind === 'amounts')
      return `“${measure.label}”须逐个登记后去重计数，汇总行只能按某一天填报。`;
    if (!Number.isSafeInteger(amount) || amount < 0) return `“${measure.label}”的数量 ${amount} 不是非负整数。`;
  }
  return undefined;
}
