import type { FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { httpFaults } from './http-faults.ts';
import type { Api } from './serve.ts';

const WINDOW_MS = 10 * 60_000;
/** A county's offices may share one address, so that it is allowed as many attempts as this many accounts. */
const ACCOUNTS_AT_ONE_ADDRESS = 20;

/**
 * Holds up whoever guesses passwords: of one account, or of many from one address. Counted once the body is read, since the
 * account stands in it. Throws TOO_MANY_SIGN_INS.
 */
export function signInLimit({ server, signInAttempts }: Api): preHandlerAsyncHookHandler {
  const limits = [
    server.createRateLimit({
      max: signInAttempts,
      timeWindow: WINDOW_MS,
      keyGenerator: (request) => `account ${request.ip} ${accountIn(request)}`,
    }),
    server.createRateLimit({
      max: signInAttempts * ACCOUNTS_AT_ONE_ADDRESS,
      timeWindow: WINDOW_MS,
      keyGenerator: (request) => `address ${request.ip}`,
    }),
  ];
  return async (request) => {
    for (const limit of limits) {
      const found = await limit(request);
      if (found.isAllowed || !found.isExceeded) continue;
      throw httpFaults.TOO_MANY_SIGN_INS({ minutes: Math.max(1, Math.ceil(found.ttl / 60_000)) });
    }
  };
}

/** The account of whoever is signed in, or named in a sign-in, whatever else the body holds. */
function accountIn({ body, caller }: FastifyRequest): string {
  if (caller !== null) return caller.signedIn.person.account;
  const isNamed = typeof body === 'object' && body !== null && 'account' in body;
  return isNamed ? String(body.account).trim().slice(0, 100) : '';
}
