import { countyOf, holderOf, type Unit } from '#engine/unit.ts';
import { localDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import { writeEntries } from '#store/chain.ts';
import { endSessions, findPerson, hasPeople, writePeople } from '#store/people.ts';
import { administerScope, administerScopeOf } from '#store/scope.ts';
import { writeUnits } from '#store/units.ts';
import type { Desk } from '../desk.ts';
import { newId } from '../new-id.ts';
import { ROLE_LABELS } from '../rights.ts';
import { demandDivisionName } from '../units/change-units.ts';
import type { FirstPassword } from './change-accounts.ts';
import { logPeople } from './log-people.ts';
import { hashPassword, newPassword } from './password.ts';
import { peopleFaults } from './people-faults.ts';
import { setUpFaults } from './set-up-faults.ts';

/** Who writes in the log what is done at the server's own console. */
const CONSOLE = { seat: null, name: '命令行' };

/** The three administrators a desk begins with; each is somebody else (三员分立). */
export const FIRST_ADMINS = [
  { role: 'system-admin', account: 'xitong' },
  { role: 'security-admin', account: 'anquan' },
  { role: 'auditor', account: 'shenji' },
] as const satisfies readonly { readonly role: Role; readonly account: string }[];

type SetUp = {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  /** People's names by role; the role's own name where none is given, to be corrected in the browser. */
  readonly names: Readonly<Partial<Record<Role, string>>>;
};

/**
 * Begins a desk that has nobody yet: the county or township it is kept for, and its three administrators.
 * @throws {Fault} SETUP_DONE where there are accounts, SETUP_UNIT for a wrong code or name
 */
export async function setUp(
  desk: Desk,
  request: SetUp,
): Promise<{ readonly unit: Unit; readonly accounts: readonly (FirstPassword & { readonly role: Role })[] }> {
  const { code, name, names } = request;
  if (!/^(\d{6}|\d{9})$/.test(code)) throw setUpFaults.SETUP_UNIT({ problem: `“${code}”不是县或乡镇的区划编码` });
  if (code.startsWith('99')) throw setUpFaults.SETUP_UNIT({ problem: '99 开头的编码只用于演示' });
  if (await desk.backend.transaction(administerScope, hasPeople)) throw setUpFaults.SETUP_DONE();
  const known = (await desk.units()).find((unit) => unit.code === code);
  if (known === undefined && name.trim().length < 2) throw setUpFaults.SETUP_UNIT({ problem: '没有写单位全称' });
  if (known === undefined) demandDivisionName(code.length === 6 ? 'county' : 'township', name.trim());
  const unit: Unit = known ?? {
    code,
    name: name.trim(),
    short: request.short.trim() || name.trim(),
    kind: code.length === 6 ? 'county' : 'township',
    from: localDate('1949-10-01'),
    to: null,
    successor: null,
  };
  const accounts = await Promise.all(
    FIRST_ADMINS.map(async ({ role, account }) => {
      const password = newPassword();
      return { id: newId(desk.now()), role, account, password, secret: await hashPassword(password) };
    }),
  );
  await desk.backend.transaction(administerScopeOf(code), async (tx) => {
    if (await hasPeople(tx)) throw setUpFaults.SETUP_DONE();
    if (known === undefined) {
      await writeUnits(tx, [unit]);
      const change = { name: unit.name, from: unit.from };
      const entry = {
        unit: code,
        subject: 'setting' as const,
        subjectId: code,
        version: 0,
        action: 'add-unit',
        change,
      };
      await writeEntries(tx, countyOf(code), holderOf(code), [entry], CONSOLE, desk.now());
    }
    for (const { id, role, account, secret } of accounts) {
      const person = { id, account, name: names[role] ?? ROLE_LABELS[role], secret, unit: code, mustChange: true };
      const seat = { id: newId(desk.now()), person: id, unit: code, role, since: desk.today(), until: null };
      await writePeople(tx, [person], [seat]);
      const change = { account, name: person.name };
      await logPeople(desk, CONSOLE, tx, { action: 'add-account', unit: code, subjectId: id, change });
      await logPeople(desk, CONSOLE, tx, {
        action: 'give-seat',
        unit: code,
        subjectId: seat.id,
        change: { ...change, role, since: seat.since, until: null },
      });
    }
  });
  await desk.renewUnits();
  return { unit, accounts: accounts.map(({ secret: _, ...account }) => account) };
}

/** Gives an account a new first password from the server's console, also an administrator's. @throws {Fault} PERSON_UNKNOWN */
export async function resetPasswordAtConsole(desk: Desk, account: string): Promise<FirstPassword> {
  const standing = await desk.backend.transaction(administerScope, (tx) => findPerson(tx, { account }));
  if (standing === undefined) throw peopleFaults.PERSON_UNKNOWN();
  const password = newPassword();
  const secret = await hashPassword(password);
  const { id, unit } = standing;
  await desk.backend.transaction(administerScopeOf(unit ?? ''), async (tx) => {
    await writePeople(tx, [{ ...standing, secret, mustChange: true, isLocked: false }], []);
    await endSessions(tx, id);
    if (unit !== null)
      await logPeople(desk, CONSOLE, tx, { action: 'reset-password', unit, subjectId: id, change: { account } });
  });
  return { id, account, password };
}
