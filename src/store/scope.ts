import type { Scope } from './backend.ts';

/** Sees the records of a unit and all below it, and those of units merged into it. `unit` empty sees none. */
export function scopeOf(unit: string, also: readonly string[] = []): Scope {
  return { settings: { 'fadu.scope': unit, 'fadu.also': also.join(','), 'fadu.task': 'work' } };
}

/** Sees persons, seats and sessions, and no record: for the moment of signing in. */
export const signInScope: Scope = { settings: { 'fadu.scope': '', 'fadu.also': '', 'fadu.task': 'sign-in' } };

/** Sees persons and seats, and no record: for administrators (三员分立). */
export const administerScope: Scope = { settings: { 'fadu.scope': '', 'fadu.also': '', 'fadu.task': 'administer' } };

/** Sees the units, settings and the log of a unit and all below it, and no record: for keeping these, whoever does it. */
export function keepingScopeOf(unit: string, also: readonly string[] = []): Scope {
  return { settings: { ...scopeOf(unit, also).settings, 'fadu.task': 'keep' } };
}

/** Sees persons and seats as well, and writes in the log of a unit what an administrator did there. */
export function administerScopeOf(unit: string): Scope {
  return { settings: { ...scopeOf(unit).settings, 'fadu.task': 'administer' } };
}
