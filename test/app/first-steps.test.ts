import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstSteps } from '#app/first-steps.ts';
import { hashPassword } from '#app/people/password.ts';
import { saveRecord } from '#app/save-record.ts';
import { localDate } from '#kernel/local-date.ts';
import { writePeople } from '#store/people.ts';
import { administerScope } from '#store/scope.ts';
import { choresLaw } from './chores.ts';
import { actorAt, COUNTY, OTHER_TOWN, openTestDesk, type TestDesk, TOWN } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(choresLaw);
});
afterAll(() => desk.close());

const clerk = actorAt(TOWN);
const doneOf = async (actor = clerk) =>
  Object.fromEntries((await firstSteps(desk, actor)).map(({ id, isDone }) => [id, isDone]));

test('初次使用至多六件事，办一件标一件；看不到记录的席位不说有没有记录', async () => {
  expect((await firstSteps(desk, clerk)).length).toBeLessThanOrEqual(6);
  const none = { units: true, accounts: false, seats: false, settings: false, records: false, tasks: false };
  expect(await doneOf()).toEqual(none);
  const secret = await hashPassword('初次使用-2024');
  const since = localDate('2020-01-01');
  const roles = ['clerk', 'reviewer', 'principal'] as const;
  const ids = roles.map(() => crypto.randomUUID());
  await desk.backend.transaction(administerScope, (tx) =>
    writePeople(
      tx,
      roles.map((role, at) => ({ id: ids[at] ?? '', account: `xin.${role}`, name: role, secret, unit: TOWN })),
      roles.map((role, at) => ({
        id: ids[at] ?? '',
        person: ids[at] ?? '',
        unit: TOWN,
        role,
        since,
        until: null,
      })),
    ),
  );
  expect(await doneOf()).toEqual({ ...none, accounts: true, seats: true });
  const fields = { title: '开张', source: '要点', post: '社长', issuedOn: '2024-01-10', dueOn: '2024-01-31' };
  await saveRecord(desk, clerk, { register: 'chores', unit: TOWN, fields });
  expect(await doneOf()).toEqual({ ...none, accounts: true, seats: true, records: true, tasks: true });
  // Nothing of the neighbour's shows.
  expect(await doneOf(actorAt(OTHER_TOWN))).toEqual(none);
  const admin = await doneOf(actorAt(COUNTY, 'system-admin'));
  expect(admin).toMatchObject({ units: true, accounts: true, records: null, tasks: null });
  const own = (await firstSteps(desk, actorAt(COUNTY, 'security-admin'))).filter(({ isOwn }) => isOwn);
  expect(own.map(({ id }) => id)).toEqual(['seats']);
});
