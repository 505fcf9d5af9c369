import { randomUUID } from 'node:crypto';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/actor.ts';
import { readFeed } from '#app/reminders/calendar.ts';
import { type Mailer, smtpMailer } from '#app/reminders/mailer.ts';
import { chooseReminders, endFeed, makeFeed, readReminders } from '#app/reminders/reminder-settings.ts';
import { sendDigests } from '#app/reminders/send-digests.ts';
import { saveRecord } from '#app/save-record.ts';
import { localDate } from '#kernel/local-date.ts';
import { writePeople } from '#store/people.ts';
import { administerScope } from '#store/scope.ts';
import { faultOf } from '../store/fault-of.ts';
import { appealLaw } from './appeals.ts';
import { actorAt, OTHER_TOWN, openTestDesk, type TestDesk, TOWN } from './test-desk.ts';

type Received = { readonly to: readonly string[]; readonly from: string; readonly text: string };

let desk: TestDesk;
let server: SMTPServer;
let mailer: Mailer;
let clerk: Actor;
let isRefusing = false;
const received: Received[] = [];

beforeAll(async () => {
  const still = await openTestDesk(appealLaw);
  let ticks = 0;
  // Mails are told apart by their time.
  desk = {
    ...still,
    now: () => {
      ticks += 1;
      return new Date(still.now().getTime() + ticks);
    },
  };
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_, __, done) => done(isRefusing ? new Error('mailbox unavailable') : undefined),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const text = Buffer.concat(chunks).toString('utf8');
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  mailer = smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'fadu@example.test' });
  const [person, seat] = [randomUUID(), randomUUID()];
  const since = localDate('2020-01-01');
  const people = [{ id: person, account: 'clerk', name: '经办人甲', secret: '' }];
  const seats = [{ id: seat, person, unit: TOWN, role: 'clerk' as const, since, until: null }];
  await desk.backend.transaction(administerScope, (tx) => writePeople(tx, people, seats));
  clerk = { ...actorAt(TOWN), person, seat };
  await file('逾期的申诉', '2023-12-01');
  await file('临近的申诉', '2024-01-05');
  await file('还早的申诉', '2024-01-12');
  await saveRecord(desk, actorAt(OTHER_TOWN), {
    register: 'appeals',
    unit: OTHER_TOWN,
    fields: { title: '外乡的申诉', kind: 'quick', receivedOn: '2023-12-01' },
  });
});
afterAll(async () => {
  mailer.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await desk.close();
});

const file = (title: string, receivedOn: string) =>
  saveRecord(desk, clerk, { register: 'appeals', unit: TOWN, fields: { title, kind: 'quick', receivedOn } });

/** The text of a mail in base64 or quoted-printable, and its subject. */
function textOf({ text }: Received): string {
  const [head = '', ...body] = text.split('\r\n\r\n');
  const subject = [...head.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/gi)].map(([, part]) =>
    Buffer.from(part ?? '', 'base64').toString('utf8'),
  );
  const whole = body.join('\r\n\r\n');
  return `${subject.join('')}\n${/base64/i.test(head) ? Buffer.from(whole, 'base64').toString('utf8') : whole}`;
}

test('没有设定邮箱的，不发', async () => {
  expect(await sendDigests(desk, mailer)).toEqual({ seats: 0, sent: 0, failed: 0, things: 0 });
});

test('邮件服务器拒收：记下原因，不算提醒过，下次补发', async () => {
  await chooseReminders(desk, clerk, 'clerk@example.test');
  isRefusing = true;
  expect(await sendDigests(desk, mailer)).toMatchObject({ sent: 0, failed: 1 });
  isRefusing = false;
  const { lastMail } = await readReminders(desk, clerk);
  expect(lastMail).toMatchObject({
    state: 'failed',
    things: 2,
    problem: expect.stringContaining('mailbox unavailable'),
  });
  expect(received).toEqual([]);
});

test('每日邮件：只有逾期和临近的，只有本席位的，写明期限；不含还早的和外乡镇的', async () => {
  expect(await sendDigests(desk, mailer)).toEqual({ seats: 1, sent: 1, failed: 0, things: 2 });
  const [mail] = received;
  if (mail === undefined) throw new Error('no mail');
  expect(mail).toMatchObject({ to: ['clerk@example.test'], from: 'fadu@example.test' });
  const text = textOf(mail);
  for (const words of [
    '已经逾期1项，临近到期1项',
    '经办人甲（东镇）',
    '逾期的申诉',
    '“裁定期限”至2024年1月19日，还有4天',
  ])
    expect(text).toContain(words);
  for (const words of ['还早的申诉', '外乡的申诉']) expect(text).not.toContain(words);
  expect((await readReminders(desk, clerk)).lastMail).toMatchObject({ state: 'sent', problem: null });
});

test('同一件事不提醒第二次；同时运行两次也不；临近的到了逾期再提醒一次', async () => {
  const runs = await Promise.all([sendDigests(desk, mailer), sendDigests(desk, mailer)]);
  expect(runs.map(({ sent }) => sent)).toEqual([0, 0]);
  desk.setToday('2024-01-22');
  const again = await Promise.all([sendDigests(desk, mailer), sendDigests(desk, mailer)]);
  expect(again.reduce((sum, { things }) => sum + things, 0)).toBe(2);
  expect(received.slice(1).map(textOf).join('')).toContain('已经逾期1项');
  desk.setToday('2024-01-15');
});

test('邮箱加密保存；取消后不再发', async () => {
  const rows = await desk.backend.asOwner((tx) => tx.query('select email from reminder_choice'));
  expect(JSON.stringify(rows)).not.toContain('example.test');
  expect((await chooseReminders(desk, clerk, null)).email).toBeNull();
  expect((await sendDigests(desk, mailer)).seats).toBe(0);
});

test('日历订阅：有期限的待办各为一天的事件，写明怎样算出；换了地址，旧的失效', async () => {
  const token = await makeFeed(desk, clerk);
  const text = (await readFeed(desk, token)).replaceAll('\r\n ', '');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(text).toContain('DTSTART;VALUE=DATE:20240119');
  expect(text).toContain('SUMMARY:拟稿：临近的申诉');
  expect(text).toContain('第10个工作日为2024年1月19日');
  const next = await makeFeed(desk, clerk);
  expect((await faultOf(readFeed(desk, token))).code).toBe('FEED_UNKNOWN');
  await endFeed(desk, clerk);
  expect((await faultOf(readFeed(desk, next))).code).toBe('FEED_UNKNOWN');
});
