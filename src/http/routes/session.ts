import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { mayDo } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { firstSteps } from '#app/first-steps.ts';
import { isDemo } from '#app/report/open-report.ts';
import { ACTION_LABELS, type Action, ROLE_LABELS } from '#app/rights.ts';
import {
  actorOf,
  chooseSeat,
  digestOf,
  listTokens,
  makeToken,
  recognise,
  type SignedIn,
  signIn,
  signOut,
} from '#app/sign-in.ts';
import type { Seat } from '#store/people.ts';
import { SESSION_COOKIE } from '../caller.ts';
import * as contract from '../contract/session.ts';
import { isForeign } from '../cross-site.ts';
import { httpFaults } from '../http-faults.ts';
import { type Api, serve } from '../serve.ts';
import { signInLimit } from '../sign-in-limit.ts';
import { type UnitNames, unitNames } from '../views/unit-names.ts';

/** Signing in and out, seats, tokens. */
export function serveSession(api: Api): void {
  const { desk } = api;
  const limitSignIn = signInLimit(api);

  serve(
    api,
    contract.signInRoute,
    async ({ body, request, reply }) => {
      if (isForeign(request)) throw httpFaults.CROSS_SITE();
      const { token, expiresAt } = await signIn(desk, body);
      keepCookie(api, reply, token, expiresAt);
      return sessionView(desk, await recognise(desk, token));
    },
    [limitSignIn],
  );
  serve(api, contract.readSessionRoute, async ({ signedIn }) => sessionView(desk, signedIn));
  serve(api, contract.chooseSeatRoute, async ({ signedIn, token, body }) => {
    await chooseSeat(desk, signedIn, body.seat);
    return sessionView(desk, await recognise(desk, token));
  });
  serve(api, contract.signOutRoute, async ({ signedIn, token, reply }) => {
    await signOut(desk, signedIn, digestOf(token));
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return undefined;
  });
  serve(api, contract.deviceKeyRoute, async ({ signedIn }) => ({
    key: Buffer.from(desk.cipher.keyFor(`device ${signedIn.person.id}`)).toString('base64'),
  }));
  serve(api, contract.listTokensRoute, async ({ signedIn }) => {
    const [tokens, names] = [await listTokens(desk, signedIn), await unitNames(desk)];
    return {
      tokens: tokens.map(({ tokenDigest, label, seat, createdAt, expiresAt }) => ({
        id: tokenDigest,
        label: label ?? '',
        seat: seatNamed(signedIn.seats, seat, names),
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
    };
  });
  serve(api, contract.makeTokenRoute, async ({ signedIn, body }) => {
    const { token, expiresAt } = await makeToken(desk, signedIn, body);
    return { token, expiresAt: expiresAt.toISOString() };
  });
  serve(api, contract.endTokenRoute, async ({ signedIn, params }) => {
    await signOut(desk, signedIn, params.id);
    return undefined;
  });
  serve(api, contract.firstStepsRoute, async ({ actor, desk: own }) => ({
    steps: (await firstSteps(own, actor)).map((step) => ({ ...step })),
  }));
}

function keepCookie({ isTls }: Api, reply: FastifyReply, token: string, expires: Date): void {
  reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure: isTls, expires });
}

async function sessionView(desk: Desk, signedIn: SignedIn): Promise<z.output<typeof contract.SessionView>> {
  const { person, session, seats } = signedIn;
  const names = await unitNames(desk);
  const seat = person.mustChange ? null : seatNamed(seats, session.seat, names);
  const actor = seat === null ? null : await actorOf(desk, signedIn);
  return {
    person: { id: person.id, account: person.account, name: person.name },
    kind: session.kind,
    seats: seats.map((one) => seatView(one, names)),
    seat,
    unit: actor?.unit ?? null,
    rights: actor === null ? [] : parseActions().filter((action) => mayDo(actor, action)),
    today: desk.today(),
    mustChangePassword: person.mustChange,
    isDemo: actor !== null && isDemo(actor.unit.code),
    expiresAt: session.expiresAt.toISOString(),
  };
}

function seatNamed(seats: readonly Seat[], id: string | null, names: UnitNames) {
  const seat = seats.find((one) => one.id === id);
  return seat === undefined ? null : seatView(seat, names);
}

function seatView({ id, unit, role, until }: Seat, names: UnitNames): z.output<typeof contract.SeatView> {
  return {
    id,
    unit,
    unitName: names.name(unit),
    unitShort: names.short(unit),
    role,
    roleLabel: ROLE_LABELS[role],
    until,
  };
}

function parseActions(): readonly Action[] {
  return Object.keys(ACTION_LABELS) as Action[];
}
