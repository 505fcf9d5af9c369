import type { Value } from '#engine/field.ts';
import type { Outline } from '#engine/outline.ts';
import type { Statement, Tx } from '#store/backend.ts';
import type { ChainHead } from '#store/chain.ts';
import type { Actor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { type OpenedMatter, readMatter } from '../procedure/open-matter.ts';
import { type MatterTools, writeMatter } from '../procedure/write-matter.ts';
import { findHandlingRow } from './handling-row.ts';
import type { Signature } from './signature.ts';

/** What a change of a report takes back in its handling. */
export type Lapse = {
  readonly outline: Outline;
  readonly unit: string;
  readonly year: number;
  readonly head: ChainHead;
  /** Signatures given to words that are no longer there. */
  readonly signatures: readonly Signature[];
  /** Whether paragraphs were changed: then somebody who may not review cannot leave the review standing. */
  readonly isReworded: boolean;
};

/**
 * Blanks the days of signing and reviewing that a change has made untrue, so that the procedure asks for them again. Who changes the
 * words and may review them himself has reviewed them.
 */
export async function lapse(
  desk: Desk,
  tx: Tx,
  actor: Actor,
  tools: MatterTools,
  { outline, unit, year, head, signatures, isReworded }: Lapse,
): Promise<{
  readonly statements: readonly Statement[];
  readonly head: ChainHead;
  readonly lapsed: readonly string[];
  readonly reviewLapsed: boolean;
}> {
  const lapsed = signatures.map(({ label, name }) => `${label}${name}`);
  const nothing = { statements: [], head, lapsed, reviewLapsed: false };
  const { handling } = outline;
  if (handling === null || (signatures.length === 0 && !isReworded)) return nothing;
  const row = await findHandlingRow(tx, handling, unit, year);
  if (row === undefined) return nothing;
  const opened = await readMatter(desk, tx, row, tools.rules);
  const steps = desk.law.procedures.get(handling.procedure)?.steps ?? {};
  const review = steps[handling.reviewStep];
  const isReviewed = isSettled(opened, handling.procedure, handling.reviewStep);
  const reviewLapsed = isReworded && isReviewed && review?.who.includes(actor.role) !== true;
  const fields = blanked(steps, [...signatures.map(({ as }) => as), ...(reviewLapsed ? [handling.reviewStep] : [])]);
  if (Object.keys(fields).length === 0) return nothing;
  const written = await writeMatter(desk, tx, actor, tools, opened, head, { fields, act: null, action: 'lapse' });
  return { statements: written.statements, head: written.head, lapsed, reviewLapsed };
}

/** The fields that tell of steps, blank. */
export function blanked(
  steps: Readonly<Record<string, { readonly on?: string }>>,
  ids: readonly string[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(ids.flatMap((id) => (steps[id]?.on === undefined ? [] : [[steps[id].on, null]])));
}

/** Whether a step of a matter stands as done. */
export function isSettled({ matters }: OpenedMatter, procedure: string, step: string): boolean {
  const matter = matters.find((one) => one.procedure.id === procedure);
  return matter?.stands.steps.get(step)?.stand === 'done';
}
