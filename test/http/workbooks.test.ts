import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbook } from '#sheet/read-workbook.ts';
import { cellText } from '#sheet/table.ts';
import { TOWN } from '../app/test-desk.ts';
import { form, openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
let clerk: string;
beforeAll(async () => {
  api = await openTestServer();
  clerk = await api.signIn('clerk');
});
afterAll(() => api.close());

const send = (csv: string, query = '', cookie = clerk) =>
  api.send(cookie, {
    method: 'POST',
    url: `/api/registers/games/import${query}`,
    ...form('2023年棋局.csv', Buffer.from(csv)),
  });
const GOOD = '棋种,对局日期,局名\r\n围棋,2023.3.1,春局\r\n国际象棋,2023年8月1日,夏局\r\n';
const BAD = '棋种,对局日期,局名\r\n围棋,2023-03-02,好局\r\n扑克,2023-02-30,坏局\r\n';

test('先检查再导入；同一文件再次导入，一行不变', async () => {
  expect((await send(GOOD, '?dryRun=true')).json()).toMatchObject({ rows: 2, created: 2, dryRun: true });
  expect((await send(GOOD)).json()).toMatchObject({ rows: 2, created: 2, unchanged: 0, dryRun: false });
  expect((await send(GOOD)).json()).toMatchObject({ rows: 2, created: 0, unchanged: 2 });
});

test('有错的工作簿：422，逐格说明，一行也不导入；下载到标注了问题的工作簿', async () => {
  const refused = await send(BAD);
  expect(refused.statusCode).toBe(422);
  const body = refused.json();
  expect(body).toMatchObject({ code: 'IMPORT_REFUSED', marked: { fileName: '2023年棋局-问题.xlsx' } });
  expect(body.details.map(({ row, column }: { row: number; column: string }) => `${column}${row}`)).toEqual([
    'A3',
    'B3',
  ]);
  expect(body.reference).toMatch(/^[0-9A-F]{10}$/);

  const marked = await api.send(clerk, { method: 'GET', url: body.marked.url });
  expect(marked.statusCode).toBe(200);
  const sheets = await readWorkbook(marked.rawPayload, '标注.xlsx');
  const problems = sheets.find(({ name }) => name === '导入问题');
  expect(problems?.rows.flat().map(cellText).join(' ')).toContain('扑克');
  const list = await api.send(clerk, { method: 'GET', url: '/api/registers/games/records?words=好局' });
  expect(list.json().total).toBe(0);
});

test('标注了问题的工作簿只给本人', async () => {
  const { marked } = (await send(BAD)).json();
  const other = await api.signIn('reviewer');
  expect((await api.send(other, { method: 'GET', url: marked.url })).json().code).toBe('MARKED_GONE');
  expect((await api.send(clerk, { method: 'GET', url: marked.url })).statusCode).toBe(200);
});

test('读不出表头的 422 没有标注的工作簿；不是工作簿的 400', async () => {
  const headings = await send('甲,乙\r\n1,2\r\n');
  expect([headings.statusCode, headings.json().code, headings.json().marked]).toEqual([422, 'IMPORT_HEADINGS', null]);
  const picture = await api.send(clerk, {
    method: 'POST',
    url: '/api/registers/games/import',
    ...form('图.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])),
  });
  expect(picture.statusCode).toBe(400);
  expect(picture.json().message).toMatch(/\p{Script=Han}/u);
});

test('模板：填好的样子，文件名是中文', async () => {
  const template = await api.send(clerk, { method: 'GET', url: '/api/registers/games/template.xlsx' });
  expect(String(template.headers['content-disposition'])).toContain(encodeURIComponent('棋局台账-模板.xlsx'));
  const [sheet] = await readWorkbook(template.rawPayload, '模板.xlsx');
  expect(sheet?.rows[0]?.map(cellText)).toEqual(
    expect.arrayContaining(['编号', '分社', '*棋种', '*对局日期', '*局名']),
  );
});

test('导出：响应头说明行数；CSV 可选 GBK；能再导入而不变', async () => {
  const csv = await api.send(clerk, { method: 'GET', url: '/api/registers/games/export.csv?encoding=gbk' });
  expect(csv.headers['x-row-count']).toBe('2');
  expect(csv.headers['content-type']).toBe('text/csv; charset=gb18030');
  const again = await api.send(clerk, {
    method: 'POST',
    url: '/api/registers/games/import',
    ...form('导出.csv', csv.rawPayload),
  });
  expect(again.json()).toMatchObject({ rows: 2, unchanged: 2 });
  const xlsx = await api.send(clerk, { method: 'GET', url: '/api/registers/games/export.xlsx?option=kind:go' });
  expect(xlsx.headers['x-row-count']).toBe('1');
  const [sheet] = await readWorkbook(xlsx.rawPayload, '导出.xlsx');
  expect(sheet?.rows[1]?.map(cellText)).toEqual(expect.arrayContaining(['东镇', '围棋', '春局']));
});

test('没有权限的岗位不能连个人信息一起导出', async () => {
  const leader = await api.signIn('principal');
  const url = `/api/registers/games/export.xlsx?unit=${TOWN}&personal=true`;
  expect((await api.send(leader, { method: 'GET', url })).json().code).toBe('NOT_ALLOWED');
});
