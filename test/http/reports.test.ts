import { afterAll, beforeAll, expect, test } from 'vitest';
import { COUNTY, OTHER_TOWN, TOWN } from '../app/test-desk.ts';
import { reportingLaw } from './club-report.ts';
import { openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
let clerk: string;
let principal: string;
const base = `/api/reports/${TOWN}/2023`;

beforeAll(async () => {
  api = await openTestServer(reportingLaw);
  [clerk, principal] = [await api.signIn('clerk'), await api.signIn('principal')];
  for (const title of ['一', '二', '三']) await addGame(title);
});
afterAll(() => api.close());

async function addGame(title: string) {
  const body = { unit: TOWN, fields: { kind: 'go', playedOn: '2023-05-01', title, watched: 4 } };
  await api.send(clerk, { method: 'POST', url: '/api/registers/games/records', body });
}
const get = (url: string, cookie = clerk) => api.send(cookie, { method: 'GET', url });
const edit = (version: number, edits: object) =>
  api.send(clerk, { method: 'PUT', url: `${base}/edits`, body: { version, edits } });

test('草稿由今天的台账生成：文稿里的数字对得上出处', async () => {
  const { report, state, version, approval } = (await get(base)).json();
  expect([state, version, approval]).toEqual(['draft', 0, null]);
  expect(report.document).toMatchObject({ title: ['东镇', '关于2023年棋事的报告'], mark: '演示数据　草稿' });
  expect(report.figures[0]).toMatchObject({
    printed: '3局',
    source: { kind: 'figure', figure: { indicator: 'games.played', value: 3 } },
  });
  expect(report.blocks.length).toBeGreaterThan(1);
  expect((await get(`${base}/report.json`)).json().report).toEqual(report);
});

test('经办人改草稿；他人先改了的，409，不覆盖', async () => {
  const { report } = (await get(base)).json();
  const block = report.blocks.find(({ kind }: { kind: string }) => kind === 'paragraph');
  const blocks = [{ block: block.id, text: `${block.composed}棋友踊跃。`, over: block.composed }];
  expect((await edit(0, { blocks, docNumber: '东棋〔2024〕1号', signedOn: '2024-01-12' })).json()).toEqual({
    ...{ version: 1, lapsed: [], reviewLapsed: false },
  });
  const opened = (await get(base)).json();
  expect(opened.report.document.docNumber).toBe('东棋〔2024〕1号');
  expect(JSON.stringify(opened.report.document.body)).toContain('棋友踊跃');
  const other = [{ block: block.id, text: `${block.composed}棋友不多。`, over: block.composed }];
  const late = await edit(0, { blocks: other, docNumber: null, signedOn: null });
  expect([late.statusCode, late.json().code]).toEqual([409, 'REPORT_CHANGED']);
  expect(late.json().details).toEqual([
    { field: block.id, label: '段落', says: '某clerk已改为：一是多下。下棋3局。二是多看。观众12人次。棋友踊跃。' },
  ]);
  // Who changed nothing since has nothing to lose: the others' changes stand.
  expect((await edit(0, { blocks: [], docNumber: null, signedOn: null })).json().version).toBe(1);
  const { versions } = (await get(`${base}/versions`)).json();
  expect(versions.map(({ version, act }: { version: number; act: string }) => [version, act])).toEqual([
    [1, 'edit'],
    [0, 'compose'],
  ]);
  expect((await get(`${base}/versions/1`)).json()).toMatchObject({ person: '某clerk', edits: { blocks } });
  expect((await get(`${base}/versions/9`)).json().code).toBe('REPORT_VERSION_UNKNOWN');
});

test('批准须有权限；批准后固化，不能再改；县里看得到状态', async () => {
  const approve = (cookie: string, version: number) =>
    api.send(cookie, { method: 'POST', url: `${base}/approve`, body: { version } });
  expect((await approve(clerk, 1)).json().code).toBe('NOT_ALLOWED');
  expect((await approve(principal, 0)).json().code).toBe('REPORT_CHANGED');
  const approved = await approve(principal, 1);
  expect(approved.json()).toMatchObject({
    ...{ version: 2, lapsed: [], approval: { approvedBy: '某principal', approvedOn: '2024-01-15' } },
    signatures: [{ as: 'head', label: '负责人', name: '某principal', seat: '东镇党政主要负责人' }],
  });
  expect((await get(base)).json()).toMatchObject({ state: 'approved', report: { document: { mark: '演示数据' } } });
  expect((await edit(2, { blocks: [], docNumber: null, signedOn: null })).json().code).toBe('REPORT_APPROVED');

  const officer = await api.signIn('county-officer');
  const { reports } = (await get('/api/reports?year=2023', officer)).json();
  expect(reports).toMatchObject([
    { unit: TOWN, unitName: '东镇', state: 'approved', version: 2 },
    { unit: OTHER_TOWN, state: 'draft', version: 0, changedAt: null },
  ]);
});

test('批准以后台账有改动：核对时指出哪个数、从几到几、谁改的', async () => {
  expect((await get(`${base}/verification`)).json()).toMatchObject({ drifted: 0, unknown: 0 });
  await addGame('补登的一局');
  const { drifted, figures } = (await get(`${base}/verification`)).json();
  expect(drifted).toBe(2);
  expect(figures.find(({ label }: { label: string }) => label === '对局')).toMatchObject({
    verdict: 'drifted',
    from: { value: 3 },
    to: { value: 4 },
    entries: [{ actionLabel: '登记', person: '某clerk', number: '2023-0004' }],
  });
});

test('下载的报告数据日后拿来核对，结果相同；被改动的数据也看得出', async () => {
  const file = await get(`${base}/report.json`);
  expect(String(file.headers['content-disposition'])).toContain(
    encodeURIComponent('东镇2023年度法治政府建设情况报告.json'),
  );
  const verify = (body: object) => api.send(clerk, { method: 'POST', url: '/api/verify', body });
  expect((await verify(file.json())).json().drifted).toBe(2);
  const broken = await verify({ frozen: { schema: 'fadu.report/1' }, chain: {} });
  expect([broken.statusCode, broken.json().code]).toEqual([400, 'REQUEST_INVALID']);
  expect((await verify({ frozen: { schema: 'x' } })).body).toMatch(/\p{Script=Han}/u);
});

test('批准后的报告仍可下载 DOCX 和 PDF', async () => {
  const docx = await get(`${base}/report.docx`);
  expect([docx.statusCode, docx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  const pdf = await get(`${base}/report.pdf`);
  expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  expect(String(pdf.headers['content-disposition'])).toContain('attachment');
}, 30_000);

test('撤回批准须写理由，之后又是草稿', async () => {
  const withdraw = (reason: string) =>
    api.send(principal, { method: 'POST', url: `${base}/withdraw`, body: { reason } });
  expect((await withdraw('')).json().details).toMatchObject([{ field: 'reason', says: '“撤回理由”未填' }]);
  expect((await withdraw('漏登一局')).json()).toEqual({ version: 3 });
  expect((await get(base)).json()).toMatchObject({ state: 'draft', report: { figures: [{ printed: '4局' }, {}] } });
  expect((await get(`${base}/verification`)).json().code).toBe('REPORT_UNKNOWN');
});

test('边写边看：词语与数字不符、手填的数字、审读规则，保存以前就提示，不留改动', async () => {
  const { report, version } = (await get(base)).json();
  const { id: block, composed } = report.blocks.find(({ kind }: { kind: string }) => kind === 'paragraph');
  const text = `未发生对局{${report.figures[0].ref}}，另有7局。。`;
  const body = { block, text, over: composed };
  const { warnings, findings } = (await api.send(clerk, { method: 'POST', url: `${base}/check-block`, body })).json();
  expect(warnings.map(({ says }: { says: string }) => says)).toEqual([
    '该段改动中有手工填写的数字（7），没有台账记录支撑。请改为引用台账数字，或者核实后保留。',
    '该段写“未发生”，而台账中“对局”现在是4局。请改写这句话。',
  ]);
  expect(findings.map(({ label }: { label: string }) => label)).toContain('标点重复');
  expect((await get(base)).json().version).toBe(version);
});

test('批注、答复、了结，乡镇内部的批注县里看不到', async () => {
  const { report } = (await get(base)).json();
  const block = report.blocks.find(({ kind }: { kind: string }) => kind === 'paragraph').id;
  const say = (url: string, body: object, cookie = clerk) => api.send(cookie, { method: 'POST', url, body });
  const added = await say(`${base}/remarks`, { block, passage: '下棋4局', says: '请核对局数' }, principal);
  expect(added.statusCode).toBe(201);
  const thread = `${base}/remarks/${added.json().id}`;
  expect((await say(`${base}/remarks`, { block, passage: '没有的话', says: '？' })).json().code).toBe(
    'PASSAGE_UNKNOWN',
  );
  expect((await say(`${base}/remarks`, { block: '无', says: '？' })).json().code).toBe('BLOCK_UNKNOWN');
  expect((await say(thread, { act: 'answer' })).json().details).toMatchObject([{ says: '“答复”未填' }]);
  await say(thread, { act: 'answer', says: '已核对，是4局' });
  await say(thread, { act: 'resolve' });
  expect((await say(thread, { act: 'resolve' })).json().code).toBe('REMARK_STANDS_SO');
  expect((await get(`${base}/remarks`)).json()).toMatchObject({
    mayRemark: true,
    threads: [
      {
        ...{ block, passage: '下棋4局', isOpen: false, byCounty: false },
        remarks: [
          { act: 'comment', name: '某principal', role: '党政主要负责人' },
          { act: 'answer', says: '已核对，是4局' },
          { act: 'resolve' },
        ],
      },
    ],
  });
  const officer = await api.signIn('county-officer');
  expect((await get(`${base}/remarks`, officer)).json()).toEqual({ threads: [], mayRemark: false });
  expect((await say(`${base}/remarks`, { block, says: '县级意见' }, officer)).json().code).toBe('REMARK_TOO_EARLY');
  expect((await say(thread, { act: 'reopen' }, await api.signIn('other-clerk'))).statusCode).toBe(403);
  const reporter = await api.signIn('reporter');
  expect((await get(`${base}/remarks`, reporter)).json().code).toBe('NOT_ALLOWED');
});

test('县本级没有报告提纲，说明为何', async () => {
  const officer = await api.signIn('county-officer');
  const answer = await get(`/api/reports/${COUNTY}/2023`, officer);
  expect([answer.statusCode, answer.json().message]).toEqual([404, '没有适用于“测试县”的报告提纲。']);
});
