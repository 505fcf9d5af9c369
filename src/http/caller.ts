import type { FastifyRequest } from 'fastify';
import { type Actor, demandRight } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { appFaults } from '#app/faults.ts';
import { actorOf, recognise, type SignedIn } from '#app/sign-in.ts';
import type { Need } from './contract/route.ts';
import { isCrossSite } from './cross-site.ts';
import { httpFaults } from './http-faults.ts';

/** Name of the cookie that keeps a browser signed in. */
export const SESSION_COOKIE = 'fadu_session';

/** Who calls: null where the route is for anyone and need not know. */
export type Caller = { readonly signedIn: SignedIn; readonly token: string; readonly actor: Actor | null };

/**
 * Finds out who calls, before the body is read, and refuses whoever may not.
 * @throws {Fault} NOT_SIGNED_IN, CROSS_SITE, TOKEN_REFUSED, SEAT_NOT_CHOSEN, SEAT_UNKNOWN, NOT_ALLOWED
 */
export async function identify(desk: Desk, request: FastifyRequest, needs: Need): Promise<Caller | null> {
  if (needs === 'anyone') return null;
  const { token, kind } = tokenIn(request);
  const signedIn = await recognise(desk, token);
  if (signedIn.session.kind !== kind || token === undefined) throw appFaults.NOT_SIGNED_IN();
  if (kind === 'browser' && isCrossSite(request)) throw httpFaults.CROSS_SITE();
  if (needs === 'browser' && kind !== 'browser') throw httpFaults.TOKEN_REFUSED();
  if (needs === 'person' || needs === 'browser') return { signedIn, token, actor: null };
  const actor = await actorOf(desk, signedIn);
  if (needs !== 'seat') demandRight(actor, needs);
  return { signedIn, token, actor };
}

/** A token in the header goes before a cookie. */
function tokenIn(request: FastifyRequest): { readonly token: string | undefined; readonly kind: 'browser' | 'script' } {
  const { authorization } = request.headers;
  if (authorization !== undefined) return { token: /^Bearer\s+(\S+)$/i.exec(authorization)?.[1], kind: 'script' };
  return { token: request.cookies[SESSION_COOKIE], kind: 'browser' };
}
