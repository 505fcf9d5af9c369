import type { z } from 'zod';
import { addPerson, changePerson, lockPerson, resetPassword } from '#app/people/change-accounts.ts';
import { changeOwnPassword } from '#app/people/change-own-password.ts';
import { changeSeat, giveSeat, handOverSeat } from '#app/people/change-seats.ts';
import { listUnitPeople } from '#app/people/list-people.ts';
import { ROLE_UNITS } from '#app/people/role-units.ts';
import { ACTION_LABELS, type Action, RIGHTS, ROLE_LABELS } from '#app/rights.ts';
import { localDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import type { Seat } from '#store/people.ts';
import * as contract from '../contract/people.ts';
import { type Api, serve } from '../serve.ts';
import { signInLimit } from '../sign-in-limit.ts';
import { type UnitNames, unitNames } from '../views/unit-names.ts';

/** Accounts and seats, for the administrators; one's own password. */
export function servePeople(api: Api): void {
  const { desk } = api;

  serve(api, contract.listPeopleRoute, async ({ actor, query }) => {
    const people = await listUnitPeople(desk, actor, { unit: query.unit ?? actor.unit.code });
    const names = await unitNames(desk);
    const today = desk.today();
    return {
      people: people.map((person) => ({
        ...person,
        unitName: person.unit === null ? '' : names.short(person.unit),
        seats: person.seats.map((seat) => seatView(seat, names, today)),
      })),
      roles: ROLES,
    };
  });
  serve(api, contract.addPersonRoute, ({ actor, body }) => addPerson(desk, actor, body));
  serve(api, contract.changePersonRoute, async ({ actor, params, body }) => {
    await changePerson(desk, actor, { ...params, ...body });
    return undefined;
  });
  serve(api, contract.lockPersonRoute, async ({ actor, params, body }) => {
    await lockPerson(desk, actor, { ...params, isLocked: body.locked });
    return undefined;
  });
  serve(api, contract.resetPasswordRoute, ({ actor, params }) => resetPassword(desk, actor, params));
  serve(api, contract.giveSeatRoute, async ({ actor, body }) => {
    const until = body.until === null ? null : localDate(body.until);
    const seat = await giveSeat(desk, actor, { ...body, since: localDate(body.since), until });
    return seatView(seat, await unitNames(desk), desk.today());
  });
  serve(api, contract.changeSeatRoute, async ({ actor, params, body }) => {
    await changeSeat(desk, actor, { ...params, until: body.until === null ? null : localDate(body.until) });
    return undefined;
  });
  serve(api, contract.handOverSeatRoute, async ({ actor, params, body }) => {
    const seat = await handOverSeat(desk, actor, { ...params, to: body.to, on: localDate(body.on) });
    return seatView(seat, await unitNames(desk), desk.today());
  });
  serve(
    api,
    contract.ownPasswordRoute,
    async ({ signedIn, body }) => {
      await changeOwnPassword(desk, signedIn, body);
      return undefined;
    },
    [signInLimit(api)],
  );
}

const ROLES: readonly z.output<typeof contract.RoleView>[] = parseRoles().map((role) => ({
  role,
  label: ROLE_LABELS[role],
  kinds: [...ROLE_UNITS[role]],
  may: parseActions()
    .filter((action) => (RIGHTS[action] as readonly Role[]).includes(role))
    .map((action) => ACTION_LABELS[action]),
}));

function parseRoles(): readonly Role[] {
  return Object.keys(ROLE_LABELS) as Role[];
}

function parseActions(): readonly Action[] {
  return Object.keys(ACTION_LABELS) as Action[];
}

function seatView({ id, unit, role, since, until }: Seat, names: UnitNames, today: string) {
  const isEnded = until !== null && until < today;
  const state: 'ended' | 'coming' | 'standing' = isEnded ? 'ended' : since > today ? 'coming' : 'standing';
  return { id, unit, unitName: names.short(unit), role, roleLabel: ROLE_LABELS[role], since, until, state };
}
