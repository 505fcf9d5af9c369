/// <reference lib="webworker" />

/** The files of the pages that open without network, put in by the build (vite.config.ts). Their names hold their digest. */
declare const FADU_SHELL: { readonly version: string; readonly files: readonly string[] };

const worker = parseWorker(globalThis);
const PREFIX = 'fadu-shell-';
const { version, files } = FADU_SHELL;
const NAME = PREFIX + version;
const PATIENCE_MS = 4000;
/** The one page, which knows its own addresses. The server gives it to whoever asks for a page. */
const PAGE = new Request('/', { headers: { accept: 'text/html' } });

/**
 * Holds the pages of the product, never its data. A page is asked of the server, so that a new version comes at once and whole:
 * files are named by their content, and a page names its own. Only where there is no answer is the kept one shown, with the
 * files it belongs to.
 */
worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll([PAGE, ...files]))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || /^\/(api|health)(\/|$)/.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/') || pathname === '/icon.svg') event.respondWith(file(request));
});

/** The version before stays: a page of it that is open still loads its parts. */
async function dropOld(): Promise<void> {
  const shells = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  for (const name of shells.slice(0, -1)) await caches.delete(name);
}

async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.status < 502 || answer.status > 504) return answer;
  } catch {
    // No network, or as good as none: the kept page follows.
  }
  const cache = await caches.open(NAME);
  return (await cache.match(PAGE, { ignoreVary: true })) ?? Response.error();
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

function parseWorker(scope: unknown): ServiceWorkerGlobalScope {
  return scope as ServiceWorkerGlobalScope;
}
