import { isWithin } from '#engine/unit.ts';
import type { Role } from '#kernel/role.ts';
import { endSessions, findPerson, listSeats, writePeople } from '#store/people.ts';
import { administerScopeOf } from '#store/scope.ts';
import { type Actor, demandRight, demandScope } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { newId } from '../new-id.ts';
import { ROLE_LABELS } from '../rights.ts';
import { getUnit } from '../unit-directory.ts';
import { isAccount } from './account.ts';
import { logPeople } from './log-people.ts';
import { hashPassword, newPassword } from './password.ts';
import { peopleFaults } from './people-faults.ts';
import { reachPerson } from './reach-people.ts';

/** A password that is told once and never kept. */
export type FirstPassword = { readonly id: string; readonly account: string; readonly password: string };

/** Roles whose passwords the system administrator may not set: those who watch it. */
const WATCHERS: readonly Role[] = ['security-admin', 'auditor'];

/**
 * Makes an account without a seat: what it may do is decided by the security administrator.
 * @throws {Fault} ACCOUNT_INVALID, ACCOUNT_TAKEN
 */
export async function addPerson(
  desk: Desk,
  actor: Actor,
  request: { readonly account: string; readonly name: string; readonly unit: string },
): Promise<FirstPassword> {
  demandRight(actor, 'change-accounts');
  demandScope(actor, request.unit);
  const { account, name } = request;
  if (!isAccount(account)) throw peopleFaults.ACCOUNT_INVALID({ account });
  const unit = await getUnit(desk, request.unit);
  const password = newPassword();
  const secret = await hashPassword(password);
  const id = newId(desk.now());
  return desk.backend.transaction(administerScopeOf(actor.unit.code), async (tx) => {
    if ((await findPerson(tx, { account })) !== undefined) throw peopleFaults.ACCOUNT_TAKEN({ account });
    await writePeople(tx, [{ id, account, name, secret, unit: unit.code, mustChange: true }], []);
    await logPeople(desk, actor, tx, {
      action: 'add-account',
      unit: unit.code,
      subjectId: id,
      change: { account, name },
    });
    return { id, account, password };
  });
}

/** Writes a person's name anew, or moves the account to another unit within reach. */
export async function changePerson(
  desk: Desk,
  actor: Actor,
  request: { readonly id: string; readonly name: string; readonly unit: string },
): Promise<void> {
  demandRight(actor, 'change-accounts');
  const unit = await getUnit(desk, request.unit);
  await desk.backend.transaction(administerScopeOf(actor.unit.code), async (tx) => {
    const person = await reachPerson(tx, actor, request.id);
    if (!isWithin(unit.code, actor.unit.code)) demandScope(actor, unit.code);
    if (person.name === request.name && person.unit === unit.code) return;
    await writePeople(tx, [{ ...person, name: request.name, unit: unit.code }], []);
    await logPeople(desk, actor, tx, {
      action: 'rename-account',
      unit: unit.code,
      subjectId: person.id,
      change: { account: person.account, name: request.name, formerName: person.name, formerUnit: person.unit },
    });
  });
}

/** Stops an account, which ends all its sessions and tokens at once, or lets it sign in again. @throws {Fault} SELF_CHANGE */
export async function lockPerson(
  desk: Desk,
  actor: Actor,
  request: { readonly id: string; readonly isLocked: boolean },
): Promise<void> {
  demandRight(actor, 'change-accounts');
  if (request.id === actor.person) throw peopleFaults.SELF_CHANGE({ what: '停用' });
  await desk.backend.transaction(administerScopeOf(actor.unit.code), async (tx) => {
    const person = await reachPerson(tx, actor, request.id);
    if (person.isLocked === request.isLocked) return;
    await writePeople(tx, [{ ...person, isLocked: request.isLocked }], []);
    if (request.isLocked) await endSessions(tx, person.id);
    await logPeople(desk, actor, tx, {
      action: request.isLocked ? 'lock-account' : 'unlock-account',
      unit: person.unit,
      subjectId: person.id,
      change: { account: person.account, name: person.name },
    });
  });
}

/**
 * Gives an account a new first password and ends its sessions and tokens.
 * @throws {Fault} ADMIN_PASSWORD for those who watch the system administrator, SELF_CHANGE
 */
export async function resetPassword(
  desk: Desk,
  actor: Actor,
  request: { readonly id: string },
): Promise<FirstPassword> {
  demandRight(actor, 'change-accounts');
  if (request.id === actor.person) throw peopleFaults.SELF_CHANGE({ what: '重设' });
  const password = newPassword();
  const secret = await hashPassword(password);
  return desk.backend.transaction(administerScopeOf(actor.unit.code), async (tx) => {
    const person = await reachPerson(tx, actor, request.id);
    const { id, account, name } = person;
    const watcher = (await listSeats(tx, id, desk.today())).find(({ role }) => WATCHERS.includes(role));
    if (watcher !== undefined) throw peopleFaults.ADMIN_PASSWORD({ name, account, role: ROLE_LABELS[watcher.role] });
    await writePeople(tx, [{ ...person, secret, mustChange: true }], []);
    await endSessions(tx, id);
    await logPeople(desk, actor, tx, {
      action: 'reset-password',
      unit: person.unit,
      subjectId: id,
      change: { account, name },
    });
    return { id, account, password };
  });
}
