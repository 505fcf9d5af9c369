import { readFeed } from '#app/reminders/calendar.ts';
import {
  chooseReminders,
  endFeed,
  makeFeed,
  type ReminderSettings,
  readReminders,
} from '#app/reminders/reminder-settings.ts';
import type { DigestMail } from '#store/reminders.ts';
import * as contract from '../contract/reminders.ts';
import { type Api, serve } from '../serve.ts';

/** How a person is reminded, and the calendar of a seat. */
export function serveReminders(api: Api): void {
  const { desk } = api;

  serve(api, contract.readRemindersRoute, async ({ actor }) => settingsView(await readReminders(desk, actor)));

  serve(api, contract.chooseRemindersRoute, async ({ actor, body }) =>
    settingsView(await chooseReminders(desk, actor, body.email)),
  );

  serve(api, contract.makeCalendarRoute, async ({ actor }) => ({
    path: `/api/calendar/${await makeFeed(desk, actor)}/todo.ics`,
  }));

  serve(api, contract.endCalendarRoute, async ({ actor }) => {
    await endFeed(desk, actor);
    return undefined;
  });

  serve(api, contract.calendarRoute, async ({ params }) => ({
    bytes: Buffer.from(await readFeed(desk, params.token)),
    fileName: 'todo.ics',
    mediaType: 'text/calendar; charset=utf-8',
    isInline: true,
  }));
}

function settingsView({ email, feedSince, lastMail }: ReminderSettings) {
  return { email, calendarSince: feedSince?.toISOString() ?? null, lastMail: mailView(lastMail) };
}

/** The last mail as the API gives it. */
export function mailView(mail: DigestMail | null) {
  if (mail === null) return null;
  const { state, onDay, things, problem, at } = mail;
  return { state, onDay, things, problem, at: at.toISOString() };
}
