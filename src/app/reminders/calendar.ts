import ical, { ICalCalendarMethod } from 'ical-generator';
import { addDays } from '#kernel/local-date.ts';
import { findFedSeat } from '#store/reminders.ts';
import { signInScope } from '#store/scope.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { listTodo } from '../procedure/list-todo.ts';
import { digestOf } from '../sign-in.ts';
import { seatActor } from './seat-actor.ts';

const MOST_EVENTS = 200;

/**
 * The calendar of a seat: one day-long event for each thing that has a last day, with its arithmetic. Whoever has the address may read it.
 * @throws {Fault} FEED_UNKNOWN where no seat has it, or the seat has ended
 */
export async function readFeed(desk: Desk, token: string): Promise<string> {
  const found = await desk.backend.transaction(signInScope, (tx) => findFedSeat(tx, digestOf(token), desk.today()));
  if (found === undefined) throw appFaults.FEED_UNKNOWN();
  const actor = await seatActor(desk, found.seat, found.name);
  const { todos } = await listTodo(desk, actor, { status: 'dated', limit: MOST_EVENTS });
  const calendar = ical({
    name: `法度待办（${actor.unit.short}）`,
    prodId: { company: '法度', product: '待办', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 3600,
  });
  for (const todo of todos) {
    if (todo.dueOn === null) continue;
    calendar.createEvent({
      id: `${todo.record.id}.${todo.procedure}.${todo.step}@fadu`,
      start: new Date(`${todo.dueOn}T00:00:00Z`),
      end: new Date(`${addDays(todo.dueOn, 1)}T00:00:00Z`),
      allDay: true,
      stamp: desk.now(),
      summary: `${todo.label}：${todo.record.title}`,
      description: [`${todo.procedureLabel}，${todo.record.number}`, ...(todo.clock?.because ?? [])].join('\n'),
    });
  }
  return calendar.toString();
}
