import type { FastifyRequest } from 'fastify';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request that a cookie answers for may come from another site. Browsers say so in Sec-Fetch-Site, older ones in
 * Origin; a request that says neither is no browser's, and programs use tokens.
 */
export function isCrossSite(request: FastifyRequest): boolean {
  if (SAFE.includes(request.method)) return false;
  return originOf(request) !== 'same';
}

/** The same for signing in, where no cookie is at stake yet: only what is plainly from elsewhere. */
export function isForeign(request: FastifyRequest): boolean {
  return originOf(request) === 'other';
}

function originOf({ headers, host }: FastifyRequest): 'same' | 'other' | 'unsaid' {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' ? 'same' : 'other';
  const { origin } = headers;
  if (origin === undefined) return 'unsaid';
  return URL.canParse(origin) && new URL(origin).host === host ? 'same' : 'other';
}
