import type { FastifyInstance } from 'fastify';

/** A route of the API that does not say who may call it keeps the server from starting. */
export function refuseUndeclared(server: FastifyInstance): void {
  server.addHook('onRoute', ({ url, config }) => {
    const isApi = url.startsWith('/api/') && !url.startsWith('/api/docs');
    if (isApi && config?.route === undefined) throw new Error(`route ${url} is not declared in contract.ts`);
  });
}
