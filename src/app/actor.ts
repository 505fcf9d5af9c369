import { isWithin, type Unit } from '#engine/unit.ts';
import type { Role } from '#kernel/role.ts';
import type { Scope } from '#store/backend.ts';
import type { Writer } from '#store/chain.ts';
import { scopeOf } from '#store/scope.ts';
import { appFaults } from './faults.ts';
import { ACTION_LABELS, type Action, RIGHTS, ROLE_LABELS } from './rights.ts';

/** Who acts: a person in one seat. */
export type Actor = {
  /** null for the command line, which its operating system's user answers for. */
  readonly person: string | null;
  readonly seat: string | null;
  readonly name: string;
  readonly role: Role;
  readonly unit: Unit;
  /** Codes of the units merged into `unit`, whose records it has taken over. */
  readonly also: readonly string[];
};

const WITHOUT_RECORDS: readonly Role[] = ['system-admin', 'security-admin', 'auditor'];

/** What row-level security lets the actor see. Administrators see no records; the auditor reads the log only. */
export function scopeFor(actor: Actor): Scope {
  return WITHOUT_RECORDS.includes(actor.role) ? scopeOf('') : scopeOf(actor.unit.code, actor.also);
}

export function writerFor(actor: Actor): Writer {
  return { seat: actor.seat, name: actor.name };
}

/** @throws {Fault} NOT_ALLOWED naming the roles that may */
export function demandRight(actor: Actor, action: Action): void {
  const allowed: readonly Role[] = RIGHTS[action];
  if (allowed.includes(actor.role)) return;
  const roles = allowed.map((role) => ROLE_LABELS[role]).join('、');
  throw appFaults.NOT_ALLOWED({ role: ROLE_LABELS[actor.role], action: ACTION_LABELS[action], roles });
}

export function mayDo(actor: Actor, action: Action): boolean {
  const allowed: readonly Role[] = RIGHTS[action];
  return allowed.includes(actor.role);
}

/** @throws {Fault} OUT_OF_SCOPE */
export function demandScope(actor: Actor, unit: string): void {
  const own = [actor.unit.code, ...actor.also];
  if (!own.some((code) => isWithin(unit, code))) throw appFaults.OUT_OF_SCOPE({ unit, own: actor.unit.name });
}
