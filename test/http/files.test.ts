import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TOWN } from '../app/test-desk.ts';
import { form, openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
let clerk: string;
let url: string;
const SCAN = Buffer.from('调解协议书正文，双方签字');

beforeAll(async () => {
  api = await openTestServer();
  clerk = await api.signIn('clerk');
  const body = { unit: TOWN, fields: { kind: 'go', playedOn: '2023-05-01', title: '有材料的一局' } };
  const saved = await api.send(clerk, { method: 'POST', url: '/api/registers/games/records', body });
  url = `/api/records/${TOWN}/${saved.json().id}`;
});
afterAll(() => api.close());

const upload = (name: string, bytes: Buffer) =>
  api.send(clerk, { method: 'POST', url: `${url}/files`, ...form(name, bytes) });

test('上传佐证材料：记录页可见，日志有一条，下载得到原文件', async () => {
  const added = await upload('协议书（张某）.pdf', SCAN);
  expect(added.statusCode).toBe(201);
  expect(added.json()).toMatchObject({ name: '协议书（张某）.pdf', sizeBytes: SCAN.byteLength });
  const opened = (await api.send(clerk, { method: 'GET', url })).json();
  expect(opened.files).toEqual([added.json()]);
  expect(opened.history.at(-1)).toMatchObject({ actionLabel: '添加佐证材料', change: { digest: added.json().digest } });
  expect(JSON.stringify(opened.history)).not.toContain('张某');

  const got = await api.send(clerk, { method: 'GET', url: `${url}/files/${added.json().id}` });
  expect(got.rawPayload.equals(SCAN)).toBe(true);
  expect(got.headers['content-disposition']).toBe(
    `attachment; filename="_______.pdf"; filename*=UTF-8''${encodeURIComponent('协议书（张某）.pdf')}`,
  );
  expect(got.headers['x-content-type-options']).toBe('nosniff');
});

test('同一内容再传一次，还是一份', async () => {
  const again = await upload('另一个名字.pdf', SCAN);
  expect(again.json().name).toBe('协议书（张某）.pdf');
  expect((await api.send(clerk, { method: 'GET', url: `${url}/files` })).json().files).toHaveLength(1);
});

test('材料只能从它所属的记录打开', async () => {
  const body = { unit: TOWN, fields: { kind: 'go', playedOn: '2023-06-01', title: '另一局' } };
  const other = (await api.send(clerk, { method: 'POST', url: '/api/registers/games/records', body })).json();
  const [file] = (await api.send(clerk, { method: 'GET', url: `${url}/files` })).json().files;
  const answer = await api.send(clerk, { method: 'GET', url: `/api/records/${TOWN}/${other.id}/files/${file.id}` });
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'FILE_UNKNOWN']);
});

test('磁盘上是密文，没有原文', () => {
  const files = stored();
  expect(files).toHaveLength(1);
  for (const file of files) expect(readFileSync(file).includes('调解')).toBe(false);
});

test('空文件、过大的文件、没有文件，各有说法', async () => {
  expect((await upload('空.txt', Buffer.alloc(0))).json()).toMatchObject({ code: 'FILE_EMPTY' });
  const large = await upload('大.bin', Buffer.alloc(20 * 1024 * 1024 + 1));
  expect([large.statusCode, large.json().code]).toEqual([413, 'FILE_TOO_LARGE']);
  expect(large.json().message).toBe('文件 20.1 MB，超过 20 MB。');
  const none = await api.send(clerk, { method: 'POST', url: `${url}/files`, body: {} });
  expect([none.statusCode, none.json().code]).toEqual([400, 'UPLOAD_MISSING']);
});

test('磁盘上的内容被改动或丢失，下载时指出，不给出', async () => {
  const { files } = (await api.send(clerk, { method: 'GET', url: `${url}/files` })).json();
  const [path = ''] = stored();
  const sealed = readFileSync(path);
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  writeFileSync(path, sealed);
  const altered = await api.send(clerk, { method: 'GET', url: `${url}/files/${files[0].id}` });
  expect([altered.statusCode, altered.json().code]).toEqual([500, 'FIELD_KEY_WRONG']);
});

function stored(): readonly string[] {
  return readdirSync(api.desk.filesDir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(api.desk.filesDir, name))
    .filter((path) => /[0-9a-f]{64}$/.test(path));
}

test('换新版：列表中新版取代旧版，旧版仍可打开，写明谁在何时；已换下的不能再换', async () => {
  const body = { unit: TOWN, fields: { kind: 'go', playedOn: '2023-07-01', title: '换材料的一局' } };
  const saved = await api.send(clerk, { method: 'POST', url: '/api/registers/games/records', body });
  const files = `/api/records/${TOWN}/${saved.json().id}/files`;
  const put = async (name: string, text: string, replaces?: string) => {
    const query = replaces === undefined ? '' : `?replaces=${replaces}`;
    return api.send(clerk, { method: 'POST', url: `${files}${query}`, ...form(name, Buffer.from(text)) });
  };
  const first = (await put('纪要.txt', '第一稿')).json();
  const second = (await put('纪要（定稿）.txt', '第二稿', first.id)).json();
  expect(second).toMatchObject({ replaces: first.id, addedBy: first.addedBy });
  expect(second.addedBy).not.toBe('');
  const again = await put('纪要（又一稿）.txt', '第三稿', first.id);
  expect([again.statusCode, again.json().code]).toEqual([409, 'FILE_REPLACED']);
  // Back to what the first version was: a version of its own.
  const third = (await put('纪要.txt', '第一稿', second.id)).json();
  expect(third).toMatchObject({ replaces: second.id, digest: first.digest });
  const listed = (await api.send(clerk, { method: 'GET', url: files })).json().files;
  expect(new Set(listed.map(({ id }: { id: string }) => id))).toEqual(new Set([first.id, second.id, third.id]));
  expect((await api.send(clerk, { method: 'GET', url: `${files}/${first.id}` })).body).toBe('第一稿');
  const { history } = (await api.send(clerk, { method: 'GET', url: `/api/records/${TOWN}/${saved.json().id}` })).json();
  expect(history.at(-1)).toMatchObject({ actionLabel: '换新版佐证材料', change: { replaces: second.id } });
});

test.each([
  ['发票.pdf.exe', 'FILE_IS_PROGRAM'],
  ['照片\u202egpj.exe', 'FILE_IS_PROGRAM'],
  ['../../启动.bat', 'FILE_IS_PROGRAM'],
])('文件名 %s 是程序，不收', async (name, code) => {
  expect((await upload(name, Buffer.from('程序'))).json().code).toBe(code);
});

test.each([
  ['../../../etc/passwd.txt', 'passwd.txt'],
  ['..\\..\\桌面\\协议.txt', '协议.txt'],
  ['CON.jpg', '_CON.jpg'],
  ['nul', '_nul'],
  ['现场\u202egpj.txt', '现场gpj.txt'],
  ['镕喆𬭎😀.jpg', '镕喆𬭎😀.jpg'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(196)}.pdf`],
  ['...', '未命名'],
  ['甲<乙>:丙|丁?.txt', '甲_乙__丙_丁_.txt'],
])('文件名 %s 存为 %s，下载到任何电脑上都能打开', async (given, kept) => {
  const added = await upload(given, Buffer.from(`内容 ${given}`));
  expect(added.json().name).toBe(kept);
});
