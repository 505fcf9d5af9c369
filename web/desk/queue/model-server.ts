import type { HistoryEntry, OpenRecord, Record as RecordView } from '../../api/schema.d.ts';
import { type FormValue, isKept, sameValue } from '../../ui/fields/field-value.ts';
import { chessGames } from '../registers/fixture-register.ts';
import type { Attempt, Queued } from './queued.ts';
import type { Outcome } from './send-queue.ts';

type Known = { record: RecordView; history: HistoryEntry[] };

/** Told of each value that a save put in the place of another. */
export type Witness = (change: { id: string; field: string; from: FormValue; to: FormValue; by: string }) => void;

/** A server for tests that knows one register and saves by the same rule as the real one: by version, and each request once. */
export function modelServer(witness: Witness) {
  const records = new Map<string, Known>();
  let clock = 0;

  function note(known: Known, by: string, action: string, change: object): void {
    clock += 1;
    const at = new Date(Date.UTC(2023, 0, 1) + clock * 1000).toISOString();
    const { version } = known.record;
    known.history.push({ version, action, actionLabel: action, person: by, at, change: { ...change }, hash: '' });
  }

  function save(by: string, { id }: Pick<Queued, 'id'>, { request, version, mine, settled }: Attempt): Outcome {
    const fields = Object.fromEntries(
      Object.entries(mine.fields).map(([field, value]) => [field, isKept(value) ? null : (value ?? null)]),
    );
    const known = records.get(id);
    if (known === undefined) {
      if (version !== 0) throw new Error('change of a record that never was');
      const fresh: Known = { record: recordOf(id, fields), history: [] };
      records.set(id, fresh);
      note(fresh, by, 'create', { ...fields, unit: '9901', number: '1', request });
      return { kind: 'saved', unit: '9901', number: '1', version: 1 };
    }
    const { record, history } = known;
    const saved = (at: number): Outcome => ({ kind: 'saved', unit: '9901', number: '1', version: at });
    const isBehind = record.state === 'void' || record.version !== version;
    const earlier = isBehind ? history.find(({ change }) => change.request === request) : undefined;
    if (earlier !== undefined) return saved(earlier.version);
    if (record.state === 'void') return { kind: 'newer' };
    const changed = Object.entries(fields).filter(([field, value]) => !sameValue(value, record.fields[field]));
    if (changed.length === 0) {
      const isNew = !history.some(({ change }) => change.request === request);
      if (settled.length > 0 && isNew) note(known, by, 'settle', { request, settled });
      return saved(record.version);
    }
    if (record.version !== version) return { kind: 'newer' };
    for (const [field, to] of changed) witness({ id, field, from: record.fields[field], to, by });
    known.record = { ...record, version: record.version + 1, fields };
    note(known, by, 'change', { ...Object.fromEntries(changed), request, settled });
    return saved(known.record.version);
  }

  return {
    save,
    void(by: string, id: string): void {
      const known = records.get(id);
      if (known === undefined || known.record.state === 'void') return;
      known.record = { ...known.record, state: 'void', version: known.record.version + 1 };
      note(known, by, 'void', { reason: '重复' });
    },
    open(id: string): OpenRecord | undefined {
      const known = records.get(id);
      return known === undefined ? undefined : { record: known.record, history: [...known.history], files: [] };
    },
    ids: () => [...records.keys()],
  };
}

function recordOf(id: string, fields: RecordView['fields']): RecordView {
  return {
    id,
    register: chessGames.id,
    unit: '9901',
    unitName: '棋社',
    number: '1',
    title: '',
    kind: 'row',
    state: 'recorded',
    listedOn: '2023-01-01',
    version: 1,
    fields,
    summary: null,
    changedAt: '2023-01-01T00:00:00Z',
  };
}
