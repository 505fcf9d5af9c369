import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestFolder } from '../store/test-backend.ts';
import { openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
const SCRIPT = 'console.log("法度");'.repeat(200);

beforeAll(async () => {
  const webDir = makeTestFolder();
  mkdirSync(join(webDir, 'assets'));
  writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>法度</title><div id="root"></div>');
  writeFileSync(join(webDir, 'assets', 'index-3f2a1b.js'), SCRIPT);
  writeFileSync(join(webDir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  api = await openTestServer(undefined, { webDir });
});
afterAll(() => api.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  api.server.inject({ method: 'GET', url, headers: { accept: 'text/html,*/*', ...headers } });

test('网页的每个地址都给同一个页面，且不缓存', async () => {
  for (const url of ['/', '/registers/games', '/figures/games.played', '/figures/games.played%40go?period=2023']) {
    const page = await get(url);
    expect([url, page.statusCode, page.body.includes('<div id="root">')]).toEqual([url, 200, true]);
    expect(page.headers['cache-control']).toBe('no-cache');
  }
});

test('带校验值的文件长久缓存，其他文件每次核对', async () => {
  const script = await get('/assets/index-3f2a1b.js');
  expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
});

test('缺少的文件和接口地址是 404，不给页面', async () => {
  for (const url of ['/assets/gone.js', '/api/gone', '/api']) {
    const answer = await get(url);
    expect([url, answer.statusCode, answer.json().code]).toEqual([url, 404, 'ADDRESS_UNKNOWN']);
  }
});

test('压缩传送：br 优先，其次 gzip；接口的回答也压缩', async () => {
  const brotli = await get('/assets/index-3f2a1b.js', { 'accept-encoding': 'gzip, br' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(SCRIPT);
  const gzip = await get('/api/openapi.json', { 'accept-encoding': 'gzip' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(JSON.parse(gunzipSync(gzip.rawPayload).toString()).openapi).toBe('3.1.0');
});

test('页面只许用本站的脚本，不许被别的网站嵌入', async () => {
  const { headers } = await get('/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-powered-by']).toBeUndefined();
});

test('不能从网页文件夹里走出去', async () => {
  for (const url of ['/../package.json', '/assets/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/etc/passwd'])
    expect((await get(url)).body).not.toMatch(/"dependencies"|root:/);
});

test('网页尚未生成时说明怎样生成', async () => {
  const bare = await openTestServer(undefined, { webDir: join(makeTestFolder(), 'none') });
  const page = await bare.server.inject({ method: 'GET', url: '/', headers: { accept: 'text/html' } });
  expect([page.statusCode, page.body.includes('npm run build')]).toEqual([503, true]);
  await bare.close();
});

test('监控地址不须登录', async () => {
  expect((await get('/health')).json()).toMatchObject({ status: 'ok' });
  expect((await get('/api/about')).json()).toMatchObject({ name: '法度', today: '2024-01-15', demoSeats: [] });
});
