import type { Law } from '#engine/law.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import { readYears } from '#store/read-years.ts';
import { type Actor, demandRight, demandScope, scopeFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { countedUnits } from './unit-directory.ts';

/** A year of a unit, with how many of its registers of events have something in it. */
export type YearWithData = {
  readonly year: number;
  /** Registers of events with records, a summary or a stated nothing. */
  readonly filled: number;
  /** All registers of events. */
  readonly of: number;
  readonly records: number;
  /** Whether enough was kept to write a report of the year: single rows do not make one. */
  readonly isKept: boolean;
};

const KEPT_SHARE = 0.2;

/** The years in which a unit, with those merged into it, has anything in its registers; newest first. */
export async function listYears(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string },
): Promise<readonly YearWithData[]> {
  demandRight(actor, 'read-figures');
  demandScope(actor, request.unit);
  const units = await countedUnits(desk, request.unit, desk.today());
  const registerOf = flowRegisters(desk.law);
  const level = levelOf(request.unit);
  const rows = await desk.backend.transaction(scopeFor(actor), (tx) =>
    readYears(tx, { county: countyOf(request.unit), units, level, measures: [...registerOf.keys()] }),
  );
  const of = new Set(registerOf.values()).size;
  return [...Map.groupBy(rows, ({ year }) => year)]
    .map(([year, found]) => {
      const filled = new Set(found.map(({ measure }) => registerOf.get(measure))).size;
      const records = found
        .filter(({ measure }) => desk.law.registers.has(measure))
        .reduce((sum, { postings }) => sum + postings, 0);
      return { year, filled, of, records, isKept: filled > of * KEPT_SHARE };
    })
    .sort((a, b) => b.year - a.year);
}

function levelOf(unit: string): 'county' | 'holder' | 'below' {
  if (unit === countyOf(unit)) return 'county';
  return unit === holderOf(unit) ? 'holder' : 'below';
}

/** Registers of events by their own id and by the measures that say something of a single year. */
function flowRegisters({ registers, measures }: Law): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, nature } of registers.values()) if (nature === 'flow') found.set(id, id);
  for (const { id, register, kind } of measures.values())
    if (found.has(register) && kind !== 'stock' && kind !== 'distinct-stock') found.set(id, register);
  return found;
}
