import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { hashPassword } from '#app/people/password.ts';
import type { Law } from '#engine/law.ts';
import { makeServer, type ServerOptions } from '#http/server.ts';
import { localDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import { writePeople } from '#store/people.ts';
import { administerScope } from '#store/scope.ts';
import { clubLaw } from '../app/chess-club.ts';
import { COUNTY, OTHER_TOWN, openTestDesk, type TestDesk, TOWN, VILLAGE } from '../app/test-desk.ts';

export const PASSWORD = '棋子落盘-2024';

/** One person a role, and one of another township; `two-seats` holds two. */
export const ACCOUNTS: Readonly<Record<string, readonly (readonly [unit: string, role: Role])[]>> = {
  reporter: [[VILLAGE, 'reporter']],
  clerk: [[TOWN, 'clerk']],
  reviewer: [[TOWN, 'reviewer']],
  principal: [[TOWN, 'principal']],
  'county-officer': [[COUNTY, 'county-officer']],
  'county-leader': [[COUNTY, 'county-leader']],
  'system-admin': [[COUNTY, 'system-admin']],
  'security-admin': [[COUNTY, 'security-admin']],
  auditor: [[COUNTY, 'auditor']],
  'other-clerk': [[OTHER_TOWN, 'clerk']],
  'other-reviewer': [[OTHER_TOWN, 'reviewer']],
  'two-seats': [
    [TOWN, 'clerk'],
    [OTHER_TOWN, 'reviewer'],
  ],
};

export type TestServer = {
  readonly server: FastifyInstance;
  readonly desk: TestDesk;
  /** Signs in and answers the cookie. */
  signIn(account: string): Promise<string>;
  /** Sends as a browser on the server's own page would. */
  send(cookie: string | null, options: InjectOptions): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
};

let secret: Promise<string> | undefined;

/** A server over a fresh database with the test county and its people. */
export async function openTestServer(law: Law = clubLaw, options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const desk = await openTestDesk(law);
  secret ??= hashPassword(PASSWORD);
  const since = localDate('2020-01-01');
  const people = await Promise.all(
    Object.keys(ACCOUNTS).map(async (account) => ({
      id: randomUUID(),
      account,
      name: `某${account}`,
      secret: await (secret ?? ''),
    })),
  );
  const seats = people.flatMap(({ id, account }) =>
    (ACCOUNTS[account] ?? []).map(([unit, role]) => ({ id: randomUUID(), person: id, unit, role, since, until: null })),
  );
  await desk.backend.transaction(administerScope, (tx) => writePeople(tx, people, seats));
  const server = await makeServer(desk, { webDir: null, signInAttempts: 1000, ...options });
  const send = (cookie: string | null, request: InjectOptions) =>
    server.inject({
      ...request,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(cookie === null ? {} : { cookie: `fadu_session=${cookie}` }),
        ...request.headers,
      },
    });
  const cookies = new Map<string, string>();
  return {
    server,
    desk,
    send,
    async signIn(account) {
      const known = cookies.get(account);
      if (known !== undefined) return known;
      const answer = await send(null, { method: 'POST', url: '/api/session', body: { account, password: PASSWORD } });
      const cookie = answer.cookies.find(({ name }) => name === 'fadu_session')?.value;
      if (cookie === undefined) throw new Error(`not signed in: ${answer.statusCode} ${answer.body}`);
      cookies.set(account, cookie);
      return cookie;
    },
    async close() {
      await server.close();
      await desk.close();
    },
  };
}

/** The body of a form with one file. */
export function form(fileName: string, bytes: Uint8Array): { payload: Buffer; headers: Record<string, string> } {
  const boundary = 'fadu-test-boundary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
