import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFigure } from '#app/figures.ts';
import { checkLog, readLog } from '#app/read-log.ts';
import { adoptReview } from '#app/review/adopt-review.ts';
import { createPastedReview, createReview, REVIEW_CHARS } from '#app/review/create-review.ts';
import { findCopiedReviews } from '#app/review/find-copied-reviews.ts';
import { judgeFinding } from '#app/review/judge-finding.ts';
import { deleteReview, listReviewsOf } from '#app/review/list-reviews.ts';
import { openReview, type Review } from '#app/review/open-review.ts';
import { replyLetter } from '#app/review/reply-letter.ts';
import { saveRecord } from '#app/save-record.ts';
import { extractText } from '#intake/extract-text.ts';
import { textOf } from '#kernel/document.ts';
import { yearPeriod } from '#kernel/period.ts';
import { pressDocx } from '#press/docx.ts';
import { loadLaw } from '../../src/load-law.ts';
import { faultOf } from '../store/fault-of.ts';
import { actorAt, COUNTY, OTHER_TOWN, openTestDesk, type TestDesk, TOWN, VILLAGE } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(await loadLaw());
  for (let day = 10; day < 16; day += 1) await dispute(`2023-03-${day}`);
});
afterAll(() => desk.close());

const clerk = actorAt(TOWN);
const county = actorAt(COUNTY, 'county-officer', '县经办人');
const neighbour = actorAt(OTHER_TOWN);

function dispute(day: string) {
  const fields = {
    kind: 'neighbour',
    acceptedOn: day,
    foundOn: day,
    matter: '田埂',
    method: 'people',
    outcome: 'agreed',
    closedOn: day,
  };
  return saveRecord(desk, clerk, { register: 'disputes', unit: VILLAGE, fields });
}

type Parts = { readonly town: string; readonly year: number; readonly measures: string };

const reportOf = ({ town, year, measures }: Parts) =>
  [
    `测试县${town}人民政府`,
    `关于${year}年法治政府建设情况的报告`,
    '县委、县政府：',
    `${year}年，${town}深入学习贯彻习近平法治思想。现将有关情况报告如下。`,
    `一、${year}年推进法治政府建设的主要举措和成效`,
    measures,
    '二、存在的不足和原因',
    '执法力量不够，主要原因是专业人员流动较快。',
    '三、党政主要负责人履行推进法治建设第一责任人职责情况',
    '党委书记、镇长听取汇报2次。',
    `四、${year + 1}年推进法治政府建设的主要安排`,
    '继续抓好学习宣传。',
    `测试县${town}人民政府`,
    `${year + 1}年1月12日`,
  ].join('\n');

const eastern = (measures: string, year = 2023) => reportOf({ town: '东镇', year, measures });
const of = (text: string, about: { unit?: string; year?: number } = { unit: TOWN, year: 2023 }) =>
  createPastedReview(desk, clerk, { ...about, text });
const about = (review: Review, words: string) => {
  const at = review.examined.reading.figures.findIndex(({ text }) => text === words);
  return review.comparisons.find(({ figure }) => figure === at);
};

describe('送审读', () => {
  test('没有指明单位和年度的，按文中的发文单位和年度认定', async () => {
    const { stored, unitName, examined } = await createPastedReview(desk, county, {
      text: reportOf({ town: '西乡', year: 2022, measures: '开展普法活动3场。' }),
    });
    expect([stored.unit, unitName, stored.year]).toEqual([OTHER_TOWN, '西乡', 2022]);
    expect(examined.isReport).toBe(true);
  });

  test('文中认不出单位的，归送审读的单位所有，不与台账比较', async () => {
    const { stored, comparisons, proposals } = await createPastedReview(desk, county, {
      text: '关于2023年法治政府建设情况的报告\n全年排查调处矛盾纠纷9起。',
    });
    expect([stored.unit, stored.keptBy]).toEqual([null, COUNTY]);
    expect([comparisons, proposals]).toEqual([[], []]);
  });

  test('同一单位、年度的同一文件再次送来，还是同一份', async () => {
    const file = { fileName: '报告.txt', bytes: Buffer.from(eastern('开展普法活动3场。')), unit: TOWN, year: 2023 };
    const [first, again] = [
      await createReview(desk, clerk, file),
      await createReview(desk, clerk, { ...file, fileName: '改名.txt' }),
    ];
    expect(again.stored.id).toBe(first.stored.id);
    const listed = (await listReviewsOf(desk, clerk, {})).filter(({ id }) => id === first.stored.id);
    expect(listed.map(({ fileName }) => fileName)).toEqual(['改名.txt']);
    await deleteReview(desk, clerk, first.stored.id);
    expect((await faultOf(openReview(desk, clerk, first.stored.id))).code).toBe('REVIEW_UNKNOWN');
  });

  test('别的体裁照样读，并说明专门的规则没有适用', async () => {
    const { examined } = await of(
      '东镇人民政府2023年政府工作报告\n一、2023年工作回顾\n实现生产总值12亿元，新修道路9公里。',
      { unit: TOWN },
    );
    expect(examined.isReport).toBe(false);
    expect(examined.skippedRules).toBeGreaterThan(5);
    expect(examined.reading.figures.length).toBe(2);
  });

  test('不存在的单位、范围外的单位：说清楚', async () => {
    expect((await faultOf(of(eastern('。'), { unit: '990109999' }))).code).toBe('UNIT_UNKNOWN');
    expect((await faultOf(of(eastern('。'), { unit: OTHER_TOWN }))).code).toBe('OUT_OF_SCOPE');
  });

  test('党政主要负责人、填报员不审读', async () => {
    for (const role of ['principal', 'reporter', 'auditor'] as const)
      expect((await faultOf(createPastedReview(desk, actorAt(TOWN, role), { text: eastern('。') }))).code).toBe(
        'NOT_ALLOWED',
      );
  });
});

describe('读不了的文件', () => {
  const send = (fileName: string, bytes: Uint8Array) =>
    faultOf(createReview(desk, clerk, { fileName, bytes, unit: TOWN, year: 2023 }));
  const ole = (name: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from(`${name}\0`, 'utf16le'),
      Buffer.alloc(512),
    ]);
  const scan =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
  const document = (size: number) =>
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(size).fill(32) });

  test.each([
    ['空文件', '空.docx', new Uint8Array(), 'INTAKE_EMPTY'],
    ['只有空白', '空.txt', Buffer.from('　\n \n'), 'INTAKE_EMPTY'],
    ['没有文字的扫描件', '扫描.pdf', Buffer.from(scan), 'INTAKE_NO_TEXT'],
    ['设了密码的 Word 文档', '密.docx', ole('EncryptedPackage'), 'INTAKE_ENCRYPTED'],
    ['改名为 .docx 的表格', '表.docx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'INTAKE_WRONG_KIND'],
    ['图片', '照片.docx', Buffer.from('\x89PNG\r\n', 'latin1'), 'INTAKE_WRONG_KIND'],
  ])('%s', async (_name, fileName, bytes, code) => {
    const fault = await send(fileName, bytes);
    expect(fault.code).toBe(code);
    expect(fault.remedy).toMatch(/^请/);
  });

  test('截断的 Word 文档：说已损坏，不当作没有问题', async () => {
    const fault = await send('坏.docx', document(5000).subarray(0, 120));
    expect(fault.status).toBe(400);
  });

  test('压缩炸弹：不展开', async () => {
    const bomb = document(60 * 1024 * 1024);
    const started = performance.now();
    const fault = await send('炸弹.docx', bomb);
    expect(fault.code).toMatch(/ARCHIVE|INTAKE|SHEET|FILE/);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('50 MB 的文字：说有多少字、上限多少，一个字也不存', async () => {
    const fault = await send('长.txt', Buffer.alloc(50 * 1024 * 1024, '法治政府建设。'));
    expect(fault.code).toBe('REVIEW_TOO_LONG');
    expect(fault.message).toContain(String(REVIEW_CHARS));
    expect((await faultOf(of(' \n'))).code).toBe('REVIEW_EMPTY');
  });
});

describe('与台账比较', () => {
  test('一致、不一致、没有填报，各说各的', async () => {
    const review = await of(
      eastern('全年排查调处矛盾纠纷8起，其中邻里纠纷6起；开展行政检查12次。2024年计划调处矛盾纠纷20起。'),
    );
    expect(about(review, '8起')).toMatchObject({ verdict: 'differs', indicator: 'disputes.handled', ours: 6, by: 2 });
    expect(about(review, '6起')).toMatchObject({ verdict: 'equal', indicator: 'disputes.handled@neighbour' });
    expect(about(review, '12次')).toMatchObject({ verdict: 'unsupported', ours: null });
    expect(about(review, '20起')).toBeUndefined();
    const finding = review.findings.find(({ rule }) => rule === 'registers.differs');
    expect(finding?.says).toBe('文中为 8起，台账“排查调处矛盾纠纷”为 6起，多 2起。');
    expect(review.stored.text.slice(finding?.start, finding?.end)).toBe('8起');
  });

  test('报告比台账多的，指出次年初的记录', async () => {
    const { number } = await dispute('2024-01-04');
    const review = await of(eastern('全年排查调处矛盾纠纷7起。'));
    expect(about(review, '7起')?.records.map((one) => [one.number, one.why])).toEqual([
      [number, '日期在次年初，报告可能把它计入'],
    ]);
  });

  test('约数按约数比', async () => {
    const review = await of(eastern('全年排查调处矛盾纠纷5起以上，化解近7起。'));
    expect(about(review, '5起以上')?.verdict).toBe('equal');
  });
});

describe('人的判断', () => {
  test('说了“不对”的，文稿改版、数字变了也还在；说错的可以收回', async () => {
    const first = await of(eastern('开展普法活动20余场余。全年调处矛盾纠纷11起，未发生一起非法上访。'));
    const [finding] = first.findings.filter(({ rule }) => rule === 'registers.differs');
    const fingerprint = finding?.fingerprint ?? '';
    const said = { review: first.stored.id, fingerprint, judgement: 'wrong', note: '口径不同' } as const;
    expect(await judgeFinding(desk, clerk, said)).toMatchObject({ judgement: 'wrong', judgedBy: '经办人甲' });
    const second = await of(eastern('另作修改。\n全年调处矛盾纠纷12起，未发生一起非法上访。'));
    expect(second.stored.id).not.toBe(first.stored.id);
    const kept = second.findings.find((one) => one.rule === 'registers.differs');
    expect(kept).toMatchObject({ judgement: 'wrong', note: '口径不同', judgedBy: '经办人甲' });
    const listed = (await listReviewsOf(desk, clerk, { year: 2023 })).find(({ id }) => id === second.stored.id);
    expect(listed?.settled).toEqual({ wrong: 1, mended: 0 });
    expect(listed?.standing.doubt).toBe(second.findings.filter(({ verdict }) => verdict === 'doubt').length - 1);
    await judgeFinding(desk, clerk, { ...said, judgement: null, note: null });
    expect(
      (await openReview(desk, clerk, second.stored.id)).findings.every(({ judgement }) => judgement === null),
    ).toBe(true);
  });

  test('不是这份审读的问题，不接受判断', async () => {
    const { stored } = await of(eastern('开展普法活动3场。'));
    const said = { review: stored.id, fingerprint: '0'.repeat(16), judgement: 'right', note: null } as const;
    expect((await faultOf(judgeFinding(desk, clerk, said))).code).toBe('FINDING_UNKNOWN');
  });
});

describe('采用往年的报告', () => {
  test('数字成为该年度的汇总行，指标以它为准，依据是原句；再采用一次不重复', async () => {
    const sentence = '全年排查调处矛盾纠纷41起，调解成功涉及金额1.5万元。';
    const old = await of(eastern(sentence, 2021), { unit: TOWN, year: 2021 });
    const proposed = old.proposals.find(({ indicator }) => indicator === 'disputes.handled');
    expect(proposed).toMatchObject({ amount: 41, sentence, kept: false, isSure: true, unit: '起' });
    expect(old.proposals.find(({ indicator }) => indicator === 'disputes.amount')).toMatchObject({
      amount: 1_500_000,
      isMoney: true,
    });
    const rows = [{ indicator: 'disputes.handled', amount: 41, sentence }];
    const adopt = () => adoptReview(desk, clerk, { review: old.stored.id, rows });
    const adopted = await adopt();
    expect(await adopt()).toEqual(adopted);
    const figure = await readFigure(desk, clerk, 'disputes.handled', { unit: TOWN, period: yearPeriod(2021) });
    expect([figure.value, figure.summaryShare]).toEqual([41, 1]);
    const again = await openReview(desk, clerk, old.stored.id);
    expect(about(again, '41起')).toMatchObject({ verdict: 'summary', summaryShare: 1 });
  });

  test('当年已有记录的、由别的数算出的、为零的时点数，不能采用', async () => {
    const { stored } = await of(eastern('全年排查调处矛盾纠纷6起。'));
    const adopt = (indicator: string, amount = 6) =>
      faultOf(adoptReview(desk, clerk, { review: stored.id, rows: [{ indicator, amount, sentence: '原句' }] }));
    expect((await adopt('disputes.handled')).message).toContain('已有 6 条记录');
    expect((await adopt('disputes.settled-rate')).code).toBe('ADOPTION_UNFIT');
    expect((await adopt('legal-personnel.law-savvy', 0)).code).toBe('ADOPTION_UNFIT');
    expect((await adopt('disputes.none')).code).toBe('INDICATOR_UNKNOWN');
  });

  test('没有指明单位的，不能采用', async () => {
    const { stored } = await createPastedReview(desk, county, {
      text: '某单位2021年法治政府建设情况报告\n调处纠纷5起。',
    });
    const rows = [{ indicator: 'disputes.handled', amount: 5, sentence: '原句' }];
    expect((await faultOf(adoptReview(desk, county, { review: stored.id, rows }))).message).toContain('没有指明单位');
  });
});

describe('审读意见', () => {
  test('列出仍须处理的问题，不列判断为不对的；县里的章、乡镇的名', async () => {
    const review = await createPastedReview(desk, county, {
      text: eastern('坚持以习近平中国特色社会主义思想为指导。全年调处矛盾纠纷9起，未发生一起非法上访。'),
      unit: TOWN,
      year: 2023,
    });
    const phrase = review.findings.find(({ verdict }) => verdict === 'fail');
    const doubt = review.findings.find(({ rule }) => rule === 'registers.differs');
    expect(phrase).toBeDefined();
    await judgeFinding(desk, county, {
      review: review.stored.id,
      fingerprint: doubt?.fingerprint ?? '',
      judgement: 'wrong',
      note: null,
    });
    const { document, fileName } = await replyLetter(desk, county, { review: review.stored.id, doubts: true });
    const said = document.body.map((block) => (block.kind === 'paragraph' ? textOf(block.runs) : '')).join('\n');
    expect(said).toContain(phrase?.says);
    expect(said).not.toContain(doubt?.says);
    expect([document.addressee, document.signature.bodies, fileName]).toEqual([
      '东镇人民政府',
      ['测试县'],
      '东镇审读意见.docx',
    ]);
    const { text } = await extractText(await pressDocx(document), fileName);
    expect(text).toContain(phrase?.says);
    const short = await replyLetter(desk, county, { review: review.stored.id, doubts: false });
    expect(short.document.body.length).toBeLessThan(document.body.length);
  });
});

test('复函中：说全文的不引原文，未经核对的条文只写法名', async () => {
  const { stored } = await createPastedReview(desk, county, {
    text: '东镇关于2023年法治政府建设情况的报告\n一、2023年推进法治政府建设的主要举措和成效\n开展普法活动3场。',
    unit: TOWN,
    year: 2023,
  });
  const { document } = await replyLetter(desk, county, { review: stored.id, doubts: true });
  const said = document.body.map((block) => (block.kind === 'paragraph' ? textOf(block.runs) : ''));
  expect(said.filter((line) => line.includes('没有写下一年度'))).toEqual([
    expect.stringMatching(/^\d+\.没有写下一年度/),
  ]);
  expect(said.join('')).not.toContain('未核对');
});

describe('雷同', () => {
  const passage = [
    '把行政检查与上门讲解放在同一天进行，检查前先由村干部约好时间，检查后当场说明依据和改正办法。',
    '每逢赶场日在农贸市场东门摆放咨询桌，由律师和调解员轮流值守，群众带着材料来、带着办法走。',
    '对拿不准的合同先开小会会商，再送法律顾问逐条批注，批注意见与合同一并存档备查。',
  ].join('\n');

  test('换了地名、数字的抄袭并排指出；自己写的不算；范围以外的不见', async () => {
    const send = (unit: string, town: string, year: number, measures: string) =>
      createPastedReview(desk, county, { unit, year, text: reportOf({ town, year, measures }) });
    await send(TOWN, '东镇', 2019, passage);
    const copied = await send(OTHER_TOWN, '西乡', 2019, `${passage}\n另有本乡自己的做法若干条。`);
    const before = '关于2018年工作情况\n修订值班制度，添置执法记录仪，组织旁听庭审，逐村清理旧牌匾，更换失修的公示栏。';
    await createPastedReview(desk, county, { unit: TOWN, year: 2018, text: before });
    const { compared, pairs } = await findCopiedReviews(desk, county, 2019);
    expect([compared, pairs.length]).toEqual([2, 1]);
    expect(pairs[0]?.passages.map(({ one }) => one.text).join('')).toContain('农贸市场东门');
    const side = pairs[0]?.passages[0];
    expect(
      copied.stored.text.includes(side?.other.text ?? '无') || copied.stored.text.includes(side?.one.text ?? '无'),
    ).toBe(true);
    expect((await findCopiedReviews(desk, neighbour, 2019)).pairs).toEqual([]);
  });
});

test('送审读、判断、删除都记入日志，再送一次不重复记；日志链完好', async () => {
  const text = eastern('开展普法活动9场，未发生一起非法上访。');
  const { stored, findings } = await of(text);
  await of(text);
  const said = {
    review: stored.id,
    fingerprint: findings[0]?.fingerprint ?? '',
    judgement: 'mended',
    note: null,
  } as const;
  await judgeFinding(desk, clerk, said);
  await deleteReview(desk, clerk, stored.id);
  const auditor = actorAt(COUNTY, 'auditor', '审计员');
  const { entries } = await readLog(desk, auditor, { unit: TOWN, limit: 200 });
  const mine = entries.filter(({ subjectId }) => subjectId === stored.id);
  expect(mine.map(({ action }) => action)).toEqual(['remove', 'judge', 'receive']);
  expect((await checkLog(desk, auditor, { unit: TOWN })).brokenAt).toBeNull();
});

test('外乡镇看不到、判断不了、删不掉；县里看得到', async () => {
  const { stored } = await of(eastern('开展普法活动4场。'));
  for (const attempt of [
    () => openReview(desk, neighbour, stored.id),
    () => deleteReview(desk, neighbour, stored.id),
    () => replyLetter(desk, neighbour, { review: stored.id, doubts: true }),
    () =>
      judgeFinding(desk, neighbour, { review: stored.id, fingerprint: '0'.repeat(16), judgement: 'right', note: null }),
  ])
    expect((await faultOf(attempt())).code).toBe('REVIEW_UNKNOWN');
  expect((await listReviewsOf(desk, neighbour, {})).some(({ keptBy }) => keptBy.startsWith(TOWN))).toBe(false);
  expect((await faultOf(listReviewsOf(desk, neighbour, { unit: TOWN }))).code).toBe('OUT_OF_SCOPE');
  expect((await openReview(desk, county, stored.id)).stored.id).toBe(stored.id);
});
