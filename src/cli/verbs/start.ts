import { join } from 'node:path';
import fastify from 'fastify';
import pino from 'pino';
import type { Desk } from '#app/desk.ts';
import { listen, makeServer } from '#http/server.ts';
import { Fault } from '#kernel/fault.ts';
import { closePress } from '#press/pdf.ts';
import { hasPeople } from '#store/people.ts';
import { administerScope, scopeOf } from '#store/scope.ts';
import { buildWeb, WEB_DIR } from '../../build-web.ts';
import { DEMO_PASSWORD, demoSeats, isDemoIncomplete, loadDemo } from '../../load-demo.ts';
import { loadLaw } from '../../load-law.ts';
import { openDesk } from '../../open-desk.ts';
import { cliFaults } from '../faults.ts';
import { keepMatters } from '../keep-matters.ts';
import { printTable } from '../print-table.ts';
import type { Given, Verb } from '../verb.ts';
import { dataDirOf } from '../with-desk.ts';

const DAY_MS = 24 * 3_600_000;
const PULSE_MS = 10_000;
const HOST = '127.0.0.1';

export const start: Verb = {
  name: 'start',
  summary: '启动服务；空文件夹首次启动装入演示县（正式使用请先运行 fadu setup）',
  takes: [],
  options: {
    port: { type: 'string', value: '端口', help: '网页端口，默认 8080' },
    host: { type: 'string', value: '地址', help: '监听地址，默认 127.0.0.1（只限本机访问）' },
    empty: { type: 'boolean', help: '首次启动不装入演示县' },
    tls: { type: 'boolean', help: '浏览器经 TLS（反向代理）访问' },
  },
  examples: [
    'fadu start',
    'fadu start --port 8081',
    'DATABASE_URL=postgres://用户@主机/库 fadu start --host 0.0.0.0 --tls',
  ],
  async run(given) {
    const port = portOf(given);
    const say = (says: string) => process.stdout.write(`${says}\n`);
    const { DATABASE_URL: databaseUrl, FADU_FIELD_KEY: fieldKey } = process.env;
    const dataDir = dataDirOf(given);
    await demandFreePort(port, given.text('host') ?? HOST);
    const desk = await openDesk(await loadLaw(), { dataDir, databaseUrl, fieldKey });
    try {
      if (!given.flag('empty') && (await isDemoIncomplete(desk))) {
        await loadDemo(desk, say);
        await desk.backend.maintain();
      }
      await buildWeb(say);
      await serveUntilStopped(desk, given, port, say);
    } finally {
      await desk.close();
      await closePress();
    }
  },
};

async function serveUntilStopped(desk: Desk, given: Given, port: number, say: (says: string) => void): Promise<void> {
  const isDemo = (await desk.units()).some(({ code }) => code.startsWith('99'));
  const logger = pino({ level: 'warn' }, pino.destination(join(dataDirOf(given), 'fadu.log')));
  const seats = isDemo
    ? demoSeats().map(({ account, unit, role }) => ({ account, password: DEMO_PASSWORD, label: `${unit} ${role}` }))
    : [];
  const server = await makeServer(desk, {
    webDir: WEB_DIR,
    isTls: given.flag('tls'),
    isBehindProxy: given.flag('tls'),
    demoSeats: seats,
    logger,
  });
  const address = await listen(server, port, given.text('host') ?? HOST);
  say(`法度已启动：${address.replace('[::1]', '127.0.0.1')}`);
  if (isDemo) {
    say(`\n演示账号（密码均为 ${DEMO_PASSWORD}；单位、人员和记录均为虚构）：`);
    printTable(
      ['账号', '单位', '岗位'],
      demoSeats().map(({ account, unit, role }) => [account, unit, role]),
    );
  }
  if (!isDemo && !(await desk.backend.transaction(administerScope, hasPeople)))
    say(
      `\n还没有任何账号。请按 Ctrl+C 停止后运行：\n  fadu setup --unit 区划编码 --name 单位全称 --data ${dataDirOf(given)}`,
    );
  say('\n按 Ctrl+C 停止。');
  const maintenance = setInterval(() => {
    desk.backend.maintain().catch((error: unknown) => logger.error({ error }, 'maintenance failed'));
  }, DAY_MS);
  const matters = keepMatters(desk, { say, logger });
  const stopped = await untilStopped(desk);
  clearInterval(maintenance);
  await matters.stop();
  await server.close();
  if (stopped !== null) throw stopped;
  say('法度已停止。');
}

/** Waits for a signal, or for the database to end: without it nothing can be served, and whoever watches the process restarts it. */
function untilStopped(desk: Desk): Promise<Fault | null> {
  return new Promise((resolve) => {
    const pulse = setInterval(() => {
      desk.backend.run(scopeOf(''), [{ text: 'select 1' }]).catch((error: unknown) => {
        if (error instanceof Fault && error.code === 'DATABASE_STOPPED') end(error);
      });
    }, PULSE_MS);
    const end = (fault: Fault | null) => {
      clearInterval(pulse);
      resolve(fault);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(null));
  });
}

/** Tells of a port in use before anything is opened or loaded. @throws {Fault} PORT_IN_USE and others of `listen` */
async function demandFreePort(port: number, host: string): Promise<void> {
  const probe = fastify();
  await listen(probe, port, host);
  await probe.close();
}

function portOf(given: Given): number {
  const text = given.text('port') ?? process.env.PORT ?? '8080';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw cliFaults.CLI_USAGE({ problem: `“${text}”不是有效的端口`, verb: 'start' });
  return port;
}
