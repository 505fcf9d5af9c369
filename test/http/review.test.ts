import type { InjectOptions } from 'fastify';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLaw } from '../../src/load-law.ts';
import { COUNTY, OTHER_TOWN, TOWN } from '../app/test-desk.ts';
import { form, openTestServer, type TestServer } from './test-server.ts';

let api: TestServer;
beforeAll(async () => {
  api = await openTestServer(await loadLaw());
});
afterAll(() => api.close());

async function send(account: string, request: InjectOptions) {
  return api.send(await api.signIn(account), request);
}

const TEXT = [
  '西乡人民政府',
  '关于2023年法治政府建设情况的报告',
  '县委、县政府：',
  '一、2023年推进法治政府建设的主要举措和成效',
  '坚持以习近平中国特色社会主义思想为指导。全年排查调处矛盾纠纷19起，调解成功率100.5%。',
  '二、存在的不足',
  '力量不够。',
  '西乡人民政府',
  '2024年4月12日',
].join('\n');

const upload = (query = '', text = TEXT, fileName = '西乡报告.txt') =>
  send('county-officer', { method: 'POST', url: `/api/reviews${query}`, ...form(fileName, Buffer.from(text)) });

test('送来文件：读出全文、标题、数字，问题由重到轻，起止位置就是原文的位置', async () => {
  const answer = await upload();
  expect(answer.statusCode).toBe(201);
  const review = answer.json();
  expect([review.unit, review.unitName, review.year, review.reading.source]).toEqual([OTHER_TOWN, '西乡', 2023, 'txt']);
  expect(review.text).toBe(TEXT);
  expect(review.reading.contents).toMatchObject({ measures: true, causes: false, principal: false });
  const weights = review.findings.map(({ weight }: { weight: number }) => weight);
  expect(weights).toEqual(weights.toSorted((a: number, b: number) => b - a));
  const rate = review.findings.find(({ excerpt }: { excerpt: string }) => excerpt.includes('100.5%'));
  expect(TEXT.slice(rate.start, rate.end)).toContain('100.5%');
  expect(rate).toMatchObject({ verdict: 'fail', judgement: null, familyLabel: '数字计算' });
  for (const figure of review.figures) expect(TEXT.slice(figure.start, figure.end)).toBe(figure.text);
  const ids = review.findings.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('判断、列表、复函、删除', async () => {
  const review = (await upload()).json();
  const [worst] = review.findings;
  const url = `/api/reviews/${review.id}`;
  const judged = await send('county-officer', {
    method: 'PUT',
    url: `${url}/findings/${worst.fingerprint}`,
    body: { judgement: 'wrong', note: '另有说明' },
  });
  expect(judged.json()).toEqual({
    fingerprint: worst.fingerprint,
    judgement: 'wrong',
    note: '另有说明',
    judgedBy: '某county-officer',
  });
  const again = (await send('county-officer', { method: 'GET', url })).json();
  expect(again.findings[0]).toMatchObject({ id: worst.id, judgement: 'wrong' });
  const { reviews } = (
    await send('county-officer', { method: 'GET', url: `/api/reviews?year=2023&unit=${COUNTY}` })
  ).json();
  const listed = reviews.find(({ id }: { id: string }) => id === review.id);
  expect(listed.settled).toEqual({ wrong: 1, mended: 0 });
  expect(listed.standing.fail).toBe(
    review.findings.filter(({ verdict }: { verdict: string }) => verdict === 'fail').length - 1,
  );
  expect(listed.text).toBeUndefined();
  const letter = await send('county-officer', { method: 'GET', url: `${url}/letter.docx` });
  expect(letter.headers['content-type']).toContain('wordprocessingml');
  expect(decodeURIComponent(String(letter.headers['content-disposition']))).toContain('西乡审读意见.docx');
  // The township has its own report before it, and may take it away.
  expect((await send('other-clerk', { method: 'GET', url })).statusCode).toBe(200);
  expect((await send('clerk', { method: 'DELETE', url })).statusCode).toBe(404);
  expect((await send('county-officer', { method: 'DELETE', url })).statusCode).toBe(204);
  expect((await send('county-officer', { method: 'GET', url })).json().code).toBe('REVIEW_UNKNOWN');
});

test('粘贴的往年报告：采用其中的数字', async () => {
  const text = TEXT.replaceAll('2023', '2021').replaceAll('2024', '2022');
  const review = (await send('other-clerk', { method: 'POST', url: '/api/reviews/text', body: { text } })).json();
  expect([review.year, review.reading.source]).toEqual([2021, 'pasted']);
  const proposal = review.proposals.find(({ indicator }: { indicator: string }) => indicator === 'disputes.handled');
  expect(proposal).toMatchObject({ amount: 19, kept: false, isSure: true });
  const rows = [{ indicator: proposal.indicator, amount: proposal.amount, sentence: proposal.sentence }];
  const adopted = await send('other-clerk', { method: 'POST', url: `/api/reviews/${review.id}/adopt`, body: { rows } });
  expect(adopted.statusCode).toBe(201);
  const figure = await send('other-clerk', {
    method: 'GET',
    url: `/api/figures/disputes.handled?unit=${OTHER_TOWN}&period=2021`,
  });
  expect(figure.json()).toMatchObject({ value: 19, summaryShare: 1 });
});

test('读不了的文件：状态码和说法都让人知道怎么办', async () => {
  const scan = await upload('', '%PDF-1.4\n%%EOF', '扫描.pdf');
  expect(scan.statusCode).toBe(400);
  expect(scan.json().remedy).toMatch(/^请/);
  expect((await upload('', '', '空.docx')).json()).toMatchObject({
    code: 'INTAKE_EMPTY',
    message: '文件“空.docx”是空的。',
  });
  expect((await upload('?unit=990199')).json().code).toBe('UNIT_UNKNOWN');
  const none = await send('county-officer', { method: 'POST', url: '/api/reviews' });
  expect(none.json().code).toBe('UPLOAD_MISSING');
});

test('更正年度后是另一个标识；列表带各条规则的处数；几份复函合成一个压缩包', async () => {
  const wrong = (await upload('?year=2018')).json();
  const put = { method: 'PUT', url: `/api/reviews/${wrong.id}/place`, body: { unit: OTHER_TOWN, year: 2017 } } as const;
  const placed = (await send('county-officer', put)).json();
  expect([placed.year, placed.id === wrong.id]).toEqual([2017, false]);
  expect((await send('county-officer', { method: 'GET', url: `/api/reviews/${wrong.id}` })).statusCode).toBe(404);
  expect((await send('clerk', { ...put, url: `/api/reviews/${placed.id}/place` })).json().code).toBe('REVIEW_UNKNOWN');
  const { reviews } = (await send('county-officer', { method: 'GET', url: '/api/reviews?year=2017' })).json();
  expect(reviews).toHaveLength(1);
  const [{ rules, standing, isStale }] = reviews;
  expect(isStale).toBe(false);
  const times = rules.map((one: { times: number }) => one.times).reduce((sum: number, one: number) => sum + one, 0);
  expect(times).toBe(standing.fail + standing.doubt + standing.unassessable);
  expect(rules.every(({ label }: { label: string }) => label !== '')).toBe(true);
  const body = { reviews: [placed.id, (await upload('?year=2016')).json().id] };
  const zip = await send('county-officer', { method: 'POST', url: '/api/reviews/letters.zip', body });
  expect(zip.headers['content-type']).toContain('zip');
  const files = unzipSync(zip.rawPayload);
  expect(Object.keys(files)).toEqual(['西乡审读意见.docx', '西乡审读意见（2）.docx']);
  expect(unzipSync(files['西乡审读意见.docx'] ?? new Uint8Array())['word/document.xml']).toBeDefined();
});

test('四十份一起送：列表说出各有几处，互相雷同的两两指出', async () => {
  const started = performance.now();
  const texts = Array.from(
    { length: 40 },
    (_, at) => `第${at}镇2020年法治政府建设情况报告\n${TEXT}\n另有第${at}项做法。`,
  );
  for (const [at, text] of texts.entries())
    expect((await upload('?year=2020', text.replaceAll('西乡', `第${at}镇`), `${at}.txt`)).statusCode).toBe(201);
  const { reviews } = (await send('county-officer', { method: 'GET', url: '/api/reviews?year=2020' })).json();
  expect(reviews.length).toBe(40);
  expect(reviews.every(({ standing }: { standing: { fail: number } }) => standing.fail > 0)).toBe(true);
  const { compared, pairs } = (
    await send('county-officer', { method: 'GET', url: '/api/reviews/copies?year=2020' })
  ).json();
  expect(compared).toBe(40);
  expect(pairs.length).toBeGreaterThan(39);
  const last = reviews.find(({ fileName }: { fileName: string }) => fileName === '39.txt');
  const copied = (await send('county-officer', { method: 'GET', url: `/api/reviews/${last.id}` }))
    .json()
    .findings.filter(({ family }: { family: string }) => family === 'copies');
  // The largest three, not thirty-nine.
  expect(copied.length).toBeLessThanOrEqual(3);
  expect(performance.now() - started).toBeLessThan(60_000);
});

test('批准前审读法度生成的报告', async () => {
  const answer = await send('principal', { method: 'POST', url: `/api/reports/${TOWN}/2023/check`, body: {} });
  expect(answer.statusCode).toBe(200);
  const { text, findings } = answer.json();
  expect(text).toContain('法治政府建设');
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.every((one: object) => 'block' in one)).toBe(true);
});
