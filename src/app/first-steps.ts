import { countyOf, isWithin } from '#engine/unit.ts';
import type { Role } from '#kernel/role.ts';
import { listRecords } from '#store/list-records.ts';
import { listAllSeats, listPeople } from '#store/people.ts';
import { administerScope, scopeOf } from '#store/scope.ts';
import { readSettingEntries } from '#store/settings.ts';
import { type Actor, demandRight, mayDo, scopeFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { recordQuery } from './record-query.ts';

/** One thing to do before the work can begin; `isDone` as the facts show it, null where this seat cannot know. */
export type FirstStep = {
  readonly id: 'units' | 'accounts' | 'seats' | 'settings' | 'records' | 'tasks';
  readonly isDone: boolean | null;
  /** Whether it is for this seat to do. */
  readonly isOwn: boolean;
  readonly count: number | null;
};

/** Without these nobody records, checks or signs. */
const NEEDED: readonly Role[] = ['clerk', 'reviewer', 'principal'];

const ADMINS: readonly Role[] = ['system-admin', 'security-admin', 'auditor'];

/** What is set up already and what is not, at most six things, in the order in which they are done. Facts only, nobody's names. */
export async function firstSteps(desk: Desk, actor: Actor): Promise<readonly FirstStep[]> {
  const { code } = actor.unit;
  const below = (await desk.units()).filter(
    (unit) => unit.code !== code && isWithin(unit.code, code) && unit.to === null,
  );
  const { accounts, seats } = await desk.backend.transaction(administerScope, async (tx) => {
    const people = await listPeople(tx, code);
    const held = await listAllSeats(
      tx,
      people.map(({ id }) => id),
    );
    // The administrators of a fresh installation are not the people who work in it.
    const isAdmin = (id: string) => held.some(({ person, role }) => person === id && ADMINS.includes(role));
    return {
      accounts: people.filter(({ id }) => !isAdmin(id)).length,
      seats: held.filter((seat) => isWithin(seat.unit, code)),
    };
  });
  const settings = await desk.backend.transaction(scopeOf(code), (tx) =>
    readSettingEntries(tx, code.length < 6 ? countyOf(code) : code),
  );
  const roles = new Set(seats.map(({ role }) => role));
  const mayRead = mayDo(actor, 'read-records');
  const [records, tasks] = mayRead ? await countKept(desk, actor) : [null, null];
  const step = (id: FirstStep['id'], isOwn: boolean, count: number | null, isDone: boolean | null): FirstStep => {
    return { id, isOwn, count, isDone };
  };
  return [
    step('units', mayDo(actor, 'change-units'), below.length, below.length > 0),
    step('accounts', mayDo(actor, 'change-accounts'), accounts, accounts >= NEEDED.length),
    step(
      'seats',
      mayDo(actor, 'change-seats'),
      seats.length,
      NEEDED.every((role) => roles.has(role)),
    ),
    step('settings', mayDo(actor, 'change-settings'), settings.length, settings.length > 0),
    step('records', mayDo(actor, 'write-records'), records, records === null ? null : records > 0),
    ...(hasTasks(desk) ? [step('tasks', mayDo(actor, 'assign-tasks'), tasks, tasks === null ? null : tasks > 0)] : []),
  ];
}

function hasTasks({ law }: Desk): boolean {
  return [...law.registers.values()].some(({ assigns }) => assigns !== null);
}

/** Registers that hold anything, and whether the one of tasks does. */
async function countKept(desk: Desk, actor: Actor): Promise<readonly [number, number]> {
  demandRight(actor, 'read-records');
  const registers = [...desk.law.registers.values()];
  const queries = await Promise.all(
    registers.map(({ id }) => recordQuery(desk, { register: id, unit: actor.unit.code })),
  );
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    let [kept, tasks] = [0, 0];
    for (const [at, query] of queries.entries()) {
      const { records } = await listRecords(tx, query, null, 1);
      if (records.length === 0) continue;
      kept += 1;
      if (registers[at]?.assigns !== null) tasks += 1;
    }
    return [kept, tasks] as const;
  });
}
