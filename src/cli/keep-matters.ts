import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Desk } from '#app/desk.ts';
import { listCounties, redateIfNeeded } from '#app/procedure/redate.ts';
import { findMailServer, smtpMailer } from '#app/reminders/mailer.ts';
import { sendDigests } from '#app/reminders/send-digests.ts';

const TOLD_EVERY = 10_000;

/**
 * Keeps matters beside a running server: mails reminders, and keeps due dates up to date: where calendar, limits or procedures have changed, each county is
 * reckoned anew in slices between which others have their turn. `stop` ends it after the slice at hand; it goes on the next time.
 */
export function keepMatters(
  desk: Desk,
  { say, logger }: { readonly say: (says: string) => void; readonly logger: FastifyBaseLogger },
): { readonly stop: () => Promise<void> } {
  const ending = new AbortController();
  const running = redateAll(desk, say, ending.signal)
    .catch((error: unknown) => {
      logger.error({ error }, 'reckoning due dates failed');
      say('重新推算期限没有完成，原因已记入 fadu.log；可运行 fadu redate 重试。');
    })
    .then(() => remindDaily(desk, logger, ending.signal));
  return {
    async stop() {
      ending.abort();
      await running;
    },
  };
}

/** Every day at eight in the morning, China's time, and once soon after the start: what was told already is not told again. */
async function remindDaily(desk: Desk, logger: FastifyBaseLogger, signal: AbortSignal): Promise<void> {
  const server = findMailServer(process.env);
  if (server === undefined) return;
  while (!signal.aborted) {
    const mailer = smtpMailer(server);
    await sendDigests(desk, mailer)
      .catch((error: unknown) => logger.error({ error }, 'reminding failed'))
      .finally(() => mailer.close());
    await sleep(msUntilMorning(desk.now()), undefined, { signal, ref: false }).catch(() => undefined);
  }
}

const DAY_MS = 24 * 3_600_000;
/** Eight in the morning in China is midnight by universal time. */
function msUntilMorning(now: Date): number {
  return DAY_MS - (now.getTime() % DAY_MS);
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
