import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dayOfInstant } from '#kernel/local-date.ts';
import { loadLaw } from '../../src/load-law.ts';
import { TOWN } from '../app/test-desk.ts';
import { form, openTestServer, PASSWORD, type TestServer } from './test-server.ts';

/** What people try that the law does not allow, each over HTTP with the real law: an answer with its article, and nothing lost. */
let api: TestServer;
const cookies: Record<string, string> = {};
let id = '';

beforeAll(async () => {
  api = await openTestServer(await loadLaw());
});
afterAll(() => api.close());

/** Sets the day, on which all sign in anew: a session does not outlive a night. */
async function onDay(day: string): Promise<void> {
  api.desk.setToday(day);
  for (const account of ['clerk', 'reviewer', 'principal']) {
    const answer = await api.send(null, { method: 'POST', url: '/api/session', body: { account, password: PASSWORD } });
    cookies[account] = answer.cookies.find(({ name }) => name === 'fadu_session')?.value ?? '';
  }
}

const get = async (url: string) => (await api.send(cookies.clerk ?? '', { method: 'GET', url })).json();
const post = (url: string, body: object, by = 'clerk') => api.send(cookies[by] ?? '', { method: 'POST', url, body });
const address = () => `/api/matters/${TOWN}/${id}`;

type Act = Readonly<Record<string, unknown>> & { readonly step: string };

async function enter(register: string, fields: object): Promise<string> {
  const answer = await post(`/api/registers/${register}/records`, { unit: TOWN, fields });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
}

async function take(act: Act, by = 'clerk') {
  const { record } = await get(address());
  return post(`${address()}/steps`, { version: record.version, ...act }, by);
}

/** Refused: the status and code, and the message. What stood before stands. */
async function refused(act: Act, by = 'clerk'): Promise<readonly [number, string, string]> {
  const before = await get(address());
  const answer = await take(act, by);
  const after = await get(address());
  expect([after.record.version, after.matters[0].journal]).toEqual([before.record.version, before.matters[0].journal]);
  const { code, message, remedy } = answer.json();
  expect(remedy).not.toBe('');
  return [answer.statusCode, code, message];
}

async function paper(name: string): Promise<string> {
  const upload = form(`${name}.txt`, Buffer.from(`${name} ${id}`));
  const url = `/api/records/${TOWN}/${id}/files`;
  return (await api.send(cookies.clerk ?? '', { method: 'POST', url, ...upload })).json().id;
}

describe('规范性文件', () => {
  beforeEach(async () => {
    await onDay('2024-06-03');
    const title = `试验文件${Math.random()}`;
    id = await enter('normative-documents', { title, startedOn: '2024-01-02', marketRelated: false });
  });

  test('跳过前面的环节：逐个列出缺的环节和条文', async () => {
    expect(await refused({ step: 'deliberate', on: '2024-02-01', outcome: 'passed' }, 'principal')).toEqual([
      409,
      'STEP_OUT_OF_ORDER',
      expect.stringMatching(/“合法性审核”（《.*》.*）、“听取法律顾问意见”（《/),
    ]);
  });

  test('席位不对：说由谁办、依据哪一条', async () => {
    expect(await refused({ step: 'assess', on: '2024-01-10' }, 'principal')).toEqual([
      403,
      'STEP_WRONG_SEAT',
      expect.stringMatching(/^“评估论证”（《.*》.*）由乡镇经办人、乡镇审核人办理，您的席位是党政主要负责人/),
    ]);
  });

  test('办过的再办一次', async () => {
    await take({ step: 'assess', on: '2024-01-10' });
    expect(await refused({ step: 'assess', on: '2024-01-11' })).toEqual([
      409,
      'STEP_SETTLED',
      expect.stringMatching(/已于2024年1月10日办理，不能重复办理（《/),
    ]);
  });

  test('日期早于前一环节：说早几天', async () => {
    expect(await refused({ step: 'assess', on: '2023-12-31' })).toEqual([
      422,
      'STEP_DATE_EARLY',
      expect.stringMatching(/早于前一环节“起草”的日期 2024-01-02，相差 2 天（《/),
    ]);
  });

  test('没有法律要求的材料', async () => {
    await take({ step: 'assess', on: '2024-01-10' });
    await take({ step: 'publicise', exemption: 'secret', reason: '涉及国家秘密' });
    await take({ step: 'submit', on: '2024-01-15' });
    expect(await refused({ step: 'review', on: '2024-01-25', outcome: 'lawful' }, 'reviewer')).toEqual([
      422,
      'PAPER_MISSING',
      expect.stringMatching(/应当有“合法性审核意见书”（《国务院办公厅.*》.*），还没有上传/),
    ]);
    const opinion = await paper('合法性审核意见书');
    const early = { step: 'review', on: '2024-01-16', outcome: 'lawful', papers: { opinion: [opinion] } };
    expect(await refused(early, 'reviewer')).toEqual([
      422,
      'STEP_TOO_EARLY',
      expect.stringMatching(/到 2024-01-22 才满.*早了 6 天（《/),
    ]);
  });

  test('不办必经的环节，没有写理由', async () => {
    expect((await refused({ step: 'assess', exemption: 'busy', reason: '时间紧' })).slice(0, 2)).toEqual([
      422,
      'EXEMPTION_UNKNOWN',
    ]);
    expect(await refused({ step: 'publicise', exemption: 'secret' })).toEqual([
      422,
      'EXEMPTION_REASON_MISSING',
      expect.stringContaining('《'),
    ]);
  });

  test('两人同时办理同一环节：一人成功，另一人得知谁办了什么', async () => {
    const { record } = await get(address());
    const act = { version: record.version, step: 'assess', on: '2024-01-10' };
    const answers = await Promise.all([
      post(`${address()}/steps`, act, 'clerk'),
      post(`${address()}/steps`, act, 'reviewer'),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const late = answers.find(({ statusCode }) => statusCode === 409)?.json();
    expect(late.code).toBe('MATTER_CHANGED');
    expect(late.details[0].says).toMatch(/办理“评估论证”，改动了“评估论证日期”/);
    expect((await get(address())).matters[0].journal).toHaveLength(1);
  });
});

describe('信息公开申请', () => {
  const request = async (receivedOn: string) => {
    id = await enter('disclosure-requests', { receivedOn, matter: '村道工程结算' });
  };

  test('办结以后再办', async () => {
    await onDay('2024-06-03');
    await request('2024-05-06');
    await take({ step: 'screen', on: '2024-05-20' }, 'reviewer');
    await take({ step: 'reply', on: '2024-05-21', outcome: 'granted' });
    await take({ step: 'archive', on: '2024-05-22' });
    expect(await refused({ step: 'extend', on: '2024-05-23' }, 'reviewer')).toEqual([
      409,
      'MATTER_ENDED',
      expect.stringMatching(
        /已经“已答复并归档”，不能再办理“延长答复期限”（《中华人民共和国政府信息公开条例》第三十三条）/,
      ),
    ]);
  });

  test('起算日在规定施行以前：不推算，说明哪一部规定自何日起施行', async () => {
    await onDay('2024-06-03');
    await request('2018-06-04');
    const [{ clocks, reasons }] = (await get(address())).matters;
    expect(clocks.find(({ id: clock }: { id: string }) => clock === 'reply')).toMatchObject({
      status: 'unassessable',
      dueOn: null,
      unassessable: expect.stringMatching(
        /《中华人民共和国政府信息公开条例》第三十三条自2019年5月15日起施行，2018年6月4日的事项应当适用当时的规定/,
      ),
    });
    expect(reasons[0].level).toBe('grey');
  });

  test('闰日和不存在的日子；按北京时间换日', async () => {
    await onDay('2024-02-29');
    await request('2024-02-01');
    expect((await refused({ step: 'screen', on: '2023-02-29' }, 'reviewer')).slice(0, 2)).toEqual([
      400,
      'REQUEST_INVALID',
    ]);
    expect(await refused({ step: 'screen', on: '2024-03-01' }, 'reviewer')).toEqual([
      422,
      'STEP_DATE_FUTURE',
      expect.stringMatching(/2024-03-01 晚于今天 2024-02-29（《/),
    ]);
    expect((await take({ step: 'screen', on: '2024-02-29' }, 'reviewer')).statusCode).toBe(200);
    expect(dayOfInstant(new Date('2024-02-29T15:59:59Z'))).toBe('2024-02-29');
    expect(dayOfInstant(new Date('2024-02-29T16:00:00Z'))).toBe('2024-03-01');
  });
});
