import { type ExtraField, extendLaw } from '#engine/extra-field.ts';
import type { Law } from '#engine/law.ts';
import { isWithin } from '#engine/unit.ts';
import type { Backend } from '#store/backend.ts';
import { listExtraFields } from '#store/extra-fields.ts';
import { keepingScopeOf } from '#store/scope.ts';
import type { Desk } from '../desk.ts';

/** What is known of one database's added fields: few, so that they are kept in memory and read anew after a change. */
type Known = {
  readonly fields: Promise<readonly ExtraField[]>;
  readonly laws: Map<string, Law>;
  readonly readAtMs: number;
};

/** Another process on the same database may have added a field: what is known is not believed for longer. */
const BELIEVED_MS = 10_000;

const known = new WeakMap<Backend, Known>();

/** Every added field of every unit. */
export function extraFields(desk: Desk): Promise<readonly ExtraField[]> {
  return knownOf(desk).fields;
}

/** To be called after a field was added or changed. */
export function forgetExtraFields(desk: Desk): void {
  known.delete(desk.backend);
}

/**
 * The desk as work on a unit sees it: its law has the fields that the unit, those above it and those below it have added. The
 * same desk where there are none.
 */
export async function deskFor(desk: Desk, unit: string): Promise<Desk> {
  return withFields(desk, unit, (field) => isWithin(unit, field.unit) || isWithin(field.unit, unit));
}

/** The desk with every field that anybody has added: for counting all of the books anew. */
export async function deskForAll(desk: Desk): Promise<Desk> {
  return withFields(desk, '', () => true);
}

async function withFields(desk: Desk, unit: string, isSeen: (field: ExtraField) => boolean): Promise<Desk> {
  const { fields, laws } = knownOf(desk);
  const seen = (await fields).filter(isSeen);
  if (seen.length === 0) return desk;
  const law = laws.get(unit) ?? extendLaw(desk.law, seen, await namer(desk, unit));
  laws.set(unit, law);
  return { ...desk, law };
}

/** 自定 for a unit's own field and those from above, 东镇自定 for one from below. */
async function namer(desk: Desk, unit: string): Promise<(field: ExtraField) => string> {
  const units = new Map((await desk.units()).map(({ code, short }) => [code, short]));
  return (field) => (isWithin(unit, field.unit) ? '自定' : `${units.get(field.unit) ?? field.unit}自定`);
}

function knownOf({ backend, now }: Desk): Known {
  const found = known.get(backend);
  const atMs = now().getTime();
  if (found !== undefined && atMs - found.readAtMs < BELIEVED_MS) return found;
  const fields = backend.transaction(keepingScopeOf(''), (tx) => listExtraFields(tx));
  // A failed read is not kept, so that the next one asks again.
  fields.catch(() => known.delete(backend));
  const made = { fields, laws: new Map<string, Law>(), readAtMs: atMs };
  known.set(backend, made);
  return made;
}
