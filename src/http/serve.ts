import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { deskFor } from '#app/extra-fields/desk-for.ts';
import type { SignedIn } from '#app/sign-in.ts';
import { type Caller, identify } from './caller.ts';
import { contentDisposition } from './content-disposition.ts';
import type { Bytes, Need, Route } from './contract/route.ts';
import { isBytes } from './openapi-document.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before the body is read, on routes of the API. */
    caller: Caller | null;
  }
}

/** What a handler is given: everything parsed, the caller known and allowed. */
export type Call<R extends Route> = CallerOf<R['needs']> & {
  readonly params: Parsed<R, 'params'>;
  readonly query: Parsed<R, 'query'>;
  readonly body: Parsed<R, 'body'>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

type Parsed<R, K extends string> = R extends { readonly [key in K]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

type CallerOf<N extends Need> = N extends 'anyone'
  ? unknown
  : N extends 'person' | 'browser'
    ? { readonly signedIn: SignedIn; readonly token: string }
    : {
        readonly signedIn: SignedIn;
        readonly token: string;
        readonly actor: Actor;
        /** The desk with the fields added for the unit that the request names, or else for the seat's own. */
        readonly desk: Desk;
      };

/** Bytes with the name under which a browser saves them. */
export type FileAnswer = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** In place of the route's own. */
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Shown in the browser rather than saved. */
  readonly isInline?: boolean;
};

/** A refusal with a body of its own. */
export type Refusal<R extends Route> = R extends { readonly refusals: infer B }
  ? {
      readonly [S in keyof B]: { readonly refused: S; readonly with: B[S] extends z.ZodType ? z.output<B[S]> : never };
    }[keyof B]
  : never;

type Answer<R extends Route> = R['answer'] extends z.ZodType
  ? Sent<z.output<R['answer']>>
  : R['answer'] extends Bytes
    ? FileAnswer
    : undefined;

/** What is sent may be read-only: nobody changes it any more. */
type Sent<T> = T extends readonly (infer E)[]
  ? readonly Sent<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Sent<T[K]> }
    : T;

/** A handler: parse → use case → reply. */
export type Handler<R extends Route> = (call: Call<R>) => Promise<Answer<R> | Refusal<R>>;

/** A person to sign in as, of the demonstration data. */
export type DemoSeat = { readonly account: string; readonly password: string; readonly label: string };

/** What every group of routes is attached to. */
export type Api = {
  readonly server: FastifyInstance;
  readonly desk: Desk;
  /** The product's version. */
  readonly version: string;
  /** Whether browsers reach the server by TLS, its own or a proxy's. */
  readonly isTls: boolean;
  readonly demoSeats: readonly DemoSeat[];
  /** Sign-ins of one account from one address within ten minutes. */
  readonly signInAttempts: number;
};

/** Attaches a handler to a declared route. Who calls is found out before anything of the body is read. */
export function serve<const R extends Route>(
  { server, desk }: Api,
  route: R,
  handler: Handler<R>,
  preHandler: preHandlerAsyncHookHandler[] = [],
): void {
  server.route({
    method: route.method,
    url: route.url,
    config: { route },
    ...(route.bodyBytes === undefined ? {} : { bodyLimit: route.bodyBytes }),
    schema: {
      ...(route.params === undefined ? {} : { params: route.params }),
      ...(route.query === undefined ? {} : { querystring: route.query }),
      ...(route.body === undefined ? {} : { body: route.body }),
      response: responsesOf(route),
    },
    onRequest: async (request) => {
      request.caller = await identify(desk, request, route.needs);
    },
    preHandler,
    handler: async (request, reply) => {
      const answer = await handler(parseCall<R>(request, reply, await deskOf(desk, request)));
      reply.header('cache-control', 'no-store');
      return sendAnswer(route, reply, answer);
    },
  });
}

function responsesOf(route: Route): Readonly<Record<number, z.ZodType>> {
  const { answer, status = 200, refusals = {} } = route;
  return answer === null || isBytes(answer) ? { ...refusals } : { ...refusals, [status]: answer };
}

function parseCall<R extends Route>(request: FastifyRequest, reply: FastifyReply, desk: Desk): Call<R> {
  const { params, query, body, caller } = request;
  return { ...caller, desk, params, query, body, request, reply } as unknown as Call<R>;
}

/** Whether the caller may work on the unit is asked by the use case. */
async function deskOf(desk: Desk, { caller, params, query, body }: FastifyRequest): Promise<Desk> {
  const own = caller?.actor?.unit.code;
  if (own === undefined) return desk;
  return deskFor(desk, unitIn(params) ?? unitIn(query) ?? unitIn(body) ?? own);
}

function unitIn(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null || !('unit' in part)) return undefined;
  return typeof part.unit === 'string' ? part.unit : undefined;
}

function sendAnswer(route: Route, reply: FastifyReply, answer: unknown): FastifyReply {
  if (isRefusal(answer)) return reply.code(answer.refused).send(answer.with);
  reply.code(route.status ?? 200);
  if (route.answer === null) return reply.send();
  if (!isBytes(route.answer)) return reply.send(answer);
  const { bytes, fileName, mediaType, headers = {}, isInline = false } = parseFile(answer);
  return reply
    .type(mediaType ?? route.answer.bytes)
    .headers({ ...(isInline ? {} : { 'content-disposition': contentDisposition(fileName) }), ...headers })
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** A route of bytes has a handler that answers a file: the types of `serve` see to it. */
function parseFile(answer: unknown): FileAnswer {
  return answer as FileAnswer;
}

function isRefusal(answer: unknown): answer is { readonly refused: number; readonly with: unknown } {
  return typeof answer === 'object' && answer !== null && 'refused' in answer && 'with' in answer;
}
