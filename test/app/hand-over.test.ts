import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/actor.ts';
import { handOverSheet } from '#app/hand-over/hand-over-sheet.ts';
import { openWork } from '#app/hand-over/open-work.ts';
import { handOverSeat } from '#app/people/change-seats.ts';
import { hashPassword } from '#app/people/password.ts';
import { saveRecord } from '#app/save-record.ts';
import { findDrafts, keepDraft, openDraft } from '#app/seat-keeping.ts';
import { actorOf, recognise, signIn } from '#app/sign-in.ts';
import { textOf } from '#kernel/document.ts';
import { localDate } from '#kernel/local-date.ts';
import { writePeople } from '#store/people.ts';
import { administerScope } from '#store/scope.ts';
import { faultOf } from '../store/fault-of.ts';
import { choresLaw } from './chores.ts';
import { actorAt, COUNTY, openTestDesk, type TestDesk, TOWN } from './test-desk.ts';

let desk: TestDesk;
const [leaving, coming, seat] = [randomUUID(), randomUUID(), randomUUID()];
const PASSWORD = '交接-2024-密码';

beforeAll(async () => {
  desk = await openTestDesk(choresLaw);
  const secret = await hashPassword(PASSWORD);
  const person = (id: string, account: string, name: string) => ({ id, account, name, secret, unit: TOWN });
  const since = localDate('2020-01-01');
  await desk.backend.transaction(administerScope, (tx) =>
    writePeople(
      tx,
      [person(leaving, 'lao.ren', '老任'), person(coming, 'xin.ren', '新任')],
      [{ id: seat, person: leaving, unit: TOWN, role: 'clerk', since, until: null }],
    ),
  );
});
afterAll(() => desk.close());

const security = actorAt(COUNTY, 'security-admin', '安全管理员');
const former: Actor = { ...actorAt(TOWN), person: leaving, seat, name: '老任' };

async function enter(account: string): Promise<Actor> {
  const { token } = await signIn(desk, { account, password: PASSWORD });
  return actorOf(desk, await recognise(desk, token));
}

describe('向接任者移交', () => {
  test('约定日后移交的：当日以前原任照办，自当日起草稿、待办归继任，原任什么也看不到', async () => {
    const fields = { title: '扫雪', source: '要点', post: '副社长', issuedOn: '2024-01-10', dueOn: '2024-01-31' };
    await saveRecord(desk, former, { register: 'chores', unit: TOWN, fields });
    await keepDraft(
      desk,
      former,
      { register: 'games', record: null },
      { values: '{"title":"没下完"}', changedAt: desk.now() },
    );
    await handOverSeat(desk, security, { id: seat, to: coming, on: localDate('2024-02-01') });
    expect((await findDrafts(desk, await enter('lao.ren'))).length).toBe(1);
    expect((await faultOf(enter('xin.ren'))).code).toBe('SEAT_NOT_CHOSEN');
    desk.setToday('2024-02-01');
    const successor = await enter('xin.ren');
    expect((await findDrafts(desk, successor)).map(({ register }) => register)).toEqual(['games']);
    expect((await openDraft(desk, successor, { register: 'games', record: null }))?.values).toBe('{"title":"没下完"}');
    const work = await openWork(desk, successor);
    expect(work.tasks.map(({ title }) => title)).toEqual(['扫雪']);
    expect((await faultOf(enter('lao.ren'))).code).toBe('SEAT_NOT_CHOSEN');
  });

  test('移交清单写明未完成的任务、草稿和签字栏；日志有记载', async () => {
    const successor = await enter('xin.ren');
    const { document, fileName } = await handOverSheet(desk, successor, { to: null, on: localDate('2024-02-01') });
    const words = document.body
      .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : block.kind === 'paragraph' ? block.runs : []))
      .map((run) => textOf([run]))
      .join('｜');
    expect(fileName).toBe('移交清单（东镇乡镇经办人）');
    for (const part of ['扫雪', '棋局台账：新登记', '（接交时填写）', '签字：']) expect(words).toContain(part);
  });

  test('当日移交的，草稿立即随席位归继任者', async () => {
    const third = randomUUID();
    const since = localDate('2020-01-01');
    const secret = await hashPassword(PASSWORD);
    await desk.backend.transaction(administerScope, (tx) =>
      writePeople(
        tx,
        [{ id: third, account: 'di.san', name: '第三', secret, unit: TOWN }],
        [{ id: third, person: third, unit: TOWN, role: 'reporter', since, until: null }],
      ),
    );
    const own: Actor = { ...actorAt(TOWN, 'reporter'), person: third, seat: third };
    await keepDraft(
      desk,
      own,
      { register: 'games', record: null },
      { values: '{"title":"第三的"}', changedAt: desk.now() },
    );
    await handOverSeat(desk, security, { id: third, to: leaving, on: desk.today() });
    const again = await enter('lao.ren');
    expect((await openDraft(desk, again, { register: 'games', record: null }))?.values).toBe('{"title":"第三的"}');
  });
});
