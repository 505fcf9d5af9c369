import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Desk } from '#app/desk.ts';
import { listCounties, redateIfNeeded } from '#app/procedure/redate.ts';
import { findMailServer, smtpMailer } from '#app/reminders/mailer.ts';
import { sendDigests } from '#app/reminders/send-digests.ts';

const TOLD_EVERY = 10_000;
/** How often it is asked whether a setting or the day has changed. */
const PAUSE_MS = 5 * 60_000;
const CHINA_MS = 8 * 3_600_000;
const MORNING_HOUR = 8;

/**
 * Keeps matters beside a running server: mails reminders, and keeps due dates up to date: where calendar, limits or procedures have changed, each county is
 * reckoned anew in slices between which others have their turn. `stop` ends it after the slice at hand; it goes on the next time.
 */
export function keepMatters(
  desk: Desk,
  { say, logger }: { readonly say: (says: string) => void; readonly logger: FastifyBaseLogger },
): { readonly stop: () => Promise<void> } {
  const ending = new AbortController();
  const told = (what: string) => (error: unknown) => {
    if (!ending.signal.aborted) logger.error({ error }, what);
  };
  const work = async () => {
    let remindedOn: string | undefined;
    while (!ending.signal.aborted) {
      await redateAll(desk, say, ending.signal).catch(told('reckoning due dates failed'));
      const hour = new Date(desk.now().getTime() + CHINA_MS).getUTCHours();
      // Once soon after the start, then in the morning of every day; what was told already is not told again.
      if (remindedOn === undefined || (remindedOn !== desk.today() && hour >= MORNING_HOUR)) {
        remindedOn = desk.today();
        await remindAll(desk).catch(told('reminding failed'));
      }
      await sleep(PAUSE_MS, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
  };
  const running = work();
  return {
    async stop() {
      ending.abort();
      await running;
    },
  };
}

async function remindAll(desk: Desk): Promise<void> {
  const server = findMailServer(process.env);
  if (server === undefined) return;
  const mailer = smtpMailer(server);
  await sendDigests(desk, mailer).finally(() => mailer.close());
}

async function redateAll(desk: Desk, say: (says: string) => void, signal: AbortSignal): Promise<void> {
  for (const county of await listCounties(desk)) {
    let told = 0;
    const progress = (checked: number, of: number) => {
      if (checked - told < TOLD_EVERY) return;
      told = checked;
      say(`日历、期限或程序有更新，正在重新推算未办结事项的期限：${checked} / ${of}`);
    };
    const result = await redateIfNeeded(desk, county, { progress, signal });
    if (signal.aborted) return;
    if (result !== undefined && result.changed > 0)
      say(`已重新推算 ${result.checked} 件事项，${result.changed} 项到期日有变化，均已记入日志。`);
  }
}
