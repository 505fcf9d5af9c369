import type { ApiFault } from '../../api/client.ts';
import type { OpenRecord, RecordChange, Register } from '../../api/schema.d.ts';
import { changedSince, type Difference, differencesOf, mergedValues, type Parts } from '../registers/merge-changes.ts';
import { type RecordValues, valuesOf } from '../registers/record-values.ts';

/** A field that two people changed differently and whose value the person chose. */
export type Settled = NonNullable<RecordChange['settled']>[number];

/** What was sent and not answered: it is sent again exactly so, since it may have been saved. */
export type Attempt = {
  readonly request: string;
  /** Version that it was made on; 0 for a new record. */
  readonly version: number;
  readonly mine: RecordValues;
  readonly settled: readonly Settled[];
};

/** A record that was entered or changed on this device and is not yet saved on the server. One for each record. */
export type Queued = {
  readonly id: string;
  readonly register: string;
  /** The unit under which the server has it. */
  readonly unit: string;
  readonly title: string;
  /** What stood there when it was opened; null for a new record. */
  readonly base: { readonly version: number; readonly parts: Parts } | null;
  readonly mine: RecordValues;
  /** Names this content: another content, another name. */
  readonly request: string;
  /** Chosen between two values, and not yet told to the server. */
  readonly settled: readonly Settled[];
  readonly sent: Attempt | null;
  readonly state: 'waiting' | 'conflict' | 'refused';
  /** The newest version, where the person must choose between it and what was typed, or where it was voided. */
  readonly theirs: OpenRecord | null;
  /** Why the server does not take it. */
  readonly fault: ApiFault | null;
  readonly queuedAt: string;
};

/** What a record or a form is queued with. */
export type Start = Pick<Queued, 'id' | 'register' | 'unit' | 'title' | 'base' | 'mine' | 'request' | 'queuedAt'>;

export function queued(start: Start): Queued {
  return { ...start, settled: [], sent: null, state: 'waiting', theirs: null, fault: null };
}

/** The parts of a form or a record, as the base of a later merge. */
export function partsOf({ unit, number, fields }: RecordValues): Parts {
  return { ...fields, unit, number };
}

/** The person typed on: what was sent stays what was sent. */
export function edited(item: Queued, mine: RecordValues, title: string, request: string): Queued {
  return { ...item, mine, title, request, state: item.theirs === null ? 'waiting' : 'conflict', fault: null };
}

/** What to send: what was sent before and not answered, else what stands now. */
export function attemptOf({ sent, request, base, mine, settled }: Queued): Attempt {
  return sent ?? { request, version: base?.version ?? 0, mine, settled };
}

export function begun(item: Queued, attempt: Attempt): Queued {
  return { ...item, sent: attempt };
}

/** The server has saved what was sent. Null where that is all; else what was typed meanwhile waits on the new version. */
export function acknowledged(
  item: Queued,
  saved: { readonly unit: string; readonly number: string; readonly version: number },
): Queued | null {
  const { sent } = item;
  if (sent === null || sent.request === item.request) return null;
  const parts = { ...partsOf(sent.mine), number: saved.number };
  return {
    ...item,
    unit: saved.unit,
    base: { version: saved.version, parts },
    settled: [],
    sent: null,
    state: 'waiting',
    fault: null,
  };
}

/**
 * Somebody else has changed the record, and what was sent was not saved. Fields that one side alone changed are merged; where
 * both changed one differently, or the record was voided, the person is asked. Null where nothing is left to send.
 * @param request names the merged content
 */
export function metNewer(register: Register, item: Queued, newest: OpenRecord, request: string): Queued | null {
  const asked = { ...item, sent: null, state: 'conflict' as const, theirs: newest, fault: null };
  if (newest.record.state === 'void') return asked;
  const differences = differencesIn(register, item, newest);
  if (differences.some(({ by }) => by === 'both')) return asked;
  const merged = rebased(register, item, newest, differences, new Map(), request);
  return differences.every(({ by }) => by === 'theirs') && merged.settled.length === 0 ? null : merged;
}

/** Where what was typed and the newest version differ. */
export function differencesIn(register: Register, item: Queued, newest: OpenRecord): readonly Difference[] {
  const { version, parts } = item.base ?? { version: 0, parts: {} };
  return differencesOf(register, parts, newest.record, item.mine, changedSince(newest.history, version));
}

/** The person has chosen for every field that both sides changed. The choices go to the server, and are not asked again. */
export function settle(
  register: Register,
  item: Queued,
  choices: ReadonlyMap<string, 'mine' | 'theirs'>,
  request: string,
): Queued {
  if (item.theirs === null) return item;
  const differences = differencesIn(register, item, item.theirs);
  return rebased(register, item, item.theirs, differences, choices, request);
}

/** The server does not take what was sent, and has saved nothing. What was typed meanwhile is still to be tried. */
export function refused(item: Queued, fault: ApiFault): Queued {
  const isOld = item.sent !== null && item.sent.request !== item.request;
  if (isOld) return { ...item, sent: null };
  return { ...item, sent: null, state: 'refused', fault };
}

/** What was typed on a record that others voided, as a new record. */
export function asNew(item: Queued, id: string, request: string): Queued {
  return queued({ ...item, id, request, base: null, mine: { ...item.mine, number: null } });
}

function rebased(
  register: Register,
  item: Queued,
  { record }: OpenRecord,
  differences: readonly Difference[],
  choices: ReadonlyMap<string, 'mine' | 'theirs'>,
  request: string,
): Queued {
  const newest = valuesOf(register, record);
  const chosen = differences.flatMap(({ field, by }): Settled[] =>
    by === 'both' ? [{ field, kept: choices.get(field) ?? 'mine', version: record.version }] : [],
  );
  return {
    ...item,
    unit: record.unit,
    base: { version: record.version, parts: partsOf(newest) },
    mine: mergedValues(register, newest, item.mine, differences, choices),
    settled: [...item.settled, ...chosen],
    request,
    sent: null,
    state: 'waiting',
    theirs: null,
    fault: null,
  };
}
