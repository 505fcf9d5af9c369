import { randomUUID } from 'node:crypto';
import { formatChineseDate } from '#kernel/local-date.ts';
import type { Seat } from '#store/people.ts';
import { claimReminders, endMail, findUntold, listRemindedSeats, type ReminderKey } from '#store/reminders.ts';
import { scopeOf, signInScope } from '#store/scope.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { listTodo, type Todo } from '../procedure/list-todo.ts';
import type { Mail, Mailer } from './mailer.ts';
import { seatActor } from './seat-actor.ts';

/** What a run of reminders did. */
export type DigestRun = {
  readonly seats: number;
  readonly sent: number;
  readonly failed: number;
  /** Things told. */
  readonly things: number;
};

/** So many of each kind stand in one mail; the rest follows in the next. */
const MOST_THINGS = 100;

/**
 * Mails every seat that wants it what is newly near its last day or past it. A thing is told once as near and once as overdue; what a
 * failed mail would have told is told by the next. Nothing new: no mail.
 */
export async function sendDigests(desk: Desk, mailer: Mailer): Promise<DigestRun> {
  const seats = await desk.backend.transaction(signInScope, (tx) => listRemindedSeats(tx, desk.today()));
  const run = { seats: seats.length, sent: 0, failed: 0, things: 0 };
  for (const { seat, name, email } of seats) {
    const actor = await seatActor(desk, seat, name);
    if (!mayDo(actor, 'take-steps')) continue;
    const told = await remindSeat(desk, mailer, actor, seat, desk.cipher.open(email));
    if (told === undefined) continue;
    if (told.problem === null) {
      run.sent += 1;
      run.things += told.things;
    } else run.failed += 1;
  }
  return run;
}

async function remindSeat(
  desk: Desk,
  mailer: Mailer,
  actor: Actor,
  seat: Seat,
  email: string,
): Promise<{ readonly things: number; readonly problem: string | null } | undefined> {
  const scope = scopeOf(actor.unit.code, actor.also);
  const todos = (
    await Promise.all(
      (['overdue', 'near'] as const).map((status) => listTodo(desk, actor, { status, limit: MOST_THINGS })),
    )
  ).flatMap((page) => page.todos);
  const id = randomUUID();
  const claimed = await desk.backend.transaction(scope, async (tx) => {
    const fresh = await findUntold(tx, seat.id, todos.flatMap(keyOf));
    if (fresh.length === 0) return [];
    const mail = {
      id,
      onDay: desk.today(),
      things: fresh.length,
      state: 'sending' as const,
      problem: null,
      at: desk.now(),
    };
    return claimReminders(tx, { seat: seat.id, unit: actor.unit.code }, mail, fresh);
  });
  if (claimed.length === 0) return undefined;
  const news = todos.filter((todo) => claimed.some((key) => isOf(todo, key)));
  const problem = await mailer.send(composeDigest(desk, actor, email, news)).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  await desk.backend.transaction(scope, (tx) => endMail(tx, id, problem));
  return { things: claimed.length, problem };
}

function keyOf({ record, procedure, step, status, dueOn }: Todo): readonly ReminderKey[] {
  if (dueOn === null || (status !== 'near' && status !== 'overdue')) return [];
  return [{ record: record.id, procedure, step, kind: status, dueOn }];
}

function isOf({ record, procedure, step }: Todo, key: ReminderKey): boolean {
  return record.id === key.record && procedure === key.procedure && step === key.step;
}

/** The mail: what is overdue, what is near, each with its last day. Titles of records hold no personal data. */
export function composeDigest(desk: Desk, { unit, name }: Actor, to: string, todos: readonly Todo[]): Mail {
  const of = (status: Todo['status']) => todos.filter((todo) => todo.status === status);
  const parts = [
    { heading: '已经逾期', list: of('overdue') },
    { heading: '临近到期', list: of('near') },
  ].filter(({ list }) => list.length > 0);
  const subject = `法度待办：${parts.map(({ heading, list }) => `${heading}${list.length}项`).join('，')}`;
  const lines = [`${name}（${unit.name}）：`, ''];
  for (const { heading, list } of parts) {
    lines.push(`${heading}${list.length}项`);
    for (const [at, { record, label, dueSays, procedureLabel }] of list.entries()) {
      lines.push(`${at + 1}. ${record.title}（${record.number}）——${label}（${procedureLabel}）。${dueSays ?? ''}。`);
    }
    lines.push('');
  }
  lines.push(
    '请登录法度，在待办中办理；期限怎样算出，打开待办可以逐句查看。',
    `${formatChineseDate(desk.today())}。同一事项临近到期和逾期各提醒一次；不再接收的，请在法度的提醒设置中取消。`,
  );
  return { to, subject, text: lines.join('\n') };
}
