import { afterAll, beforeAll, expect, test } from 'vitest';
import { editReport } from '#app/report/edit-report.ts';
import { saveRecord } from '#app/save-record.ts';
import type { Scope } from '#store/backend.ts';
import { administerScope, administerScopeOf, keepingScopeOf, scopeOf } from '#store/scope.ts';
import { loadLaw } from '../../src/load-law.ts';
import { actorAt, openTestDesk, type TestDesk, TOWN, VILLAGE } from './test-desk.ts';

/** What the database itself shows to those who keep accounts, units, settings and the log. */
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(await loadLaw());
  const fields = { kind: 'neighbour', acceptedOn: '2023-03-01', foundOn: '2023-03-01', matter: '宅基地' };
  await saveRecord(desk, actorAt(TOWN), { register: 'disputes', unit: VILLAGE, fields });
  const edits = { blocks: [], docNumber: '测镇文〔2024〕1号', signedOn: null };
  await editReport(desk, actorAt(TOWN), { unit: TOWN, year: 2023, version: 0, edits });
});
afterAll(() => desk.close());

/** Tables in which a scope finds rows. */
async function seen(scope: Scope): Promise<readonly string[]> {
  return desk.backend.transaction(scope, async (tx) => {
    const tables = await tx.query(
      `select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and has_table_privilege(oid, 'select') order by relname`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = await tx.query(`select exists (select from ${String(name)}) as has`);
      if (row?.has === true) found.push(String(name));
    }
    return found;
  });
}

const RECORDS = ['balance_due', 'open_step', 'posting', 'record', 'record_words', 'report'];

test('本单位办理业务的，看得到记录和由记录产生的各表', async () => {
  expect(await seen(scopeOf(TOWN))).toEqual(expect.arrayContaining(RECORDS));
});

test.each([
  ['维护单位、设置，查阅日志', keepingScopeOf(TOWN)],
  ['管理账号和席位并记入日志', administerScopeOf(TOWN)],
] as const)('%s的，数据库里看得到单位和日志，看不到任何一条记录', async (_, scope) => {
  const found = await seen(scope);
  expect(found).toEqual(expect.arrayContaining(['entry', 'unit']));
  const open = ['chain_head', 'entry', 'extra_field', 'person', 'seat', 'session', 'setting', 'unit', 'unit_name'];
  const free = ['reckoning', 'schema_migration', 'unit_revision'];
  expect(found.filter((name) => ![...open, ...free].includes(name))).toEqual([]);
});

test('只管账号的，连日志也看不到', async () => {
  expect(await seen(administerScope)).not.toContain('entry');
});
