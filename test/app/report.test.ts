import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/actor.ts';
import { takeMatterStep } from '#app/procedure/take-matter-step.ts';
import { viewMatter } from '#app/procedure/view-matter.ts';
import { signReport } from '#app/report/approve-report.ts';
import { editReport } from '#app/report/edit-report.ts';
import { openReport } from '#app/report/open-report.ts';
import { parseReportData, reportData } from '#app/report/report-data.ts';
import { verifyReport } from '#app/report/verify-report.ts';
import { withdrawApproval } from '#app/report/withdraw-approval.ts';
import { saveRecord } from '#app/save-record.ts';
import { textOf } from '#kernel/document.ts';
import { loadLaw } from '../../src/load-law.ts';
import { faultOf } from '../store/fault-of.ts';
import { actorAt, OTHER_TOWN, openTestDesk, type TestDesk, TOWN, VILLAGE } from './test-desk.ts';

/** The township outline on real law: what approval keeps and what later verification finds. */
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(await loadLaw());
  for (let day = 10; day < 16; day += 1) await dispute(day);
});
afterAll(() => desk.close());

const clerk = actorAt(TOWN);
const reviewer = actorAt(TOWN, 'reviewer', '审核人');
const secretary = actorAt(TOWN, 'principal', '书记丙');
const head = actorAt(TOWN, 'principal', '镇长丁');
const request = { unit: TOWN, year: 2023 };

async function sign(as: 'secretary' | 'head') {
  const { version } = await openReport(desk, clerk, request);
  return signReport(desk, as === 'head' ? head : secretary, { ...request, version, as });
}

/** Takes a step of the report's handling, which its first saved change has begun. */
async function take(step: string, actor: Actor) {
  const { handling } = await openReport(desk, clerk, request);
  const at = { unit: handling?.unit ?? '', id: handling?.record ?? '' };
  const { record } = await viewMatter(desk, actor, at);
  const act = { outcome: null, exemption: null, reason: null, fields: {}, papers: {} };
  return takeMatterStep(desk, actor, { ...at, ...act, version: record.version, step, on: desk.today() });
}

function dispute(day: number) {
  const fields = {
    kind: 'neighbour',
    acceptedOn: `2023-03-${day}`,
    foundOn: `2023-03-${day}`,
    matter: `第${day}起`,
    method: 'people',
    outcome: 'agreed',
    closedOn: `2023-03-${day}`,
  };
  return saveRecord(desk, clerk, { register: 'disputes', unit: VILLAGE, fields });
}

test('报告正文写出台账的数字，每个数字都有出处', async () => {
  const { report, state, version } = await openReport(desk, clerk, request);
  expect([state, version]).toEqual(['draft', 0]);
  const text = report.document.body
    .flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : []))
    .join('');
  expect(text).toContain('6起');
  const handled = report.figures.find(
    ({ source }) => source.kind === 'figure' && source.figure.indicator === 'disputes.handled',
  );
  expect(handled?.value).toBe(6);
  expect(report.warnings.filter(({ kind }) => kind === 'blank').length).toBeGreaterThan(10);
});

test('草稿数据可以核对，登记之后报告哪些数字变了、因为哪条记录', async () => {
  const data = parseReportData(JSON.stringify(await reportData(desk, clerk, await openReport(desk, clerk, request))));
  const before = await verifyReport(desk, clerk, data);
  expect([before.drifted, before.unknown]).toEqual([0, 0]);
  expect(before.equal).toBeGreaterThan(0);
  const { number } = await dispute(20);
  const after = await verifyReport(desk, clerk, data);
  const handled = after.figures.find(({ key }) => key.includes('disputes.handled '));
  expect(handled).toMatchObject({ verdict: 'drifted', from: { value: 6 }, to: { value: 7 } });
  expect(handled?.entries.map((entry) => entry.number)).toEqual([number]);
});

test('两人同时改草稿：后保存的被拒绝', async () => {
  const edits = { blocks: [], docNumber: '测镇文〔2024〕1号', signedOn: null };
  expect(await editReport(desk, clerk, { ...request, version: 0, edits })).toMatchObject({ version: 1 });
  const other = { ...edits, docNumber: '测镇文〔2024〕2号' };
  expect((await faultOf(editReport(desk, clerk, { ...request, version: 0, edits: other }))).code).toBe(
    'REPORT_CHANGED',
  );
  expect((await openReport(desk, clerk, request)).report.document.docNumber).toBe('测镇文〔2024〕1号');
});

test('经办人不能批准；有必须处理的地方不能批准', async () => {
  expect((await faultOf(signReport(desk, clerk, { ...request, version: 1 }))).code).toBe('NOT_ALLOWED');
});

test('批准固化数字，之后登记只显示为变动；撤回后又成草稿', async () => {
  const { report } = await openReport(desk, reviewer, request);
  const blocks = report.blocks
    .filter(({ marked }) => marked === 'placeholder')
    .map(({ id, composed }) => ({ block: id, text: '由经办人写明。', over: composed }));
  await editReport(desk, reviewer, { ...request, version: 1, edits: { blocks, docNumber: null, signedOn: null } });
  await take('draft', clerk);
  await take('review', reviewer);
  await sign('head');
  await sign('secretary');
  const approved = await openReport(desk, clerk, request);
  expect([approved.state, approved.version, approved.approval?.approvedBy]).toEqual(['approved', 4, '镇长丁、书记丙']);
  await dispute(25);
  const later = await openReport(desk, clerk, request);
  expect(later.report).toEqual(approved.report);
  const data = parseReportData(JSON.stringify(await reportData(desk, clerk, later)));
  expect((await verifyReport(desk, clerk, data)).drifted).toBeGreaterThan(0);
  expect(
    (
      await faultOf(
        editReport(desk, clerk, { ...request, version: 4, edits: { blocks: [], docNumber: null, signedOn: null } }),
      )
    ).code,
  ).toBe('REPORT_APPROVED');
  await withdrawApproval(desk, reviewer, { ...request, reason: '补登记后重报' });
  expect((await openReport(desk, clerk, request)).state).toBe('draft');
});

test('批准的同时有人在登记：此前的都在数字里，此后的都说得出是哪条记录', async () => {
  for (const [round, day] of [16, 17, 18, 19].entries()) {
    await sign('secretary');
    const approving = sign('head');
    await setTimeout(round * 15);
    const saved = await dispute(day);
    // Saved between the two signatures, it has changed the words that the first was given to.
    if ((await approving).approval === null) await sign('secretary');
    const data = await reportData(desk, clerk, await openReport(desk, clerk, request));
    const handled = (await verifyReport(desk, clerk, data)).figures.find(({ key }) =>
      key.includes('disputes.handled '),
    );
    const named = handled?.verdict === 'drifted' ? handled.entries.map(({ number }) => number) : null;
    expect(named).toEqual(handled?.verdict === 'equal' ? null : [saved.number]);
    await withdrawApproval(desk, reviewer, { ...request, reason: '重报' });
  }
});

test('别的乡镇的报告看不到', async () => {
  expect((await faultOf(openReport(desk, actorAt(OTHER_TOWN), request))).code).toBe('OUT_OF_SCOPE');
});

test('不是法度生成的文件：说明为什么不认', () => {
  expect(() => parseReportData('[]')).toThrow(/不是法度生成的报告数据/);
  expect(() => parseReportData('{"frozen":{"schema":"x"},"chain":{}}')).toThrow(/格式为 x/);
});
