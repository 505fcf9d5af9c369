import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import createClient from 'openapi-fetch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Figure, paths } from '../../web/api/schema.d.ts';
import { openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
beforeAll(async () => {
  api = await openTestServer();
});
afterAll(() => api.close());

const document = async () => (await api.server.inject({ method: 'GET', url: '/api/openapi.json' })).json();

test('接口说明是 OpenAPI 3.1，每条路由有中文说明、有回答、有错误的形式', async () => {
  const { openapi, paths: described, tags } = await document();
  expect(openapi).toBe('3.1.0');
  const ids = new Set<string>();
  for (const [url, operations] of Object.entries<Record<string, Operation>>(described)) {
    for (const operation of Object.values(operations)) {
      expect(operation.summary).toMatch(/\p{Script=Han}/u);
      expect(tags).toContainEqual({ name: operation.tags[0] });
      expect(Object.keys(operation.responses)).toContain('default');
      expect(ids.has(operation.operationId), operation.operationId).toBe(false);
      ids.add(operation.operationId);
      const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name);
      expect(inPath.sort()).toEqual([...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
    }
  }
});

test('说明中的每个引用都有着落，没有无人引用的部分', async () => {
  const whole = await document();
  const used = new Set([...JSON.stringify(whole).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
  expect([...used].sort()).toEqual(Object.keys(whole.components.schemas).sort());
});

test('给人看的说明页不须联网：页面和脚本都由本服务器提供', async () => {
  const page = await api.server.inject({ method: 'GET', url: '/api/docs' });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('法度接口说明');
  const links = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link = '']) => link);
  expect(links.filter((link) => /^https?:|^\/\//.test(link))).toEqual([]);
  for (const url of links.filter((link) => link.startsWith('/')))
    expect([url, (await api.server.inject({ method: 'GET', url })).statusCode]).toEqual([url, 200]);
  const shown = await api.server.inject({ method: 'GET', url: '/api/docs/json' });
  expect(shown.json()).toEqual(await document());
});

test('文档里的接口说明和网页所用的类型是最新的', () => {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'openapi.ts');
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});

test('网页所用的客户端以生成的类型调用，编译和运行都通', async () => {
  const cookie = await api.signIn('clerk');
  const client = createClient<paths>({
    baseUrl: 'http://fadu.example',
    fetch: async (request: Request) => {
      const { pathname, search } = new URL(request.url);
      const answer = await api.send(cookie, { method: 'GET', url: pathname + search });
      return new Response(answer.rawPayload, {
        status: answer.statusCode,
        headers: { 'content-type': 'application/json' },
      });
    },
  });
  const { data } = await client.GET('/api/figures', { params: { query: { period: '2023' } } });
  const figures: readonly Figure[] = data?.figures ?? [];
  expect(figures.map(({ indicator }) => indicator)).toContain('games.played');
  const path = { register: 'games' };
  const list = await client.GET('/api/registers/{register}/records', {
    params: { path, query: { option: ['kind:go', 'kind:chess'], limit: 2 } },
  });
  expect(list.data?.total).toBe(0);
  const { error } = await client.GET('/api/figures/{indicator}', {
    params: { path: { indicator: 'games.played@poker' }, query: { period: '2023' } },
  });
  expect(error?.code).toBe('INDICATOR_UNKNOWN');
  // @ts-expect-error the period must be given
  const without = await client.GET('/api/figures', { params: { query: {} } });
  expect(without.error?.details[0]?.field).toBe('period');
});

type Operation = {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
};
