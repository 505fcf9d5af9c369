import type { Matter } from '#engine/procedure/follow-matter.ts';
import { openStepsOf } from '#engine/procedure/open-steps.ts';
import { countyOf } from '#engine/unit.ts';
import { addDays, type LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#store/backend.ts';
import { findRecords } from '#store/find-record.ts';
import type { ListKey } from '#store/list-order.ts';
import { listRecords, type RecordPage } from '#store/list-records.ts';
import { findOpenRecords, listOpenMatters, NEVER_DUE } from '#store/open-steps.ts';
import type { StoredRecord } from '#store/record.ts';
import { readSteps } from '#store/steps.ts';
import { type Actor, demandRight, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { getRegister } from '../get-register.ts';
import { recordQuery } from '../record-query.ts';
import { titleOf } from '../trace-figure.ts';
import { countedUnits } from '../unit-directory.ts';
import { type ClockRules, clockRules } from './clock-rules.ts';
import { mattersOf, rowOf } from './follow-row.ts';
import { getProcedure } from './list-procedures.ts';
import { type MatterRecord, type MatterStatus, reasonsOf, statusOf } from './view-matter.ts';

/** One matter in a list. */
export type ListedMatter = {
  readonly record: MatterRecord;
  readonly status: MatterStatus;
  readonly ended: string | null;
  /** Steps that can be taken now. */
  readonly open: readonly { readonly step: string; readonly label: string }[];
  readonly dueOn: LocalDate | null;
  readonly daysLeft: number | null;
  /** The first reason why it is not green; null where it is. */
  readonly because: string | null;
};

/** Where a page of matters ends: open ones by their last day, all others by the day they are listed under. */
export type MatterKey = { readonly on: LocalDate; readonly record: string };

export type MattersRequest = {
  readonly procedure: string;
  readonly unit: string;
  /** `all` and `ended`: the newest first; others: the first to run out first. */
  readonly status: 'all' | 'open' | 'overdue' | 'near' | 'ended';
  readonly after?: MatterKey;
  readonly limit: number;
};

/** Matters of a unit, with all below it, in one procedure. */
export async function listMatters(
  desk: Desk,
  actor: Actor,
  request: MattersRequest,
): Promise<{ readonly matters: readonly ListedMatter[]; readonly next: MatterKey | null }> {
  demandRight(actor, 'read-records');
  demandScope(actor, request.unit);
  getProcedure(desk.law, request.procedure);
  const rules = await clockRules(desk, countyOf(request.unit));
  const isByDue = request.status !== 'all' && request.status !== 'ended';
  const units = await countedUnits(desk, request.unit, rules.today);
  return desk.backend.transaction(scopeFor(actor), (tx) =>
    isByDue ? openPage(desk, tx, request, units, rules) : listedPage(desk, tx, request, rules),
  );
}

async function openPage(
  desk: Desk,
  tx: Tx,
  { procedure, unit, status, after, limit }: MattersRequest,
  units: readonly string[],
  rules: ClockRules,
) {
  const { today, nearDays } = rules;
  const spans = {
    overdue: { from: null, to: addDays(today, -1) },
    near: { from: today, to: addDays(today, nearDays) },
  };
  const span = status === 'overdue' || status === 'near' ? spans[status] : { from: null, to: null };
  const county = countyOf(unit);
  const key = after === undefined ? null : { sortOn: after.on, record: after.record };
  const found = await listOpenMatters(tx, { county, units, procedure, ...span }, key, limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const records = new Map(
    (
      await findRecords(
        tx,
        county,
        page.map(({ record }) => record),
      )
    ).map((record) => [record.id, record]),
  );
  const inOrder = page.flatMap(({ record }) => records.get(record) ?? []);
  return {
    matters: await follow(desk, tx, inOrder, procedure, rules),
    next: found.length > page.length && last !== undefined ? { on: last.sortOn, record: last.record } : null,
  };
}

/** Reads on until a page is full: an ended matter is a record of the register of which nothing is to be done. */
async function listedPage(
  desk: Desk,
  tx: Tx,
  { procedure, unit, status, after, limit }: MattersRequest,
  rules: ClockRules,
) {
  const { register } = getProcedure(desk.law, procedure);
  const query = { ...(await recordQuery(desk, { register, unit })), kind: 'row' as const };
  const matters: ListedMatter[] = [];
  let key: ListKey | null = after === undefined ? null : { key: after.on, id: after.record };
  for (;;) {
    const page: RecordPage = await listRecords(tx, query, key, limit);
    const ids = page.records.map(({ id }) => id);
    const open = status === 'ended' ? await findOpenRecords(tx, query.county, procedure, ids) : new Set<string>();
    const kept = page.records.filter(({ id }) => !open.has(id));
    for (const listed of await follow(desk, tx, kept, procedure, rules)) {
      if (status === 'ended' && listed.status !== 'ended') continue;
      matters.push(listed);
      if (matters.length === limit) return { matters, next: { on: listed.record.listedOn, record: listed.record.id } };
    }
    if (page.next === null) return { matters, next: null };
    key = page.next;
  }
}

async function follow(
  desk: Desk,
  tx: Tx,
  records: readonly StoredRecord[],
  procedure: string,
  rules: ClockRules,
): Promise<readonly ListedMatter[]> {
  const [first] = records;
  if (first === undefined) return [];
  const journals = await readSteps(
    tx,
    first.county,
    records.map(({ id }) => id),
  );
  return records.flatMap((record) => {
    const register = getRegister(desk.law, record.register);
    const matter = mattersOf(desk.law, register, rowOf(record), journals.get(record.id) ?? [], rules).find(
      (one) => one.procedure.id === procedure,
    );
    return matter === undefined ? [] : [listed(desk, record, matter)];
  });
}

function listed(desk: Desk, record: StoredRecord, matter: Matter): ListedMatter {
  const { id, unit, register, number, version, state, listedOn } = record;
  const open = openStepsOf(matter);
  const [next] = [...open].sort((a, b) => ((a.dueOn ?? NEVER_DUE) < (b.dueOn ?? NEVER_DUE) ? -1 : 1));
  const clock = matter.clocks.find((one) => one.id === next?.clock);
  return {
    record: {
      id,
      unit,
      register,
      number,
      title: titleOf(desk, register, record.fields, record.kind),
      version,
      state,
      listedOn,
    },
    status: statusOf(matter),
    ended: matter.stands.ended?.label ?? null,
    open: open.map(({ step }) => ({ step, label: matter.procedure.steps[step]?.label ?? step })),
    dueOn: next?.dueOn ?? null,
    daysLeft: clock?.daysLeft ?? null,
    because: reasonsOf(matter)[0]?.says ?? null,
  };
}
