import { countyOf, isWithin, type Unit } from '#engine/unit.ts';
import { yearPeriod } from '#kernel/period.ts';
import { listReports, type StoredReport } from '#store/reports.ts';
import { type Actor, demandRight, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { isBy, parseSignatures } from './signature.ts';

/** A township's report of a year as a list shows it; version 0 and no instant where nobody has touched it yet. */
export type ListedReport = {
  readonly unit: Unit;
  readonly year: number;
  readonly state: StoredReport['state'];
  readonly version: number;
  readonly changedAt: Date | null;
  /** Who has signed; whether the words still are those signed is seen when it is opened. */
  readonly signed: readonly { readonly label: string; readonly name: string; readonly isOwn: boolean }[];
};

/** The year's reports of all townships that the seat sees, in order of code: those in being on the year's last day. */
export async function listYearReports(
  desk: Desk,
  actor: Actor,
  request: { readonly year: number },
): Promise<readonly ListedReport[]> {
  demandRight(actor, 'read-figures');
  const { to: end } = yearPeriod(request.year);
  const townships = (await desk.units()).filter(
    ({ code, kind, from, to }) =>
      kind === 'township' && isWithin(code, actor.unit.code) && from <= end && (to === null || to >= end),
  );
  const stored = await desk.backend.transaction(scopeFor(actor), (tx) =>
    listReports(tx, countyOf(actor.unit.code), actor.unit.code, request.year),
  );
  return townships.map((unit) => {
    const found = stored.find((report) => report.unit === unit.code);
    return {
      unit,
      year: request.year,
      state: found?.state ?? 'draft',
      version: found?.version ?? 0,
      changedAt: found?.changedAt ?? null,
      signed: parseSignatures(found).map((one) => ({ label: one.label, name: one.name, isOwn: isBy(one, actor) })),
    };
  });
}
