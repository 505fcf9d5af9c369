import { findMailServer, smtpMailer } from '#app/reminders/mailer.ts';
import { sendDigests } from '#app/reminders/send-digests.ts';
import { cliFaults } from '../faults.ts';
import { printJson } from '../print-table.ts';
import type { Verb } from '../verb.ts';
import { withDesk } from '../with-desk.ts';

export const remind: Verb = {
  name: 'remind',
  summary: '发送待办提醒邮件：临近到期和逾期的各提醒一次',
  takes: [],
  options: { json: { type: 'boolean', help: '输出 JSON' } },
  examples: [
    'FADU_SMTP=smtp://用户:密码@邮件服务器:25 FADU_MAIL_FROM=fadu@example.gov.cn fadu remind',
    'fadu remind --json',
  ],
  async run(given) {
    const server = findMailServer(process.env);
    if (server === undefined) throw cliFaults.MAIL_NOT_SET();
    const mailer = smtpMailer(server);
    try {
      const run = await withDesk(given, (desk) => sendDigests(desk, mailer));
      if (given.flag('json')) return printJson(run);
      const failed = run.failed === 0 ? '' : `；${run.failed} 封没有发出，原因见各席位的待办页`;
      process.stdout.write(`${run.seats} 个席位设有提醒，发出 ${run.sent} 封，提醒 ${run.things} 项${failed}\n`);
    } finally {
      mailer.close();
    }
  },
};
