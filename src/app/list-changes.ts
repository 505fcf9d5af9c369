import { countyOf } from '#engine/unit.ts';
import { type LatestEntry, readLatest } from '#store/read-latest.ts';
import { type Actor, demandRight, demandScope, scopeFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { titleOf } from './trace-figure.ts';

/** A change as a clerk's home page shows it: of what, by whom, when; personal fields are never in a title. */
export type LatestChange = Omit<LatestEntry, 'record' | 'holder' | 'seq'> & {
  readonly register: string | null;
  readonly registerLabel: string | null;
  readonly number: string | null;
  readonly title: string;
};

/** The last changes of records and reports in a unit and below, newest first. */
export async function listChanges(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string; readonly limit: number },
): Promise<readonly LatestChange[]> {
  demandRight(actor, 'read-records');
  demandScope(actor, request.unit);
  const entries = await desk.backend.transaction(scopeFor(actor), (tx) =>
    readLatest(tx, countyOf(request.unit), request.unit, request.limit),
  );
  return entries.map(({ record, holder: _, seq: __, ...entry }) => ({
    ...entry,
    register: record?.register ?? null,
    registerLabel: record === null ? null : (desk.law.registers.get(record.register)?.label ?? record.register),
    number: record?.number ?? null,
    title:
      record !== null
        ? titleOf(desk, record.register, record.fields, record.kind)
        : entry.reportYear === null
          ? ''
          : `${entry.reportYear} 年度报告`,
  }));
}
