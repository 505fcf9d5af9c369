import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendFault } from './answer-error.ts';
import { httpFaults } from './http-faults.ts';

const NOT_BUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>法度</title>
<p>网页尚未生成。请运行 npm run build 后刷新；接口说明见 <a href="/api/docs">/api/docs</a>。</p></html>`;

/**
 * Serves the built website and answers unknown addresses: those of the API with an error, those of the website with its one
 * page, which knows its own addresses. Files with a hash in their name never change and may be kept for good.
 * @param webDir folder of the build; a notice is served where it is missing
 */
export async function serveWebsite(server: FastifyInstance, webDir: string | null): Promise<void> {
  const isBuilt = webDir !== null && existsSync(join(webDir, 'index.html'));
  if (isBuilt) {
    await server.register(fastifyStatic, {
      root: webDir,
      preCompressed: true,
      cacheControl: false,
      index: 'index.html',
      setHeaders(reply, path) {
        const isHashed = path.startsWith(join(webDir, 'assets') + sep);
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  server.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) {
      const [path = ''] = request.url.split('?');
      sendFault(reply, request, httpFaults.ADDRESS_UNKNOWN({ method: request.method, path: readable(path) }));
    } else if (isBuilt) reply.code(200).sendFile('index.html');
    else reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT);
  });
}

/** A browser that asks for a page of the website, and not a missing file of it. Addresses of pages may hold dots. */
function isPage({ method, url, headers }: FastifyRequest): boolean {
  const [path = ''] = url.split('?');
  const isAsked = method === 'GET' || method === 'HEAD';
  return isAsked && !/^\/(api|assets)(\/|$)/.test(path) && (headers.accept ?? '').includes('text/html');
}

function readable(path: string): string {
  try {
    return decodeURI(path).slice(0, 200);
  } catch {
    return path.slice(0, 200);
  }
}
