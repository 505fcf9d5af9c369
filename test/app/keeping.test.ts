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

/** Tables that hold nothing of the records, and what they are for. */
const NOT_RECORDS = {
  calendar_feed: '日历订阅的地址，只在登录一类的事务中可见',
  chain_head: '日志链的末端',
  digest_mail: '每日邮件发出与否，不含正文',
  entry: '日志，安全审计员要查阅；查阅时不给出改动的内容',
  extra_field: '自定字段的名称',
  list_view: '各席位保存的筛选条件',
  person: '账号',
  reckoning: '各县上次推算期限所依据的规则',
  reminder: '提醒过哪一件，不含内容',
  reminder_choice: '每人是否收邮件',
  seat: '席位',
  seat_visit: '各席位上次查看的时间',
  session: '登录状态',
  setting: '县、乡镇自定的做法',
  unit: '单位名册',
  unit_name: '单位的曾用名',
  unit_revision: '名册改动的次数',
};

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
  expect(found.filter((name) => !Object.keys(NOT_RECORDS).includes(name))).toEqual([]);
});

test('只管账号的，连日志也看不到', async () => {
  expect(await seen(administerScope)).not.toContain('entry');
});

test('此后新增的表，或者只供办理业务，或者写明为什么不必', async () => {
  const tables = await desk.backend.transaction(scopeOf(TOWN), (tx) =>
    tx.query(
      `select relname as name from pg_class as c
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
          and has_table_privilege(oid, 'select') and not exists
            (select from pg_policy where polrelid = c.oid and not polpermissive)
        order by relname`,
    ),
  );
  expect(tables.map(({ name }) => name)).toEqual(Object.keys(NOT_RECORDS).sort());
});
