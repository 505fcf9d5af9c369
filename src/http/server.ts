import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Desk } from '#app/desk.ts';
import { answerErrors, sendFault } from './answer-error.ts';
import { serveDocs } from './docs-page.ts';
import { httpFaults } from './http-faults.ts';
import { requestLine } from './log-lines.ts';
import { refuseBrokenText } from './refuse-broken-text.ts';
import { refuseUndeclared } from './refuse-undeclared.ts';
import { serveExtraFields } from './routes/extra-fields.ts';
import { serveFigures } from './routes/figures.ts';
import { serveFiles } from './routes/files.ts';
import { serveHandOver } from './routes/hand-over.ts';
import { serveLog } from './routes/log.ts';
import { serveMatters } from './routes/matters.ts';
import { servePeople } from './routes/people.ts';
import { serveRecords } from './routes/records.ts';
import { serveRegisters } from './routes/registers.ts';
import { serveReminders } from './routes/reminders.ts';
import { serveReports } from './routes/reports.ts';
import { serveReviews } from './routes/review.ts';
import { serveSeatKeeping } from './routes/seat-keeping.ts';
import { serveService } from './routes/service.ts';
import { serveSession } from './routes/session.ts';
import { serveSettings } from './routes/settings.ts';
import { serveTasks } from './routes/tasks.ts';
import { serveUnits } from './routes/units.ts';
import { serveWorkbooks } from './routes/workbooks.ts';
import { securityHeaders } from './security-headers.ts';
import type { Api, DemoSeat } from './serve.ts';
import { serveWebsite } from './website.ts';

export type ServerOptions = {
  /** Folder of the built website (dist/web); null: the API alone. */
  readonly webDir: string | null;
  /** Whether browsers reach the server by TLS, its own or a proxy's: cookies are then sent over TLS only. */
  readonly isTls?: boolean;
  /** Whether a proxy in front is trusted to say who calls (X-Forwarded-For, -Host). */
  readonly isBehindProxy?: boolean;
  /** Accounts of the demonstration data, shown on the sign-in page. Empty where the data are real. */
  readonly demoSeats?: readonly DemoSeat[];
  /** Sign-ins of one account from one address within ten minutes; 10 unless given. */
  readonly signInAttempts?: number;
  /** A pino logger; without one nothing is logged. */
  readonly logger?: FastifyBaseLogger;
};

const BODY_BYTES = 1024 * 1024;

/** The web server of a desk: the API, its description, the website. It is ready, and listens to nothing yet. */
export async function makeServer(desk: Desk, options: ServerOptions): Promise<FastifyInstance> {
  const { isTls = false, isBehindProxy = false, logger } = options;
  const server: FastifyInstance = fastify({
    ...(logger === undefined ? { logger: false } : { loggerInstance: logger }),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'reference' }),
    genReqId: () => randomBytes(5).toString('hex').toUpperCase(),
    requestIdHeader: false,
    trustProxy: isBehindProxy,
    bodyLimit: BODY_BYTES,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    return503OnClosing: true,
    // Long enough for a workbook over a slow line.
    requestTimeout: 5 * 60_000,
    frameworkErrors: (_, request, reply) => sendFault(reply, request, httpFaults.ADDRESS_UNREADABLE()),
    // A lost connection must not hold the process open when it is told to stop.
    forceCloseConnections: 'idle',
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.decorateRequest('caller', null);
  refuseUndeclared(server);
  server.addHook('preValidation', async ({ params, query, body }) => refuseBrokenText({ params, query, body }));
  answerErrors(server);
  server.addHook('onResponse', async (request, reply) => request.log.info(requestLine(request, reply)));

  await server.register(helmet, securityHeaders(isTls));
  await server.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], globalDecompression: false });
  await server.register(cookie);
  await server.register(multipart);
  await server.register(rateLimit, { global: false });

  const api: Api = {
    server,
    desk,
    version: await readVersion(),
    isTls,
    demoSeats: options.demoSeats ?? [],
    signInAttempts: options.signInAttempts ?? 10,
  };
  serveService(api);
  serveSession(api);
  servePeople(api);
  serveUnits(api);
  serveSettings(api);
  serveExtraFields(api);
  serveRegisters(api);
  serveRecords(api);
  serveFiles(api);
  serveMatters(api);
  serveTasks(api);
  serveHandOver(api);
  serveReminders(api);
  serveFigures(api);
  serveWorkbooks(api);
  serveReports(api);
  serveReviews(api);
  serveSeatKeeping(api);
  serveLog(api);
  await serveDocs(api);
  await serveWebsite(server, options.webDir);
  await server.ready();
  return server;
}

/**
 * Starts to listen.
 * @param port 0 takes any free one
 * @returns the address to open, such as http://127.0.0.1:8080
 * @throws {Fault} PORT_IN_USE, PORT_FORBIDDEN, HOST_UNAVAILABLE
 */
export async function listen(server: FastifyInstance, port: number, host = '127.0.0.1'): Promise<string> {
  try {
    return await server.listen({ port, host });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const other = port < 1024 ? 8080 : port + 1;
    if (code === 'EADDRINUSE') throw httpFaults.PORT_IN_USE({ port, other });
    if (code === 'EACCES') throw httpFaults.PORT_FORBIDDEN({ port, other });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw httpFaults.HOST_UNAVAILABLE({ host });
    throw error;
  }
}

async function readVersion(): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8');
  return String(JSON.parse(text).version);
}
