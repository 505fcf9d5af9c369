import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { ROUTES } from './contract.ts';
import { openapiDocument } from './openapi-document.ts';
import type { Api } from './serve.ts';

/** The readable page of the API at /api/docs. All of it comes from this server, so that it works without the internet. */
export async function serveDocs({ server, version }: Api): Promise<void> {
  const document = openapiDocument(ROUTES, version);
  await server.register(swagger, { mode: 'static', specification: { document: structuredClone(document) as never } });
  await server.register(swaggerUi, {
    routePrefix: '/api/docs',
    theme: { title: '法度接口说明' },
    uiConfig: { docExpansion: 'list', deepLinking: true, defaultModelsExpandDepth: 0, tryItOutEnabled: false },
  });
}
