import type { Value } from '#engine/field.ts';
import type { Law } from '#engine/law.ts';
import type { Register } from '#engine/register.ts';
import type { Tx } from '#store/backend.ts';
import { findReport, type StoredReport } from '#store/reports.ts';
import { reportFaults } from './report-faults.ts';

type Place = { readonly county: string; readonly holder: string };
type Fields = Readonly<Record<string, Value>>;

/**
 * Days of signing and submission of a report that is in Fadu come from the acts on its own page: a form that says otherwise is
 * refused. Of a report written elsewhere they are filled in as any field is.
 * @throws {Fault} REPORT_NOT_BY_FORM
 */
export async function refuseByForm(
  law: Law,
  tx: Tx,
  register: Register,
  at: Place,
  before: Fields | null,
  after: Fields,
): Promise<void> {
  const owned = ownedFields(law, register);
  const changed = owned.filter((field) => (before?.[field] ?? null) !== (after[field] ?? null));
  if (changed.length === 0 || (await findHandled(law, tx, register, at, after)) === undefined) return;
  const fields = changed.map((field) => `“${register.fields[field]?.label ?? field}”`).join('、');
  throw reportFaults.REPORT_NOT_BY_FORM({ fields });
}

/** The handling of a signed report is not declared void under it. @throws {Fault} REPORT_HANDLED */
export async function refuseVoidOfSigned(
  law: Law,
  tx: Tx,
  register: Register,
  at: Place,
  fields: Fields,
): Promise<void> {
  if (ownedFields(law, register).length === 0) return;
  const stored = await findHandled(law, tx, register, at, fields);
  if (stored === undefined) return;
  const isSigned = Array.isArray(stored.signatures) && stored.signatures.length > 0;
  if (isSigned || stored.state === 'approved') throw reportFaults.REPORT_HANDLED();
}

/** Fields of a register that signing and submitting a report fill. */
function ownedFields(law: Law, register: Register): readonly string[] {
  return [...law.outlines.values()].flatMap(({ handling, signers }) => {
    if (handling === null || handling.register !== register.id) return [];
    const steps = law.procedures.get(handling.procedure)?.steps ?? {};
    return [...signers.map(({ id }) => id), handling.submitStep].flatMap((id) => steps[id]?.on ?? []);
  });
}

async function findHandled(
  law: Law,
  tx: Tx,
  register: Register,
  { county, holder }: Place,
  fields: Fields,
): Promise<StoredReport | undefined> {
  const outline = law.outlines.values().find(({ handling }) => handling?.register === register.id);
  const year = outline?.handling == null ? null : fields[outline.handling.yearField];
  if (outline === undefined || typeof year !== 'number') return undefined;
  return findReport(tx, { county, unit: holder, year, outline: outline.id });
}
