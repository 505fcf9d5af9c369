import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Pages that open without network: those of whoever enters records. Everything they import comes along. */
const OFFLINE_PAGES = [
  'ui/shell.tsx',
  'desk/desk-layout.tsx',
  'desk/home/home-page.tsx',
  'desk/registers/registers-page.tsx',
  'desk/registers/register-page.tsx',
  'desk/registers/new-record-page.tsx',
  'desk/registers/record-page.tsx',
  'desk/queue/queue-page.tsx',
  'desk/queue/queued-page.tsx',
  'desk/queue/queue-keeper.tsx',
  'rules/check-offline.ts',
].map((page) => `/web/${page}`);

/** The web client: built into dist/web, which the server serves. In development the API is proxied to a running `fadu start`. */
export default defineConfig({
  root: 'web',
  plugins: [react(), offlineShell(), packed()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: { index: 'web/index.html', sw: 'web/offline/service-worker.ts' },
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { proxy: { '^/api/(?!.*[.]ts)': 'http://127.0.0.1:8080' } },
});

/** Tells the service worker which files make up the pages that open without network, and the digest of their names. */
function offlineShell(): Plugin {
  return {
    name: 'fadu-offline-shell',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = new Set<string>(['icon.svg']);
      const take = (name: string): void => {
        const chunk = bundle[name];
        if (files.has(name) || chunk?.type !== 'chunk') return;
        files.add(name);
        for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
        for (const imported of chunk.imports) take(imported);
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.name === 'sw') continue;
        if (chunk.isEntry || OFFLINE_PAGES.some((page) => chunk.facadeModuleId?.endsWith(page))) take(chunk.fileName);
      }
      const entered = new Set(
        Object.values(bundle).map((chunk) => (chunk.type === 'chunk' ? chunk.facadeModuleId : null)),
      );
      const lost = OFFLINE_PAGES.filter((page) => ![...entered].some((id) => id?.endsWith(page)));
      if (lost.length > 0)
        throw new Error(`pages for use without network are no chunks of their own: ${lost.join(', ')}`);
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('the build has no service worker');
      const names = [...files].sort().map((name) => `/${name}`);
      const version = createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 16);
      worker.code = worker.code.replaceAll('FADU_SHELL', JSON.stringify({ version, files: names }));
    },
  };
}

/** Lays every text beside its packed forms, which the server sends as they are: packed once, and better than anew for each reader. */
function packed(): Plugin {
  return {
    name: 'fadu-packed',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir = '' }) {
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html|svg)$/.test(name)) continue;
        const file = join(dir, name);
        const text = readFileSync(file);
        if (text.length < LEAST_PACKED) continue;
        writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
        writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
      }
    },
  };
}

/** Shorter ones would not be packed by the server either. */
const LEAST_PACKED = 1024;
