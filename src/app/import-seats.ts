import { randomUUID } from 'node:crypto';
import type { FaultDetail } from '#kernel/fault.ts';
import { findLocalDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import { findPerson, listSeats, type PersonWrite, type Seat, writePeople } from '#store/people.ts';
import { administerScope } from '#store/scope.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { isAccount } from './people/account.ts';
import { hashPassword, newPassword } from './people/password.ts';
import { readListing } from './read-listing.ts';
import { ROLE_LABELS } from './rights.ts';

/** A new account with the password that is told once and never kept. */
export type NewAccount = { readonly account: string; readonly name: string; readonly password: string };

/**
 * Adds people and their seats from a list with the headings 账号, 姓名, 单位编码, 岗位 and, where it ends, 截止日期. A person with
 * several seats has several rows. Accounts that exist keep their password; seats that exist are left as they are.
 * @throws {Fault} LISTING_REFUSED with a detail for each faulty cell
 */
export async function importSeats(
  desk: Desk,
  file: { readonly bytes: Uint8Array; readonly fileName: string },
): Promise<{ readonly accounts: readonly NewAccount[]; readonly seats: number }> {
  const { rows, place } = await readListing(file, ['账号', '姓名', '单位编码', '岗位']);
  const faults: FaultDetail[] = [];
  const codes = new Set((await desk.units()).map(({ code }) => code));
  const roles = new Map(Object.entries(ROLE_LABELS).map(([role, label]) => [label, role as Role]));
  const wanted = rows.map((row) => {
    const text = (heading: string) => row.texts[heading] ?? '';
    const refuse = (heading: string, says: string, remedy: string) =>
      faults.push({ ...place(row, heading), says, remedy });
    const role = roles.get(text('岗位'));
    if (!isAccount(text('账号')))
      refuse('账号', `“${text('账号')}”不能作账号`, '请用小写字母、数字、点、横线，2 至 40 个。');
    if (text('姓名') === '') refuse('姓名', '没有填写姓名', '请填写。');
    if (!codes.has(text('单位编码')))
      refuse('单位编码', `没有编码为 ${text('单位编码')} 的单位`, '请先用 fadu units --import 加上该单位。');
    if (role === undefined) refuse('岗位', `没有“${text('岗位')}”这个岗位`, `可填：${[...roles.keys()].join('、')}。`);
    if (text('截止日期') !== '' && findLocalDate(text('截止日期')) === undefined)
      refuse('截止日期', `“${text('截止日期')}”不是有效的日期`, '请写成 2023-03-05。');
    return {
      account: text('账号'),
      name: text('姓名'),
      unit: text('单位编码'),
      role: role ?? 'reporter',
      until: findLocalDate(text('截止日期')) ?? null,
    };
  });
  if (faults.length > 0) throw appFaults.LISTING_REFUSED({ count: faults.length }, faults);
  const accounts: NewAccount[] = [];
  const people = new Map<string, PersonWrite>();
  const seats: Seat[] = [];
  for (const { account, name, unit, role, until } of wanted) {
    const standing =
      people.get(account) ?? (await desk.backend.transaction(administerScope, (tx) => findPerson(tx, { account })));
    const password = newPassword();
    const person = standing ?? {
      id: randomUUID(),
      account,
      name,
      unit,
      mustChange: true,
      secret: await hashPassword(password),
    };
    if (standing === undefined) accounts.push({ account, name, password });
    people.set(account, person);
    const held = await desk.backend.transaction(administerScope, (tx) => listSeats(tx, person.id, desk.today()));
    const isHeld = [...held, ...seats].some(
      (seat) => seat.person === person.id && seat.unit === unit && seat.role === role,
    );
    if (!isHeld) seats.push({ id: randomUUID(), person: person.id, unit, role, since: desk.today(), until });
  }
  await desk.backend.transaction(administerScope, (tx) => writePeople(tx, [...people.values()], seats));
  return { accounts, seats: seats.length };
}
