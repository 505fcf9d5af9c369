import type { z } from 'zod';
import type { Desk } from '#app/desk.ts';
import { titleOf } from '#app/trace-figure.ts';
import type { RecordView as StoredView } from '#app/view-record.ts';
import type { Summary } from '#engine/summary.ts';
import type { StoredFile } from '#store/files.ts';
import type { FileView } from '../contract/files.ts';
import type { RecordView } from '../contract/records.ts';
import type { UnitNames } from './unit-names.ts';

type View = z.output<typeof RecordView>;

/** A record as the API gives it. */
export function recordView(desk: Desk, names: UnitNames, record: StoredView): View {
  const { id, register, unit, number, kind, state, listedOn, version, fields, changedAt } = record;
  const isSummary = kind === 'summary';
  return {
    id,
    register,
    unit,
    unitName: names.short(unit),
    number,
    title: titleOf(desk, register, fields, kind),
    kind,
    state,
    listedOn,
    version,
    fields: isSummary ? {} : parseFields(fields),
    summary: isSummary ? parseSummary(fields) : null,
    changedAt: changedAt.toISOString(),
  };
}

export function fileView({
  id,
  name,
  mediaType,
  sizeBytes,
  digest,
  addedAt,
  addedBy,
  replaces,
}: StoredFile): z.output<typeof FileView> {
  return { id, name, mediaType, sizeBytes, digest, addedAt: addedAt.toISOString(), addedBy, replaces };
}

/** Values are the same on both sides; the API's types only lack `readonly`. */
export function parseFields(fields: StoredView['fields']): View['fields'] {
  return fields as View['fields'];
}

/** A summary row is kept as fields of its own, its statement as JSON. */
function parseSummary(fields: StoredView['fields']): View['summary'] {
  const { from, on, states, reason, evidence } = fields;
  return {
    from: String(from),
    on: String(on),
    states: JSON.parse(String(states)) as Summary['states'],
    reason: String(reason),
    evidence: typeof evidence === 'string' ? evidence : null,
  };
}
