import type { z } from 'zod';
import type { Action } from '#app/rights.ts';

/**
 * Who may call a route: anybody · a signed-in person, in whatever way · a person at a browser (not a script's token) · a person
 * with a chosen seat · a seat with a right.
 */
export type Need = 'anyone' | 'person' | 'browser' | 'seat' | Action;

/** What a route answers beside JSON: bytes of a media type. */
export type Bytes = { readonly bytes: string; readonly description: string };

/** A route as declared: what it takes, what it answers, who may call it. Handlers are attached to it in `routes/`. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As Fastify writes it: `/api/registers/:register/records`. */
  readonly url: string;
  readonly needs: Need;
  /** Heading it stands under in the readable page. */
  readonly tag: string;
  /** One line in Chinese. */
  readonly summary: string;
  /** More, where one line is not enough. */
  readonly description?: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The body is a form with one part `file` of at most so many bytes. */
  readonly fileBytes?: number;
  /** Most bytes of a JSON body, where it may be more than usual. */
  readonly bodyBytes?: number;
  /** The body of a success; null: no body. */
  readonly answer: z.ZodType | Bytes | null;
  /** Status of a success; 200 unless given. */
  readonly status?: 200 | 201 | 204;
  /** Faults with a body of their own, by status. All others have `ErrorBody`. */
  readonly refusals?: Readonly<Record<number, z.ZodType>>;
};

/** Declares a route. */
export function defineRoute<const R extends Route>(route: R): R {
  return route;
}

/** An answer of bytes. */
export function bytes(mediaType: string, description: string): Bytes {
  return { bytes: mediaType, description };
}
