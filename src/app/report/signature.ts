import type { Outline } from '#engine/outline.ts';
import { canonicalJson } from '#engine/report/freeze.ts';
import type { Report } from '#engine/report/report.ts';
import { signedWords } from '#engine/report/snapshot.ts';
import type { StoredReport } from '#store/reports.ts';
import { sm3 } from '#store/sm3.ts';
import type { Actor } from '../actor.ts';
import { ROLE_LABELS } from '../rights.ts';

/** A signature as kept with the report: who signed which text in which office. */
export type Signature = {
  /** Id of the outline's signer: secretary, head. */
  readonly as: string;
  readonly label: string;
  readonly person: string | null;
  readonly name: string;
  /** Unit and post of the seat it was given in. */
  readonly seat: string;
  /** Instant, ISO. */
  readonly at: string;
  /** Digest of the words signed. */
  readonly words: string;
};

/** A signature with whether the report still reads as it did then, and whether whoever asks has given it. */
export type StandingSignature = Signature & { readonly stands: boolean; readonly isOwn?: boolean };

/** The digest of the words that a signature is given to. */
export function digestOfWords(report: Report): string {
  return sm3(canonicalJson(signedWords(report)));
}

export function signatureOf(
  desk: { readonly now: () => Date },
  actor: Actor,
  signer: Outline['signers'][number],
  words: string,
): Signature {
  return {
    as: signer.id,
    label: signer.label,
    person: actor.person,
    name: actor.name,
    seat: `${actor.unit.name}${ROLE_LABELS[actor.role]}`,
    at: desk.now().toISOString(),
    words,
  };
}

/** Whether an actor has given a signature, in whatever seat. The command line knows people by name only. */
export function isBy({ person, name }: Signature, actor: Actor): boolean {
  return person === null || actor.person === null ? name === actor.name : person === actor.person;
}

export function parseSignatures(stored: Pick<StoredReport, 'signatures'> | undefined): readonly Signature[] {
  return stored === undefined ? [] : (stored.signatures as readonly Signature[]);
}
