import { postingsOf } from '#engine/posting.ts';
import type { Matter } from '#engine/procedure/follow-matter.ts';
import { openStepsOf } from '#engine/procedure/open-steps.ts';
import type { Register } from '#engine/register.ts';
import { uniqueKeysOf } from '#engine/unique-keys.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Scope, Statement, Tx } from '#store/backend.ts';
import { appendEntries, type ChainHead, chainEntries, headOf, lockChain, type Writer } from '#store/chain.ts';
import { findRecords } from '#store/find-record.ts';
import { type OpenRow, type OpenStepsWrite, openStepStatements } from '#store/open-steps.ts';
import { listHolders } from '#store/read-records-after.ts';
import {
  findReckoning,
  listOpenRecords,
  listPossibleMatters,
  readOpenSteps,
  writeReckoning,
} from '#store/reckoning.ts';
import type { StoredRecord } from '#store/record.ts';
import { scopeOf } from '#store/scope.ts';
import { readSteps, type StoredStep } from '#store/steps.ts';
import { type RecordWrite, recordStatements } from '#store/write-records.ts';
import type { Desk } from '../desk.ts';
import { getRegister } from '../get-register.ts';
import { openFields } from '../personal-fields.ts';
import { type ClockRules, clockRules, forgetClockRules, ownLimits } from './clock-rules.ts';
import { fillAfter, mattersOf, rowOf } from './follow-row.ts';
import { areKept } from './kept-steps.ts';
import { reckoningOf } from './reckoning.ts';

/** A step whose last day is another one now. */
export type Redated = {
  readonly unit: string;
  readonly register: string;
  readonly number: string;
  readonly procedure: string;
  readonly step: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

export type RedateResult = {
  readonly checked: number;
  readonly changed: number;
  /** The first of them. */
  readonly changes: readonly Redated[];
};

export type RedateOptions = {
  /** Reckons and tells, and writes nothing. */
  readonly dryRun?: boolean;
  /** Reads every record that can be a matter, not only those with something to be done: where procedures have changed. */
  readonly all?: boolean;
  readonly progress?: (checked: number, of: number) => void;
  /** Ends it after the slice at hand. */
  readonly signal?: AbortSignal;
};

/** Records a slice: one transaction, after which others have their turn. */
const SLICE = 400;
const SHOWN = 200;
const SYSTEM: Writer = { seat: null, name: '系统' };

/**
 * Reckons the due dates of a county's matters anew, township by township in slices, so that nobody waits longer than for one of them.
 * Each changed day is logged; a due date in the record that an earlier reckoning put there follows. Doing it twice changes nothing.
 */
export async function redateCounty(desk: Desk, county: string, options: RedateOptions = {}): Promise<RedateResult> {
  forgetClockRules(desk);
  const rules = await clockRules(desk, county);
  const scope = scopeOf(county);
  const registers = [...desk.law.proceduresByRegister.keys()];
  const townships = await desk.backend.transaction(scope, async (tx) => {
    const holders = (await listHolders(tx)).filter((one) => one.county === county);
    const found: { readonly holder: string; readonly ids: readonly string[] }[] = [];
    for (const { holder } of holders) {
      const ids = options.all
        ? await listPossibleMatters(tx, county, holder, registers)
        : await listOpenRecords(tx, county, holder);
      found.push({ holder, ids });
    }
    return found;
  });
  const total = townships.reduce((sum, { ids }) => sum + ids.length, 0);
  const changes: Redated[] = [];
  let [checked, changed] = [0, 0];
  for (const { holder, ids } of townships) {
    for (let from = 0; from < ids.length && options.signal?.aborted !== true; from += SLICE) {
      const slice = ids.slice(from, from + SLICE);
      const found = await redateSlice(desk, scope, { county, holder }, slice, rules, options);
      checked += slice.length;
      changed += found.length;
      changes.push(...found.slice(0, SHOWN - changes.length));
      options.progress?.(checked, total);
    }
  }
  return { checked, changed, changes };
}

/**
 * Reckons a county's matters anew where calendar, limits or procedures are others than last time, and keeps that it was done. Interrupted,
 * it begins anew the next time.
 * @returns undefined where nothing has changed
 */
export async function redateIfNeeded(
  desk: Desk,
  county: string,
  options: Pick<RedateOptions, 'progress' | 'signal'> = {},
): Promise<RedateResult | undefined> {
  forgetClockRules(desk);
  const now = reckoningOf(desk.law, desk.calendar, await ownLimits(desk, county));
  const scope = scopeOf(county);
  const before = await desk.backend.transaction(scope, (tx) => findReckoning(tx, county));
  if (before?.dates === now.dates && before.procedures === now.procedures) return undefined;
  const all = before?.procedures !== now.procedures;
  const result = await redateCounty(desk, county, { ...options, all });
  if (options.signal?.aborted === true) return result;
  await desk.backend.transaction(scope, (tx) => writeReckoning(tx, county, now, desk.now()));
  return result;
}

type Place = { readonly county: string; readonly holder: string };

async function redateSlice(
  desk: Desk,
  scope: Scope,
  at: Place,
  ids: readonly string[],
  rules: ClockRules,
  { dryRun = false }: RedateOptions,
): Promise<readonly Redated[]> {
  return desk.backend.transaction(scope, async (tx) => {
    const [head] = dryRun ? [] : await tx.batch([lockChain(at.county, at.holder)]);
    const reckoned = await reckon(desk, tx, at, ids, rules);
    if (!dryRun && reckoned.length > 0) tx.closing(statementsFor(desk, at, headOf(head ?? []), reckoned));
    return reckoned.flatMap(({ changes }) => changes);
  });
}

type Reckoned = {
  readonly record: StoredRecord;
  readonly open: OpenStepsWrite;
  readonly changes: readonly Redated[];
  /** The record with another due date; undefined where it keeps its own. */
  readonly write: RecordWrite | undefined;
};

/** Those of the records whose open steps are others now. */
async function reckon(
  desk: Desk,
  tx: Tx,
  { county }: Place,
  ids: readonly string[],
  rules: ClockRules,
): Promise<readonly Reckoned[]> {
  const [records, journals, standing] = [
    await findRecords(tx, county, ids),
    await readSteps(tx, county, ids),
    await readOpenSteps(tx, county, ids),
  ];
  return records.flatMap((record) =>
    reckonOne(desk, record, journals.get(record.id) ?? [], standing.get(record.id) ?? [], rules),
  );
}

function reckonOne(
  desk: Desk,
  record: StoredRecord,
  journal: readonly StoredStep[],
  had: readonly OpenRow[],
  rules: ClockRules,
): readonly Reckoned[] {
  const register = getRegister(desk.law, record.register);
  const isLive = record.kind === 'row' && record.state === 'recorded';
  const row = rowOf(record);
  const matters = isLive ? mattersOf(desk.law, register, row, journal, rules) : [];
  const steps = matters.flatMap(openStepsOf);
  const { id, unit, holder, listedOn } = record;
  if (areKept(steps, had)) return [];
  const earlier = (procedure: string, clock: string) =>
    had.find((one) => one.procedure === procedure && one.dues !== null)?.dues?.[clock] ?? null;
  const filled = isLive && had.length > 0 ? fillAfter(row, knownBefore(matters, had), earlier) : row;
  const write = filled === row ? undefined : dateWrite(desk, register, record, datesOf(row, filled));
  const open = { record: id, unit, holder, register: register.id, listedOn, had: had.length > 0, steps };
  return [{ record, open, changes: changesOf(record, steps, had), write }];
}

/** The record with other due dates. What it is found by holds no dates, and stays. */
function dateWrite(desk: Desk, register: Register, record: StoredRecord, dates: StoredRecord['fields']): RecordWrite {
  const { county: _, holder: __, changedAt: ___, ...rest } = record;
  const row = {
    ...openFields(register, record.fields, desk.cipher),
    ...dates,
    unit: record.unit,
    number: record.number,
  };
  return {
    ...rest,
    fields: { ...record.fields, ...dates },
    version: record.version + 1,
    source: null,
    action: 'redate',
    change: dates,
    postings: postingsOf(desk.law, register, row),
    keys: uniqueKeysOf(register, row).map(({ key }) => key),
    words: null,
  };
}

/** Only clocks reckoned before are filled in: a due date that was left blank in an old record stays blank. */
function knownBefore(matters: readonly Matter[], had: readonly OpenRow[]): readonly Matter[] {
  return matters.map((matter) => ({
    ...matter,
    clocks: matter.clocks.filter(({ id }) => wasReckoned(had, matter.procedure.id, id)),
    procedure: {
      ...matter.procedure,
      clocks: Object.fromEntries(
        Object.entries(matter.procedure.clocks).filter(([id]) => wasReckoned(had, matter.procedure.id, id)),
      ),
    },
  }));
}

function wasReckoned(had: readonly OpenRow[], procedure: string, clock: string): boolean {
  return had.some((one) => one.procedure === procedure && one.dues !== null && clock in one.dues);
}

function datesOf(row: StoredRecord['fields'], filled: StoredRecord['fields']): StoredRecord['fields'] {
  return Object.fromEntries(Object.entries(filled).filter(([id, value]) => row[id] !== value));
}

function changesOf(
  { unit, register, number }: StoredRecord,
  steps: OpenStepsWrite['steps'],
  had: readonly OpenRow[],
): readonly Redated[] {
  return steps.flatMap(({ procedure, step, dueOn }) => {
    const before = had.find((one) => one.procedure === procedure && one.step === step);
    if (before === undefined || before.dueOn === dueOn) return [];
    return [{ unit, register, number, procedure, step, from: before.dueOn, to: dueOn }];
  });
}

/** Records with another due date get a new version; of all others the log keeps that the day has moved. */
function statementsFor(desk: Desk, at: Place, head: ChainHead, reckoned: readonly Reckoned[]): readonly Statement[] {
  const writes = reckoned.flatMap(({ write, changes }) =>
    write === undefined ? [] : [{ ...write, change: { ...(write.change as object), ...sayChanges(changes) } }],
  );
  const context = { ...at, head, writer: SYSTEM, now: desk.now() };
  const written = recordStatements(context, writes);
  const noted = reckoned.filter(({ write, changes }) => write === undefined && changes.length > 0);
  const drafts = noted.map(({ record, changes }) => ({
    unit: record.unit,
    subject: 'record' as const,
    subjectId: record.id,
    version: record.version,
    action: 'redate',
    change: sayChanges(changes),
  }));
  const entries = chainEntries(written.head, drafts, SYSTEM, desk.now());
  return [
    ...written.statements,
    ...appendEntries(at.county, at.holder, entries),
    ...openStepStatements(
      at.county,
      reckoned.map(({ open }) => open),
    ),
  ];
}

function sayChanges(changes: readonly Redated[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    changes.map(({ step, from, to }) => [`due.${step}`, `${from ?? '不能推算'} → ${to ?? '不能推算'}`]),
  );
}

/** The counties that have records. */
export async function listCounties(desk: Desk): Promise<readonly string[]> {
  const codes = (await desk.units()).filter(({ kind }) => kind === 'county').map(({ code }) => code);
  return [...new Set(codes)].sort();
}
