import { verify } from '@node-rs/argon2';
import { endSessions, writePeople } from '#store/people.ts';
import { administerScopeOf } from '#store/scope.ts';
import type { Desk } from '../desk.ts';
import type { SignedIn } from '../sign-in.ts';
import { logPeople } from './log-people.ts';
import { demandPassword, hashPassword } from './password.ts';
import { peopleFaults } from './people-faults.ts';

/**
 * Changes one's own password; all other browsers are signed out.
 * @throws {Fault} PASSWORD_WRONG, PASSWORD_WEAK
 */
export async function changeOwnPassword(
  desk: Desk,
  { person, session }: SignedIn,
  request: { readonly former: string; readonly password: string },
): Promise<void> {
  if (!(await verify(person.secret, request.former))) throw peopleFaults.PASSWORD_WRONG();
  demandPassword(request.password, person.account, request.former);
  const secret = await hashPassword(request.password);
  const { unit } = person;
  await desk.backend.transaction(administerScopeOf(unit ?? ''), async (tx) => {
    await writePeople(tx, [{ ...person, secret, mustChange: false }], []);
    await endSessions(tx, person.id, session.tokenDigest);
    if (unit === null) return;
    const writer = { seat: session.seat, name: person.name };
    await logPeople(desk, writer, tx, {
      action: 'change-password',
      unit,
      subjectId: person.id,
      change: { account: person.account },
    });
  });
}
