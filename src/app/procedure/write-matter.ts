import { checkRow } from '#engine/check-row.ts';
import type { Value } from '#engine/field.ts';
import type { Matter } from '#engine/procedure/follow-matter.ts';
import type { Row } from '#engine/register.ts';
import { uniqueKeysOf } from '#engine/unique-keys.ts';
import { countyOf } from '#engine/unit.ts';
import type { Statement, Tx } from '#store/backend.ts';
import type { ChainHead } from '#store/chain.ts';
import { parseTaken, takenStatements } from '#store/find-taken.ts';
import { openStepStatements } from '#store/open-steps.ts';
import { addStepStatement, type StoredStep } from '#store/steps.ts';
import { recordStatements } from '#store/write-records.ts';
import { type Actor, writerFor } from '../actor.ts';
import { checkLinks } from '../check-links.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { giveToLinks } from '../give-to-links.ts';
import { openFields } from '../personal-fields.ts';
import { refuseTaken } from '../refuse-taken.ts';
import { unitFinder } from '../unit-directory.ts';
import { writeOf } from '../write-of.ts';
import { type ClockRules, clockRules } from './clock-rules.ts';
import { fillDueDates, mattersOf, openStepsWrite } from './follow-row.ts';
import type { OpenedMatter } from './open-matter.ts';

/** What a matter's writer must know before its transaction, which on one connection would wait for the answer. */
export type MatterTools = { readonly rules: ClockRules; readonly isUnit: (code: string) => boolean };

export async function matterTools(desk: Desk, actor: Actor, unit: string): Promise<MatterTools> {
  const { isUnit } = await unitFinder(desk, actor.unit.code);
  return { rules: await clockRules(desk, countyOf(unit)), isUnit };
}

/** What changes in a matter: fields of its row, and the act that changed them where it was one. */
export type MatterChange = {
  readonly fields: Readonly<Record<string, Value>>;
  readonly act: StoredStep | null;
  /** What the log calls it: `step:ID`, or what took something back. */
  readonly action: string;
};

/**
 * The statements that write a matter's row with its journal, postings, log entry and what is to be done next, behind the locked end of
 * the township's chain.
 * @throws {Fault} ROW_REFUSED as saving would, DUPLICATE
 */
export async function writeMatter(
  desk: Desk,
  tx: Tx,
  actor: Actor,
  { rules, isUnit }: MatterTools,
  opened: OpenedMatter,
  head: ChainHead,
  { fields, act, action }: MatterChange,
): Promise<{
  readonly statements: readonly Statement[];
  readonly head: ChainHead;
  readonly version: number;
  readonly matters: readonly Matter[];
}> {
  const { record, register, journal } = opened;
  const at = { county: record.county, holder: record.holder };
  const before: Row = {
    ...openFields(register, record.fields, desk.cipher),
    unit: record.unit,
    number: record.number,
  };
  const changed = { ...before, ...fields };
  const after = act === null ? journal : [...journal, act];
  const row = fillDueDates(changed, mattersOf(desk.law, register, changed, after, rules), opened.matters);
  const matters = mattersOf(desk.law, register, row, after, rules);
  const checked = checkRow(register, row, { today: rules.today, isUnit });
  const links = await checkLinks(tx, desk.law, register, at, [row], undefined, () => record);
  const faults = [...checked.faults, ...links];
  if (faults.length > 0) throw appFaults.ROW_REFUSED({ count: faults.length }, faults);
  const keys = uniqueKeysOf(register, row).map(({ key }) => key);
  const claims = [{ id: record.id, number: record.number, keys }];
  refuseTaken(register, parseTaken(await tx.batch(takenStatements({ ...at, register: register.id }, claims))));
  const write = writeOf(desk, register, row, { id: record.id, current: record, action });
  const logged = act === null ? write : { ...write, change: { ...(write.change as object), ...logOf(act) } };
  const written = recordStatements({ ...at, head, writer: writerFor(actor), now: desk.now() }, [logged]);
  const open = openStepsWrite({ ...write, holder: at.holder }, matters, {
    matters: opened.matters,
    unit: record.unit,
  });
  const given = await giveToLinks(desk, actor, tx, register, { ...at, head: written.head }, [row], { rules, isUnit });
  return {
    statements: [
      ...written.statements,
      ...(act === null ? [] : [addStepStatement({ ...at, unit: record.unit, seat: actor.seat }, act)]),
      ...(open === undefined ? [] : openStepStatements(at.county, [open])),
      ...given.statements,
    ],
    head: given.head,
    version: write.version,
    matters,
  };
}

/** What the log keeps of an act beside the fields it changed: texts only, as a row's own changes are. */
function logOf(act: StoredStep): Readonly<Record<string, Value>> {
  const { procedure, on, outcome, exemption, reason, papers } = act;
  const files = Object.entries(papers).flatMap(([paper, ids]) => ids.map((id) => `${paper}:${id}`));
  return {
    'step.procedure': procedure,
    'step.on': on,
    'step.outcome': outcome,
    'step.exemption': exemption,
    'step.reason': reason,
    'step.papers': files,
  };
}
