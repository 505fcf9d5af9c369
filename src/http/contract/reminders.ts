import { z } from 'zod';
import { bytes, defineRoute } from './route.ts';
import { Day, Instant } from './values.ts';

const TAG = '提醒';

/** How the last mail to the seat fared. */
export const ReminderMail = z
  .object({
    state: z
      .enum(['sending', 'sent', 'failed'])
      .describe('sending 没有得到邮件服务器的答复，sent 已发出，failed 没有发出'),
    onDay: Day,
    things: z.number().int().describe('提醒了几项'),
    problem: z.string().nullable().describe('没有发出的原因，邮件服务器的原话'),
    at: Instant,
  })
  .meta({ id: 'ReminderMail' });

const Reminders = z
  .object({
    email: z.string().nullable().describe('每日待办邮件发到哪里；null 为不发'),
    calendarSince: Instant.nullable().describe('日历订阅地址何时生成；null 为没有'),
    lastMail: ReminderMail.nullable(),
  })
  .meta({ id: 'Reminders' });

export const readRemindersRoute = defineRoute({
  method: 'GET',
  url: '/api/reminders',
  needs: 'take-steps',
  tag: TAG,
  summary: '本人的提醒设置',
  answer: Reminders,
});

export const chooseRemindersRoute = defineRoute({
  method: 'PUT',
  url: '/api/reminders',
  needs: 'take-steps',
  tag: TAG,
  summary: '设定每日待办邮件的邮箱；加密保存',
  body: z.object({ email: z.email().max(200).nullable().describe('null 为不再发') }),
  answer: Reminders,
});

export const makeCalendarRoute = defineRoute({
  method: 'POST',
  url: '/api/reminders/calendar',
  needs: 'take-steps',
  tag: TAG,
  summary: '生成本席位的日历订阅地址；原地址随即失效',
  description: '地址只在这里给出一次。知道地址的人都能看到本席位有期限的待办，请勿转给他人。',
  answer: z.object({ path: z.string().describe('订阅地址，接在本站网址之后') }),
  status: 201,
});

export const endCalendarRoute = defineRoute({
  method: 'DELETE',
  url: '/api/reminders/calendar',
  needs: 'take-steps',
  tag: TAG,
  summary: '停用本席位的日历订阅地址',
  answer: null,
  status: 204,
});

export const calendarRoute = defineRoute({
  method: 'GET',
  url: '/api/calendar/:token/todo.ics',
  needs: 'anyone',
  tag: TAG,
  summary: '日历订阅：一个席位有期限的待办（iCalendar）',
  params: z.object({
    token: z
      .string()
      .regex(/^[\w-]{20,100}$/)
      .describe('订阅地址中的密钥'),
  }),
  answer: bytes('text/calendar', 'iCalendar'),
});
