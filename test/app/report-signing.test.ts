import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/actor.ts';
import { type StepRequest, takeMatterStep } from '#app/procedure/take-matter-step.ts';
import { viewMatter } from '#app/procedure/view-matter.ts';
import { signReport } from '#app/report/approve-report.ts';
import { editReport } from '#app/report/edit-report.ts';
import { listReportVersions, readReportVersion } from '#app/report/list-versions.ts';
import { openReport } from '#app/report/open-report.ts';
import { commentOnReport, continueThread, listRemarkThreads } from '#app/report/remarks.ts';
import { withdrawApproval } from '#app/report/withdraw-approval.ts';
import { saveRecord } from '#app/save-record.ts';
import { viewRecord } from '#app/view-record.ts';
import { voidRecord } from '#app/void-record.ts';
import { loadLaw } from '../../src/load-law.ts';
import { faultOf } from '../store/fault-of.ts';
import { actorAt, COUNTY, OTHER_TOWN, openTestDesk, type TestDesk, TOWN, VILLAGE } from './test-desk.ts';

/** The way of a report on real law: drafted, reviewed, signed by both principals, sent in, returned, signed again, published. */
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(await loadLaw());
});
afterAll(() => desk.close());

const clerk = actorAt(TOWN, 'clerk', '经办人甲');
const reviewer = actorAt(TOWN, 'reviewer', '审核人乙');
const secretary = actorAt(TOWN, 'principal', '书记丙');
const head = actorAt(TOWN, 'principal', '镇长丁');
const county = actorAt(COUNTY, 'county-officer', '县级戊');
const request = { unit: TOWN, year: 2023 };

const open = () => openReport(desk, clerk, request);

async function edit(actor: Actor, change: Readonly<Record<string, string>>, version?: number) {
  const { report, edits, version: current } = await open();
  const placeholders = report.blocks.filter(({ marked }) => marked === 'placeholder');
  const filled = placeholders.map(({ id, composed }) => ({ block: id, text: '据实写明。', over: composed }));
  const kept = edits.blocks.filter(({ block }) => !(block in change));
  const changed = Object.entries(change).map(([block, text]) => ({ block, text, over: '' }));
  return editReport(desk, actor, {
    ...request,
    version: version ?? current,
    edits: { ...edits, blocks: [...kept, ...filled, ...changed] },
  });
}

async function sign(actor: Actor, as: string | null) {
  const { version, words } = await openReport(desk, actor, request);
  return signReport(desk, actor, { ...request, version, words, as });
}

async function place() {
  const { handling } = await open();
  return { unit: handling?.unit ?? '', id: handling?.record ?? '' };
}

async function row() {
  return (await viewRecord(desk, clerk, await place())).record.fields;
}

async function take(step: string, actor: Actor, more: Partial<StepRequest> = {}) {
  const at = await place();
  const { record } = await viewMatter(desk, actor, at);
  const act = { outcome: null, exemption: null, reason: null, fields: {}, papers: {}, on: desk.today() };
  return takeMatterStep(desk, actor, { ...at, ...act, version: record.version, step, ...more });
}

const code = async (doing: Promise<unknown>) => (await faultOf(doing)).code;
let first: string;

describe('起草、送审、审核', () => {
  test('第一次保存改动即登记开始办理，年度一行，不用另行登记；系统成文的一稿也留作第0版', async () => {
    const { report, handling } = await open();
    expect(handling).toBeNull();
    first = report.blocks.find(({ editable }) => editable)?.id ?? '';
    expect(await edit(clerk, { [first]: '甲写的第一段。' })).toMatchObject({ version: 1, lapsed: [] });
    expect(await row()).toMatchObject({
      title: '东镇2023年度法治政府建设情况报告',
      year: 2023,
      startedOn: '2024-01-15',
    });
    await edit(reviewer, { [first]: '甲写、乙改的第一段。' });
    const versions = await listReportVersions(desk, clerk, request);
    expect(versions.map(({ version, act, personName }) => [version, act, personName])).toEqual([
      [2, 'edit', '审核人乙'],
      [1, 'edit', '经办人甲'],
      [0, 'compose', '经办人甲'],
    ]);
    expect(versions[0]?.changed).toEqual([{ block: first, beginning: '甲写、乙改的第一段。' }]);
  });

  test('没有审核的不能签批；经办人、审核人不能签批', async () => {
    expect(await code(sign(secretary, 'secretary'))).toBe('STEP_OUT_OF_ORDER');
    expect(await code(sign(reviewer, 'secretary'))).toBe('NOT_ALLOWED');
    await take('draft', clerk);
    await take('review', reviewer);
  });

  test('审核以后经办人改了文字，须重新审核；审核人自己改的，审核不失效', async () => {
    expect(await edit(clerk, { [first]: '审核后甲又改。' })).toMatchObject({ reviewLapsed: true });
    expect((await row()).reviewedOn).toBeNull();
    await take('review', reviewer);
    expect(await edit(reviewer, { [first]: '审核后乙改定。' })).toMatchObject({ reviewLapsed: false });
    expect((await row()).reviewedOn).toBe('2024-01-15');
  });
});

describe('两位主要负责人签批', () => {
  test('签批须写明职务；第一位签了还是草稿，办理台账同时记下；同一人、同一职务不能签第二次', async () => {
    expect(await code(sign(head, null))).toBe('REPORT_SIGNER_UNKNOWN');
    const signed = await sign(head, 'head');
    expect([signed.approval, signed.signatures.length]).toEqual([null, 1]);
    expect((await open()).state).toBe('draft');
    expect(await row()).toMatchObject({ headSignedOn: '2024-01-15', secretarySignedOn: null });
    expect((await faultOf(sign(head, 'secretary'))).message).toBe(
      '镇长丁已于2024年1月15日以乡镇长的职务签批，同一人不能再签一次。',
    );
    expect(await code(sign(secretary, 'head'))).toBe('REPORT_POST_SIGNED');
  });

  test('同一人换一个席位也不能再签', async () => {
    const other = { ...head, person: '11111111-1111-4111-8111-111111111111', seat: null };
    const again = { ...other, name: '改了名' };
    const { version } = await withdrawApproval(desk, reviewer, { ...request, reason: '试签' });
    await signReport(desk, other, { ...request, version, as: 'head' });
    expect(await code(sign(again, 'secretary'))).toBe('REPORT_SIGNED_ALREADY');
  });

  test('签批后改了文字，签批失效并说明是谁的；文号是签批后给的，不影响签批', async () => {
    const { edits, version } = await open();
    const numbered = await editReport(desk, clerk, {
      ...request,
      version,
      edits: { ...edits, docNumber: '东党发〔2024〕1号' },
    });
    expect(numbered.lapsed).toEqual([]);
    expect((await open()).signatures).toMatchObject([{ as: 'head', stands: true }]);
    expect(await edit(reviewer, { [first]: '签批后又改。' })).toMatchObject({ lapsed: ['乡镇长镇长丁'] });
    expect((await open()).signatures).toEqual([]);
    expect((await row()).headSignedOn).toBeNull();
  });

  test('第一位签批后台账变了，正文数字随之变：页面写明已失效，第二位签时前一签批作废', async () => {
    await sign(secretary, 'secretary');
    const on = '2023-03-05';
    await saveRecord(desk, clerk, {
      register: 'disputes',
      unit: VILLAGE,
      fields: {
        kind: 'neighbour',
        acceptedOn: on,
        foundOn: on,
        matter: '屋檐滴水',
        method: 'people',
        outcome: 'agreed',
        closedOn: on,
      },
    });
    expect((await open()).signatures).toMatchObject([{ as: 'secretary', stands: false }]);
    const signed = await sign(head, 'head');
    expect(signed).toMatchObject({ lapsed: ['党委书记书记丙'], approval: null });
    expect(await row()).toMatchObject({ headSignedOn: '2024-01-15', secretarySignedOn: null });
  });

  test('打开以后台账变了，没有看过的正文不能签', async () => {
    const { version } = await open();
    expect(await code(signReport(desk, secretary, { ...request, version, words: 'x', as: 'secretary' }))).toBe(
      'REPORT_TEXT_MOVED',
    );
  });

  test('办理页上不能绕过正文登记签批，没有签完不能报送，表单也不能填签批日期', async () => {
    expect((await faultOf(take('secretary', secretary))).message).toContain('“党委书记签批”签的是报告正文');
    expect(await code(take('submit', clerk))).toBe('REPORT_NOT_SIGNED');
    const at = await place();
    const { version, fields } = (await viewRecord(desk, clerk, at)).record;
    const save = saveRecord(desk, clerk, {
      ...{ register: 'annual-reports', ...at, version },
      fields: { ...fields, secretarySignedOn: '2024-01-15' },
    });
    expect((await faultOf(save)).message).toContain('“党委书记签批日期”由年度报告页的签批和报送填写');
    expect(await code(voidRecord(desk, clerk, { ...at, version, reason: '重复' }))).toBe('REPORT_HANDLED');
  });

  test('第二位签批即固化，两人的姓名、职务、时间都在', async () => {
    const { approval } = await sign(secretary, null);
    expect(approval?.approvedBy).toBe('镇长丁、书记丙');
    expect(approval?.signatures?.map(({ label, seat }) => `${label} ${seat}`)).toEqual([
      '乡镇长 东镇党政主要负责人',
      '党委书记 东镇党政主要负责人',
    ]);
    expect(await row()).toMatchObject({ headSignedOn: '2024-01-15', secretarySignedOn: '2024-01-15' });
    expect((await open()).state).toBe('approved');
  });

  test('别的乡镇的负责人签不了', async () => {
    const other = actorAt(OTHER_TOWN, 'principal', '外乡');
    expect(await code(signReport(desk, other, { ...request, version: 1, as: 'head' }))).toBe('OUT_OF_SCOPE');
  });
});

describe('报送、退回、重报', () => {
  test('报送前县级不能批注；报送后可以，由县级了结；退回修改中的草稿又不能', async () => {
    const comment = (actor: Actor, says: string) =>
      commentOnReport(desk, actor, { ...request, block: first, passage: null, says });
    expect(await code(comment(county, '早了'))).toBe('REMARK_TOO_EARLY');
    const own = await comment(clerk, '内部批注');
    await take('submit', clerk);
    const { id } = await comment(county, '这一段请写具体');
    const seen = await listRemarkThreads(desk, county, request);
    expect([seen.mayRemark, seen.threads.map((one) => one.id)]).toEqual([true, [id]]);
    const both = await listRemarkThreads(desk, clerk, request);
    expect(both.threads.map((one) => [one.id, one.byCounty, one.maySettle])).toEqual([
      [own.id, false, true],
      [id, true, false],
    ]);
    expect(await code(continueThread(desk, clerk, { ...request, thread: id, act: 'resolve', says: '' }))).toBe(
      'REMARK_NOT_YOURS',
    );
    await continueThread(desk, clerk, { ...request, thread: id, act: 'answer', says: '已补写' });
    await continueThread(desk, county, { ...request, thread: id, act: 'resolve', says: '' });
    const [, settled] = (await listRemarkThreads(desk, clerk, request)).threads;
    expect([settled?.isOpen, settled?.remarks.map(({ act }) => act)]).toEqual([
      false,
      ['comment', 'answer', 'resolve'],
    ]);
  });

  test('报送以后不能自行撤回；县级退回，报告又可修改，签批的一版留着可对照', async () => {
    expect((await faultOf(withdrawApproval(desk, reviewer, { ...request, reason: '漏一句' }))).code).toBe(
      'REPORT_SUBMITTED',
    );
    const before = await open();
    await take('answer', county, { outcome: 'returned', fields: { remarks: '补充不足产生的原因' } });
    const { state, version, signatures } = await open();
    expect([state, version, signatures]).toEqual(['draft', before.version + 1, []]);
    const [returned, approved] = await listReportVersions(desk, clerk, request);
    expect(returned).toMatchObject({ act: 'return', note: '补充不足产生的原因', personName: '县级戊' });
    expect(approved).toMatchObject({ act: 'approve', version: before.version });
    const kept = await readReportVersion(desk, clerk, { ...request, version: before.version });
    expect(kept.snapshot.blocks.find(({ id }) => id === first)?.text).toBe('签批后又改。');
  });

  test('退回后改、送审、审核、两人重签、重报、接收', async () => {
    await edit(clerk, { [first]: '按县级意见补写。' });
    expect(await code(sign(head, 'head'))).toBe('STEP_OUT_OF_ORDER');
    await take('draft', clerk);
    await take('review', reviewer);
    await sign(secretary, 'secretary');
    expect((await sign(head, null)).approval).not.toBeNull();
    await take('submit', clerk);
    await take('answer', county, { outcome: 'accepted' });
    expect(await row()).toMatchObject({ answer: 'accepted', returnedOn: '2024-01-15', submittedOn: '2024-01-15' });
    expect((await open()).state).toBe('approved');
  });
});
