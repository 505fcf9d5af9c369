import nodemailer from 'nodemailer';

/** A mail as plain text. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** Sends mails; throws what the mail server said. */
export type Mailer = { readonly send: (mail: Mail) => Promise<void>; readonly close: () => void };

export type MailServer = {
  /** `smtp://user:password@host:25`, or `smtps://` for TLS from the first byte. */
  readonly url: string;
  /** Address that the mails come from. */
  readonly from: string;
};

const TIMEOUT_MS = 20_000;

/** A mailer over SMTP. One connection serves all mails of a run. */
export function smtpMailer({ url, from }: MailServer): Mailer {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from, to, subject, text });
    },
    close: () => transport.close(),
  };
}

/** The mail server that the environment names: FADU_SMTP and FADU_MAIL_FROM; undefined where it names none. */
export function findMailServer(environment: Readonly<Record<string, string | undefined>>): MailServer | undefined {
  const { FADU_SMTP: url, FADU_MAIL_FROM: from } = environment;
  return url === undefined || from === undefined ? undefined : { url, from };
}
