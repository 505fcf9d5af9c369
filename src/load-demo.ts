import type { Actor } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { idOf } from '#app/id-of.ts';
import { type LoadedRow, loadRows } from '#app/load-rows.ts';
import { hashPassword } from '#app/people/password.ts';
import { ROLE_LABELS } from '#app/rights.ts';
import { holderOf, type Unit } from '#engine/unit.ts';
import { localDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import { findPerson, type PersonWrite, type Seat, writePeople } from '#store/people.ts';
import { administerScope, scopeOf, signInScope } from '#store/scope.ts';
import { writeUnits } from '#store/units.ts';
import { demoRecords } from '../demo/demo.ts';
import { demoPlaces, demoUnits } from '../demo/units.ts';

/** The password of every demonstration account. Real accounts are never made with it. */
export const DEMO_PASSWORD = 'yanshi-2023';

/** A demonstration account as the start page and the command line show it. */
export type DemoSeat = {
  readonly account: string;
  readonly name: string;
  readonly unit: string;
  readonly role: string;
};

/** Role, end of the account, name. Both principals have a seat: a report is signed by 党委书记 and 乡镇长. */
const TOWNSHIP_SEATS: readonly (readonly [Role, string, string])[] = [
  ['clerk', 'jingban', '演示经办人'],
  ['reviewer', 'shenhe', '演示审核人'],
  ['principal', 'lingdao', '演示党委书记'],
  ['principal', 'xiangzhang', '演示乡镇长'],
];

/** Loads the demonstration county into an empty database: units, accounts, and each township's year of records. */
export async function loadDemo(desk: Desk, progress: (says: string) => void = () => {}): Promise<void> {
  const county = demoUnits[0];
  if (county === undefined) throw new Error('demonstration county without units');
  await desk.backend.transaction(scopeOf('99'), (tx) => writeUnits(tx, demoUnits));
  await desk.renewUnits();
  for (const [holder, rows] of Map.groupBy(demoRecords(), ({ unit }) => holderOf(unit))) {
    const unit = demoUnits.find(({ code }) => code === holder);
    if (unit === undefined) throw new Error(`demonstration rows of an unknown unit ${holder}`);
    progress(`正在装入${unit.name}的台账（${rows.length} 条记录）……`);
    await loadRows(desk, operator(unit), rows satisfies readonly LoadedRow[]);
  }
  const { people, seats } = await demoPeople();
  await desk.backend.transaction(administerScope, (tx) => writePeople(tx, people, seats));
}

/** Whether the demonstration county is still to be loaded, or was interrupted: its people come last. */
export async function isDemoIncomplete(desk: Desk): Promise<boolean> {
  const units = await desk.units();
  if (units.some(({ code }) => !code.startsWith('99'))) return false;
  const [account] = accounts();
  if (units.length === 0 || account === undefined) return true;
  return (
    (await desk.backend.transaction(signInScope, (tx) => findPerson(tx, { account: account.account }))) === undefined
  );
}

/** The demonstration seats, to be shown where people sign in. */
export function demoSeats(): readonly DemoSeat[] {
  return accounts().map(({ account, name, unit, role }) => ({
    account,
    name,
    unit: unit.name,
    role: ROLE_LABELS[role],
  }));
}

type Account = { readonly account: string; readonly name: string; readonly unit: Unit; readonly role: Role };

function accounts(): readonly Account[] {
  const unitOf = (code: string) => {
    const unit = demoUnits.find((one) => one.code === code);
    if (unit === undefined) throw new Error(`no demonstration unit ${code}`);
    return unit;
  };
  const [county] = demoUnits.filter(({ kind }) => kind === 'county');
  const townships = demoPlaces.flatMap(({ report, unit, villages }) => {
    const letter = report.toLowerCase();
    const [village] = villages;
    return [
      ...TOWNSHIP_SEATS.map(([role, word, name]) => ({
        account: `${letter}-${word}`,
        name: `${name}${report}`,
        unit: unitOf(unit),
        role,
      })),
      ...(village === undefined
        ? []
        : [
            { account: `${letter}-cun`, name: `演示填报员${report}`, unit: unitOf(village), role: 'reporter' as const },
          ]),
    ];
  });
  if (county === undefined) return townships;
  return [
    ...townships,
    { account: 'xian-jingban', name: '演示县级经办人', unit: county, role: 'county-officer' },
    { account: 'xian-lingdao', name: '演示县级负责人', unit: county, role: 'county-leader' },
    { account: 'xian-shenji', name: '演示审计员', unit: county, role: 'auditor' },
    { account: 'xian-xitong', name: '演示系统管理员', unit: county, role: 'system-admin' },
    { account: 'xian-anquan', name: '演示安全管理员', unit: county, role: 'security-admin' },
  ];
}

async function demoPeople(): Promise<{ readonly people: readonly PersonWrite[]; readonly seats: readonly Seat[] }> {
  const secret = await hashPassword(DEMO_PASSWORD);
  const people: PersonWrite[] = [];
  const seats: Seat[] = [];
  for (const { account, name, unit, role } of accounts()) {
    const person = { id: idOf(`person/${account}`), account, name, secret };
    people.push(person);
    seats.push({
      id: idOf(`seat/${account}`),
      person: person.id,
      unit: unit.code,
      role,
      since: localDate('2022-01-01'),
      until: null,
    });
  }
  return { people, seats };
}

function operator(unit: Unit): Actor {
  return { person: null, seat: null, name: '演示数据', role: 'reviewer', unit, also: [] };
}
