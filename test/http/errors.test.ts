import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, makeServer } from '#http/server.ts';
import { TOWN } from '../app/test-desk.ts';
import { faultOf } from '../store/fault-of.ts';
import { openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
let clerk: string;
const lines: string[] = [];

beforeAll(async () => {
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  api = await openTestServer(undefined, { logger: pino({ level: 'info' }, stream) });
  clerk = await api.signIn('clerk');
});
afterAll(() => api.close());

const games = '/api/registers/games/records';

test.each([
  ['没有这个地址', { method: 'GET', url: '/api/nothing' }, 404, 'ADDRESS_UNKNOWN', '没有这个地址：GET /api/nothing。'],
  [
    '没有这个方法',
    { method: 'DELETE', url: '/api/units' },
    404,
    'ADDRESS_UNKNOWN',
    '没有这个地址：DELETE /api/units。',
  ],
  [
    '不是 JSON',
    { method: 'POST', url: games, payload: '{"unit":', headers: { 'content-type': 'application/json' } },
    400,
    'BODY_UNREADABLE',
    '请求内容不能读取：不是 JSON。',
  ],
  [
    '别的格式',
    { method: 'POST', url: games, payload: '<a/>', headers: { 'content-type': 'application/xml' } },
    415,
    'MEDIA_TYPE_UNREAD',
    '不能读取 application/xml 格式的请求内容。',
  ],
  [
    '过大',
    { method: 'POST', url: games, body: { unit: TOWN, fields: { title: '长'.repeat(400_000) } } },
    413,
    'BODY_TOO_LARGE',
    '请求内容超过 1 MB，没有受理。',
  ],
] as const)('%s：有代码、有说法、有办法、有编号', async (_, request, status, code, message) => {
  const answer = await api.send(clerk, request);
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ code, message, details: [] });
  expect(answer.json().remedy).toMatch(/^请/);
  expect(answer.json().reference).toMatch(/^[0-9A-F]{10}$/);
});

test.each([
  ['缺一项', { fields: {} }, [{ field: 'unit', label: '单位编码', says: '“单位编码”未填，或不是文字' }]],
  ['格式不对', { unit: 'x', fields: {} }, [{ field: 'unit', says: '“单位编码”的格式不对' }]],
  ['标识不对', { unit: TOWN, fields: {}, id: '7' }, [{ field: 'id', says: '“标识”不是有效的标识' }]],
  ['太长', { unit: TOWN, fields: {}, number: '1'.repeat(61) }, [{ field: 'number', says: '“编号”至多 60 个字' }]],
  [
    '字段值的形式不对',
    { unit: TOWN, fields: { title: { a: [1] } } },
    [{ field: 'fields.title', says: '“字段值”的值不对' }],
  ],
  ['不是一组值', [], [{ says: '“请求内容”未填，或不是一组值' }]],
] as const)('请求内容不合要求（%s）：指出是哪一项，没有一个英文词的说法', async (_, body, details) => {
  const answer = await api.send(clerk, { method: 'POST', url: games, body });
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'REQUEST_INVALID']);
  expect(answer.json().details).toMatchObject(details);
  for (const { says, remedy } of answer.json().details) expect(`${says}${remedy}`).not.toMatch(/[A-Za-z]{3,}/);
});

test.each([
  ['limit=0', '“每页条数”至少为 1'],
  ['limit=201', '“每页条数”至多为 200'],
  ['limit=many', '“每页条数”未填，或不是数字'],
  ['from=2023-02-30', '“起始日期”不是有效的日期'],
  ['state=gone', '“状态”的取值不对'],
  ['option=kind', '“按选项筛选”的格式不对'],
])('查询条件不合要求（%s）：%s', async (query, says) => {
  const answer = await api.send(clerk, { method: 'GET', url: `${games}?${query}` });
  expect([answer.statusCode, answer.json().details[0].says]).toEqual([400, says]);
});

test('程序自身的错误：只给编号，不露内情；日志里有编号和位置，没有个人信息', async () => {
  const broken = await makeServer(
    {
      ...api.desk,
      units: async () => {
        throw new Error('cannot read 吴清源 of "510212198001011234"');
      },
    },
    { webDir: null, logger: api.server.log },
  );
  lines.length = 0;
  const headers = { cookie: `fadu_session=${clerk}` };
  const answer = await broken.inject({ method: 'GET', url: `${games}?words=吴清源`, headers });
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toMatchObject({ code: 'DEFECT', message: '系统出现未预料的错误，本次操作没有完成。' });
  expect(answer.body).not.toMatch(/cannot read|吴清源|\.ts/);
  const logged = lines.join('');
  expect(logged).toContain(answer.json().reference);
  expect(logged).toContain('errors.test.ts');
  expect(logged).toContain('cannot read');
  expect(logged).not.toMatch(/吴清源|5102|words=/);
  await broken.close();
});

test('每个请求记一行：路由、状态、用时，没有查询内容', async () => {
  lines.length = 0;
  await api.send(clerk, { method: 'GET', url: `${games}?words=吴清源` });
  const line = JSON.parse(lines[0] ?? '{}');
  expect(line).toMatchObject({ method: 'GET', route: '/api/registers/:register/records', status: 200 });
  expect(lines.join('')).not.toContain('吴清源');
});

test('端口已被占用：说出是哪个端口、怎样换', async () => {
  const address = await listen(api.server, 0);
  const port = Number(new URL(address).port);
  const second = await makeServer(api.desk, { webDir: null });
  const fault = await faultOf(listen(second, port));
  expect([fault.code, fault.message]).toEqual(['PORT_IN_USE', `端口 ${port} 已被其他程序占用，法度没有启动。`]);
  expect(fault.remedy).toContain(`--port ${port + 1}`);
  await second.close();
});
