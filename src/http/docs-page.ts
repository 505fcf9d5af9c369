import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { ROUTES } from './contract.ts';
import { openapiDocument } from './openapi-document.ts';
import type { Api } from './serve.ts';

/** No bar with another product's name; text in the fonts of the system. */
const STYLE = `
.swagger-ui .topbar { display: none; }
.swagger-ui .parameter__name.required::after { content: "必填"; }
.swagger-ui, .swagger-ui .info .title, .swagger-ui .opblock-tag { font-family: system-ui, "Noto Sans SC", "Microsoft YaHei", sans-serif; }
`;

/** The readable page of the API at /api/docs. All of it comes from this server, so that it works without the internet. */
export async function serveDocs({ server, version }: Api): Promise<void> {
  const document = openapiDocument(ROUTES, version);
  await server.register(swagger, { mode: 'static', specification: { document: parseDocument(document) } });
  await server.register(swaggerUi, {
    routePrefix: '/api/docs',
    theme: {
      title: '法度接口说明',
      css: [{ filename: 'style.css', content: STYLE }],
      js: [{ filename: 'words.js', content: await readFile(join(import.meta.dirname, 'docs-words.js'), 'utf8') }],
    },
    uiConfig: { docExpansion: 'list', deepLinking: true, defaultModelsExpandDepth: 0 },
  });
}

type StaticDocument = Extract<Parameters<typeof swagger>[1], { readonly mode: 'static' }>['specification'];

/** The document as the plugin's types have it, which know less of OpenAPI 3.1 than the document does. */
function parseDocument(
  document: ReturnType<typeof openapiDocument>,
): Extract<StaticDocument, { document: unknown }>['document'] {
  return structuredClone(document) as never;
}
