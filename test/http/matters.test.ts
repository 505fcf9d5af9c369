import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appealLaw } from '../app/appeals.ts';
import { OTHER_TOWN, TOWN } from '../app/test-desk.ts';
import { form, openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
let clerk: string;
let principal: string;
beforeAll(async () => {
  api = await openTestServer(appealLaw);
  clerk = await api.signIn('clerk');
  principal = await api.signIn('principal');
});
afterAll(() => api.close());

const get = (url: string, cookie = clerk) => api.send(cookie, { method: 'GET', url });
const post = (url: string, body: object, cookie = clerk) => api.send(cookie, { method: 'POST', url, body });

async function file(title: string, more: object = {}): Promise<string> {
  const fields = { title, kind: 'quick', receivedOn: '2024-01-05', player: '吴清源', ...more };
  return (await post('/api/registers/appeals/records', { unit: TOWN, fields })).json().id;
}

async function draftFor(id: string): Promise<string> {
  const upload = form('裁定稿.txt', Buffer.from(`裁定稿 ${id}`));
  return (await api.send(clerk, { method: 'POST', url: `/api/records/${TOWN}/${id}/files`, ...upload })).json().id;
}

const act = (id: string, body: object, cookie = clerk) =>
  post(`/api/matters/${TOWN}/${id}/steps`, { on: '2024-01-12', ...body }, cookie);

test('从待办到办结：每一步的答复、事项的样子、下一个岗位的待办', async () => {
  const id = await file('全程');
  const [todo] = (await get('/api/todo')).json().todos;
  expect(todo).toMatchObject({
    record: { id, title: '全程', unitName: '东镇', registerLabel: '棋局申诉台账' },
    step: 'prepare',
    procedureLabel: '申诉程序',
    dueOn: '2024-01-19',
  });
  const opened = (await get(`/api/matters/${TOWN}/${id}`)).json();
  const step = (name: string) => opened.matters[0].steps.find((one: { id: string }) => one.id === name);
  expect(step('prepare')).toMatchObject({
    stand: 'open',
    may: true,
    whyNot: null,
    papers: [{ must: '《棋社章程》第九条' }],
  });
  expect(step('rule')).toMatchObject({
    stand: 'waiting',
    may: false,
    whyNot: '须先办理“拟稿”',
    whoLabels: ['党政主要负责人'],
  });
  const drafted = await act(id, { version: 1, step: 'prepare', papers: { draft: [await draftFor(id)] } });
  expect([drafted.statusCode, drafted.json()]).toEqual([200, { version: 2, ended: null }]);
  expect((await get('/api/todo', principal)).json()).toMatchObject({
    todos: [{ step: 'rule' }],
    counts: { all: 1, near: 1 },
  });
  await act(id, { version: 2, step: 'rule', outcome: 'upheld' }, principal);
  expect((await act(id, { version: 3, step: 'close' })).json()).toEqual({ version: 4, ended: '已归档' });
  const record = (await get(`/api/records/${TOWN}/${id}`)).json();
  expect(record.history.map(({ actionLabel }: { actionLabel: string }) => actionLabel)).toEqual([
    '登记',
    '添加佐证材料',
    '办理“拟稿”',
    '办理“裁定”',
    '办理“归档”',
  ]);
});

test('错在哪里、依据哪一条、怎样办：404、409、422 各有说法', async () => {
  const id = await file('各种错误', { kind: 'slow' });
  const code = async (body: object, cookie = clerk) => {
    const answer = await act(id, body, cookie);
    return [answer.statusCode, answer.json().code];
  };
  expect(await code({ version: 1, step: 'dance' })).toEqual([404, 'STEP_UNKNOWN']);
  expect(await code({ version: 9, step: 'ask' })).toEqual([409, 'MATTER_CHANGED']);
  expect(await code({ version: 1, step: 'rule', outcome: 'upheld' }, principal)).toEqual([409, 'STEP_OUT_OF_ORDER']);
  expect(await code({ version: 1, step: 'replay', exemption: 'agreed', on: null })).toEqual([
    422,
    'EXEMPTION_REASON_MISSING',
  ]);
  expect(await code({ version: 1, step: 'replay', on: '2024-01-02' })).toEqual([422, 'STEP_DATE_EARLY']);
  expect(await code({ version: 1, step: 'replay', on: '2023-02-29' })).toEqual([400, 'REQUEST_INVALID']);
  expect((await get(`/api/matters?procedure=poker`)).statusCode).toBe(404);
});

test('事项列表：按程序、情况一页一页取', async () => {
  for (let number = 1; number <= 5; number += 1) await file(`列表${number}`, { receivedOn: `2023-06-0${number + 4}` });
  const titles: string[] = [];
  let after = '';
  do {
    const page = (await get(`/api/matters?procedure=appeal&status=overdue&limit=2${after}`)).json();
    titles.push(...page.matters.map(({ record }: { record: { title: string } }) => record.title));
    after = page.next === null ? '' : `&after=${page.next}`;
  } while (after !== '');
  expect(titles).toEqual([1, 2, 3, 4, 5].map((number) => `列表${number}`));
});

test('程序的声明里有页面要的一切', async () => {
  const [procedure] = (await get('/api/procedures')).json().procedures;
  expect(procedure).toMatchObject({ id: 'appeal', register: 'appeals', cites: ['《棋社章程》第九条'] });
  expect(procedure.steps[1]).toMatchObject({
    label: '复盘',
    when: '类别为慢棋',
    exemptions: [{ id: 'agreed', label: '双方认可', cite: '《棋社章程》第九条' }],
  });
  expect(procedure.clocks[1]).toMatchObject({ rule: '自收到申诉之日起10个工作日内', settable: false });
});

test('起草的文书：有权的席位写明个人信息并记入日志，其他席位留空；演示单位有标记', async () => {
  const id = await file('文书');
  const text = async (cookie: string) => {
    const answer = await get(`/api/matters/${TOWN}/${id}/documents/ruling/document.docx`, cookie);
    expect(answer.statusCode).toBe(200);
    const parts = unzipSync(answer.rawPayload);
    return Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) =>
        Buffer.from(bytes)
          .toString('utf8')
          .replace(/<[^>]+>/g, ''),
      )
      .join('\n');
  };
  const own = await text(clerk);
  for (const words of ['东镇人民政府', '吴清源', '2024年1月5日收到的申诉', '演示数据']) expect(own).toContain(words);
  expect(await text(principal)).not.toContain('吴清源');
  const officer = await text(await api.signIn('county-officer'));
  expect(officer).not.toContain('吴');
  const { history } = (await get(`/api/records/${TOWN}/${id}`)).json();
  expect(history.filter(({ action }: { action: string }) => action === 'draft')).toHaveLength(1);
  const pdf = await get(`/api/matters/${TOWN}/${id}/documents/ruling/document.pdf`);
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  const unknown = await get(`/api/matters/${TOWN}/${id}/documents/poem/document.pdf`);
  expect(unknown.json()).toMatchObject({ code: 'TEMPLATE_UNKNOWN', remedy: '可以起草的文书：ruling。' });
});

test('起草时把还没有登记的内容一并写入，不改记录；写错的 400', async () => {
  const id = await file('先起草再登记');
  await act(id, { version: 1, step: 'prepare', papers: { draft: [await draftFor(id)] } });
  const says = async (typed: string) => {
    const url = `/api/matters/${TOWN}/${id}/documents/ruling/document.docx?typed=${encodeURIComponent(typed)}`;
    const answer = await get(url, principal);
    if (answer.statusCode !== 200) return answer.statusCode;
    const text = Buffer.from(unzipSync(answer.rawPayload)['word/document.xml'] ?? []).toString('utf8');
    return /裁定：([^。]*)。/.exec(text.replace(/<[^>]+>/g, ''))?.[1];
  };
  expect(await says('{}')).toBe('________');
  expect(await says(JSON.stringify({ on: '2024-01-12', outcome: 'upheld' }))).toBe('维持');
  expect(await says(JSON.stringify({ on: '2024-01-12', outcome: 'poem' }))).toBe('________');
  expect(await says('not json')).toBe(400);
  expect((await get(`/api/records/${TOWN}/${id}`)).json().record.fields.ruling).toBeNull();
});

test('卷宗：按环节编号的材料和目录；没有归入环节的排在后面；导出记入日志；县级不能导出', async () => {
  const id = await file('卷宗');
  const extra = form('来信.txt', Buffer.from('来信'));
  await api.send(clerk, { method: 'POST', url: `/api/records/${TOWN}/${id}/files`, ...extra });
  await act(id, { version: 1, step: 'prepare', papers: { draft: [await draftFor(id)] } });
  const zip = await get(`/api/matters/${TOWN}/${id}/dossier.zip`);
  expect(Object.keys(unzipSync(zip.rawPayload))).toEqual(['00 卷内目录和办理记录.pdf', '01 裁定稿.txt', '02 来信.txt']);
  const pdf = await get(`/api/matters/${TOWN}/${id}/dossier.pdf`);
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  const { history } = (await get(`/api/records/${TOWN}/${id}`)).json();
  expect(history.at(-1)).toMatchObject({ actionLabel: '导出卷宗' });
  const officer = await api.signIn('county-officer');
  expect((await get(`/api/matters/${TOWN}/${id}/dossier.pdf`, officer)).json().code).toBe('NOT_ALLOWED');
  const other = await api.signIn('other-clerk');
  for (const url of ['', '/dossier.pdf', '/documents/ruling/document.pdf'])
    expect((await get(`/api/matters/${OTHER_TOWN}/${id}${url}`, other)).statusCode).toBe(404);
});
