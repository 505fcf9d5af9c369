import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The web client: built into dist/web, which the server serves. In development the API is proxied to a running `fadu start`. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '^/api/(?!.*[.]ts)': 'http://127.0.0.1:8080' } },
});
