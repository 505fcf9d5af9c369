import type { FastifyRequest } from 'fastify';
import type { Route } from './contract/route.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The declared route; absent for the pages and files of the website. */
    route?: Route;
  }
}

/** The declared route of a request; undefined for the website and unknown addresses. */
export function routeOf(request: FastifyRequest): Route | undefined {
  return request.routeOptions.config.route;
}
