import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '#http/contract.ts';
import { TOWN } from '../app/test-desk.ts';
import { reportingLaw } from './club-report.ts';
import { type About, addReview, addSpare, SAMPLES } from './sample-requests.ts';
import { form, openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
let about: About;

beforeAll(async () => {
  api = await openTestServer(reportingLaw);
  const clerk = await api.signIn('clerk');
  const record = { unit: TOWN, fields: { kind: 'go', playedOn: '2023-03-05', title: '一局' } };
  const { id } = (await api.send(clerk, { method: 'POST', url: '/api/registers/games/records', body: record })).json();
  const file = form('材料.txt', Buffer.from('正文'));
  const attached = await api.send(clerk, { method: 'POST', url: `/api/records/${TOWN}/${id}/files`, ...file });
  about = {
    unit: TOWN,
    record: id,
    file: attached.json().id,
    review: await addReview(api, clerk),
    ...(await addSpare(api)),
  };
});
afterAll(() => api.close());

const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '甲\u0000乙',
  '0000-01-01',
  '0000',
  '9999-12-31..9999-12-31',
  '1900-01-01..2999-12-31',
  '2023-02-30',
  '-1',
  '1e400',
  '99999999999999999999',
  'null',
  '__proto__',
  'constructor',
  "'; drop table record; --",
  '%',
  '../../etc/passwd',
  '𠮷👨‍👩‍👧',
  '长'.repeat(3000),
];
const ODD_VALUES: readonly unknown[] = [
  ...ODD_TEXTS,
  null,
  true,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  {},
  [[null]],
  { kind: 'none' },
];

const names = Object.keys(SAMPLES).filter((name) => !name.startsWith('DELETE /api/session'));

describe.each(names)('%s', (name) => {
  test('任何一处换成离奇的值，都不是程序错误，拒绝的都有中文说法', async () => {
    const [method = 'GET'] = name.split(' ');
    const sample = SAMPLES[name]?.(about);
    const route = ROUTES.find((one) => name === `${one.method} ${one.url}`);
    const cookie = await api.signIn(
      route?.needs === 'approve-report' || route?.needs === 'withdraw-report'
        ? 'principal'
        : route?.needs === 'read-log'
          ? 'auditor'
          : 'clerk',
    );
    for (const request of oddRequests({ ...sample, method: method as 'GET' })) {
      const answer = await api.send(cookie, request);
      expect(answer.statusCode, `${JSON.stringify(request).slice(0, 300)} → ${answer.body.slice(0, 300)}`).toBeLessThan(
        500,
      );
      if (answer.statusCode >= 400) expect(answer.json().message).toMatch(/\p{Script=Han}/u);
    }
  });
});

function* oddRequests(request: InjectOptions): Iterable<InjectOptions> {
  const url = new URL(String(request.url), 'http://x');
  for (const key of url.searchParams.keys()) {
    for (const text of ODD_TEXTS) {
      const other = new URL(url);
      other.searchParams.set(key, text);
      yield { ...request, url: other.pathname + other.search };
    }
  }
  const parts = url.pathname.split('/');
  for (let place = 3; place < parts.length; place += 1) {
    for (const text of ODD_TEXTS)
      yield { ...request, url: parts.with(place, encodeURIComponent(text.toWellFormed())).join('/') + url.search };
    yield { ...request, url: parts.with(place, '%E0%A4%A').join('/') };
  }
  const { body } = request;
  if (typeof body !== 'object' || body === null) return;
  for (const value of ODD_VALUES) {
    yield { ...request, body: value as object };
    for (const changed of replaced(body, value)) yield { ...request, body: changed as object };
  }
}

/** A value with each of its parts in turn replaced. */
function* replaced(whole: unknown, value: unknown): Iterable<unknown> {
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return;
  for (const [key, part] of Object.entries(whole)) {
    yield { ...whole, [key]: value };
    for (const inner of replaced(part, value)) yield { ...whole, [key]: inner };
  }
}
