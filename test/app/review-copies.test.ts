import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPastedReview } from '#app/review/create-review.ts';
import { judgeFinding } from '#app/review/judge-finding.ts';
import { deleteReview, listReviewsOf } from '#app/review/list-reviews.ts';
import { openReview, type Review } from '#app/review/open-review.ts';
import { placeReview } from '#app/review/place-review.ts';
import { replyLetters } from '#app/review/reply-letters.ts';
import { saveRecord } from '#app/save-record.ts';
import { loadLaw } from '../../src/load-law.ts';
import { faultOf } from '../store/fault-of.ts';
import { actorAt, COUNTY, OTHER_TOWN, openTestDesk, type TestDesk, TOWN, VILLAGE } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  const base = await openTestDesk(await loadLaw());
  let at = base.now().getTime();
  const now = () => {
    at += 1000;
    return new Date(at);
  };
  desk = { ...base, now };
});
afterAll(() => desk.close());

const county = actorAt(COUNTY, 'county-officer', '县经办人');
const clerk = actorAt(TOWN);
const neighbour = actorAt(OTHER_TOWN);

const OWN = [
  '把行政检查与上门讲解放在同一天进行，检查前先由村干部约好时间，检查后当场说明依据和改正办法，全年检查36次。',
  '每逢赶场日在农贸市场东门摆放咨询桌，由律师和调解员轮流值守，群众带着材料来、带着办法走，接待127人次。',
  '对拿不准的合同先开小会会商，再送法律顾问逐条批注，批注意见与合同一并存档备查，审查合同18份。',
].join('\n');
const OTHER = [
  '旁听庭审安排在农闲的月份，乘车名单提前一周贴在村务栏，回来后由村民小组长讲一遍听到了什么，组织旁听4次。',
  '执法记录仪每人一台，当天的影像当天导出，由值班室按案件编号归档，抽查影像52段。',
  '给新上任的村干部各发一本小册子，写明哪些事要先问法律顾问，哪些章不能随便盖，发放小册子60本。',
].join('\n');
/** What every report may say: forgiven. */
const FIXED = [
  '坚持以习近平新时代中国特色社会主义思想为指导，深入学习宣传贯彻习近平法治思想。',
  '严格规范公正文明执法，严格落实“谁执法谁普法”普法责任制。',
  '公众参与、专家论证、风险评估、合法性审查、集体讨论决定。',
].join('\n');

const reportOf = (town: string, year: number, measures: string) =>
  [
    `测试县${town}人民政府`,
    `关于${year}年法治政府建设情况的报告`,
    '县委、县政府：',
    `一、${year}年推进法治政府建设的主要举措和成效`,
    measures,
    '二、存在的不足和原因',
    '三、党政主要负责人履行推进法治建设第一责任人职责情况',
    `四、${year + 1}年推进法治政府建设的主要安排`,
    `测试县${town}人民政府`,
    `${year + 1}年1月12日`,
  ].join('\n');

const send = (town: string, unit: string, year: number, measures: string, actor = county) =>
  createPastedReview(desk, actor, { unit, year, text: reportOf(town, year, measures) });
const copiesIn = ({ findings }: Review) => findings.filter(({ family }) => family === 'copies');

describe('雷同在每份审读中指出', () => {
  test('与外单位的雷同：说明与谁、几段、占多少，段落并排，位置就是原文的位置', async () => {
    const first = await send('东镇', TOWN, 2019, `${FIXED}\n${OWN}`);
    expect(copiesIn(first)).toEqual([]);
    const second = await send('西乡', OTHER_TOWN, 2019, `${FIXED}\n${OWN.replaceAll('36', '41')}\n${OTHER}`);
    const [found, ...more] = copiesIn(second);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ verdict: 'doubt', rule: 'copies.other-unit', familyLabel: '雷同' });
    expect(found?.says).toMatch(
      /^有 \d+ 段、\d+ 字与东镇2019年度的报告相同，占全文的 \d+%，其中 3 个数字有 2 个相同。$/,
    );
    for (const { one, other } of found?.copied?.passages ?? []) {
      expect(second.stored.text.slice(one.start, one.end)).toBe(one.text);
      expect(first.stored.text.slice(other.start, other.end)).toBe(other.text);
    }
    const words = found?.copied?.passages.map(({ one }) => one.text).join('') ?? '';
    expect(words).toContain('农贸市场东门');
    expect(words).not.toContain('习近平');
    expect(words).not.toContain('旁听庭审');
  });

  test('先送来的那一份，列表说明须重新核对，重新打开后同样指出', async () => {
    const listed = await listReviewsOf(desk, county, { year: 2019 });
    const stale = listed.filter(({ isStale }) => isStale);
    expect(stale.map(({ unitName }) => unitName)).toEqual(['东镇']);
    const opened = await openReview(desk, county, stale[0]?.id ?? '');
    expect(copiesIn(opened).map(({ says }) => says.slice(0, 40))).toEqual([
      expect.stringContaining('与西乡2019年度的报告相同'),
    ]);
    const after = await listReviewsOf(desk, county, { year: 2019 });
    expect(after.every(({ isStale }) => !isStale)).toBe(true);
    expect(
      after.every(({ rules }) => rules.some(({ label, times }) => label === '与其他单位的报告雷同' && times === 1)),
    ).toBe(true);
  });

  test('乡镇看不到外单位的报告：自己打开没有这一处，县里的列表仍然有', async () => {
    const [mine] = await listReviewsOf(desk, clerk, { year: 2019 });
    expect(copiesIn(await openReview(desk, clerk, mine?.id ?? ''))).toEqual([]);
    const [again] = (await listReviewsOf(desk, county, { year: 2019 })).filter(({ unit }) => unit === TOWN);
    expect(again?.rules.some(({ rule }) => rule === 'copies.other-unit')).toBe(true);
    expect(again?.isStale).toBe(true);
  });

  test('删除了来源，另一份须重新核对，核对后不再指出', async () => {
    const [source, other] = await listReviewsOf(desk, county, { year: 2019 }).then((all) => [
      all.find(({ unit }) => unit === OTHER_TOWN)?.id ?? '',
      all.find(({ unit }) => unit === TOWN)?.id ?? '',
    ]);
    await deleteReview(desk, county, source ?? '');
    expect((await listReviewsOf(desk, county, { year: 2019 }))[0]?.isStale).toBe(true);
    expect(copiesIn(await openReview(desk, county, other ?? ''))).toEqual([]);
  });

  test('与本单位上一年的雷同：数字一个没改的，说出来；判断为不对，改版后不再提示', async () => {
    await send('东镇', TOWN, 2016, OWN, clerk);
    const now = await send('东镇', TOWN, 2017, `${OWN}\n${OTHER}`, clerk);
    const [found] = copiesIn(now);
    expect(found).toMatchObject({ rule: 'copies.last-year', label: '与上年报告雷同' });
    expect(found?.says).toContain('与本单位 2016 年度的报告相同');
    expect(found?.says).toContain('3 个数字也完全相同');
    const said = {
      review: now.stored.id,
      fingerprint: found?.fingerprint ?? '',
      judgement: 'wrong',
      note: null,
    } as const;
    await judgeFinding(desk, clerk, said);
    const next = await send('东镇', TOWN, 2017, `${OWN}\n另加一句新写的话。`, clerk);
    expect(copiesIn(next).map(({ judgement }) => judgement)).toEqual(['wrong']);
  });

  test('只有固定提法、标题、落款相同的，各写各的，都不是雷同', async () => {
    await send('东镇', TOWN, 2014, `${FIXED}\n${OWN}`);
    expect(copiesIn(await send('西乡', OTHER_TOWN, 2014, `${FIXED}\n${OTHER}`))).toEqual([]);
    expect(copiesIn(await send('西乡', OTHER_TOWN, 2015, `${FIXED}\n${OWN}`))).toEqual([]);
  });

  test('县里统一印发、过半单位都有的段落不算；整篇照抄仍算', async () => {
    const common = `${OWN}\n`;
    const own = (at: number) =>
      Array.from(
        { length: 6 },
        (_, place) =>
          `第${'甲乙丙丁戊己庚辛'[at]}组${'子丑寅卯辰巳'[place]}日到${'山水林田湖草沙石'[at]}边查看${'门窗梁柱瓦砖'[place]}是否完好并拍照留底`,
      ).join('。\n');
    const texts = Array.from(
      { length: 8 },
      (_, at) => `关于2012年法治政府建设情况的报告\n${common}${own(at).repeat(2)}`,
    );
    for (const text of texts) await createPastedReview(desk, county, { year: 2012, text });
    const one = await createPastedReview(desk, county, { year: 2012, text: `${texts[0]}\n另起一行` });
    // Its own earlier version is a report of an unknown unit too, and wholly the same.
    expect(copiesIn(one).map(({ copied }) => (copied?.share ?? 0) > 0.8)).toEqual([true]);
  });
});

describe('更正单位和年度', () => {
  test('改到哪个单位，就归哪个单位，与它的台账比较；判断随之保留', async () => {
    const fields = {
      kind: 'neighbour',
      acceptedOn: '2023-03-02',
      foundOn: '2023-03-02',
      matter: '田埂',
      method: 'people',
      outcome: 'agreed',
      closedOn: '2023-03-02',
    };
    await saveRecord(desk, clerk, { register: 'disputes', unit: VILLAGE, fields });
    const text = '关于2023年法治政府建设情况的报告\n坚持以习近平中国特色社会主义思想为指导。全年排查调处矛盾纠纷9起。';
    const lost = await createPastedReview(desk, county, { text });
    expect([lost.stored.unit, lost.comparisons]).toEqual([null, []]);
    const phrase = lost.findings.find(({ verdict }) => verdict === 'fail');
    const said = {
      review: lost.stored.id,
      fingerprint: phrase?.fingerprint ?? '',
      judgement: 'right',
      note: '已电话告知',
    } as const;
    await judgeFinding(desk, county, said);
    const placed = await placeReview(desk, county, { review: lost.stored.id, unit: TOWN, year: 2023 });
    expect([placed.stored.unit, placed.stored.keptBy, placed.unitName]).toEqual([TOWN, TOWN, '东镇']);
    expect(placed.comparisons.map(({ verdict, by }) => [verdict, by])).toEqual([['differs', 8]]);
    expect(placed.findings.find(({ rule }) => rule === phrase?.rule)).toMatchObject({
      judgement: 'right',
      note: '已电话告知',
    });
    expect((await faultOf(openReview(desk, county, lost.stored.id))).code).toBe('REVIEW_UNKNOWN');
    expect((await openReview(desk, clerk, placed.stored.id)).stored.id).toBe(placed.stored.id);
    // Sent in again for that unit, it is the same review.
    const again = await createPastedReview(desk, county, { text, unit: TOWN, year: 2023 });
    expect(again.stored.id).toBe(placed.stored.id);
  });

  test('台账后来有变动的，列表说明须重新核对', async () => {
    const listed = async () => (await listReviewsOf(desk, county, { year: 2023 })).find(({ unit }) => unit === TOWN);
    expect((await listed())?.isStale).toBe(false);
    const fields = {
      kind: 'land',
      acceptedOn: '2023-05-02',
      foundOn: '2023-05-02',
      matter: '地界',
      method: 'people',
      outcome: 'agreed',
      closedOn: '2023-05-02',
    };
    await saveRecord(desk, clerk, { register: 'disputes', unit: VILLAGE, fields });
    expect((await listed())?.isStale).toBe(true);
    await openReview(desk, county, (await listed())?.id ?? '');
    expect((await listed())?.isStale).toBe(false);
  });

  test('范围外的单位、不存在的单位、别人的审读，都不接受', async () => {
    const { stored } = await send('东镇', TOWN, 2011, OTHER, clerk);
    const place = (actor: typeof clerk, unit: string) =>
      faultOf(placeReview(desk, actor, { review: stored.id, unit, year: 2011 }));
    expect((await place(clerk, OTHER_TOWN)).code).toBe('OUT_OF_SCOPE');
    expect((await place(county, '990109999')).code).toBe('UNIT_UNKNOWN');
    expect((await place(neighbour, OTHER_TOWN)).code).toBe('REVIEW_UNKNOWN');
  });
});

test('几份复函一次取得，同名的编号区分', async () => {
  const [one, other, third] = [
    await send('东镇', TOWN, 2010, OWN),
    await send('东镇', TOWN, 2010, OTHER),
    await send('西乡', OTHER_TOWN, 2010, '开展普法活动3场。'),
  ].map(({ stored }) => stored.id);
  const letters = await replyLetters(desk, county, {
    reviews: [one ?? '', other ?? '', third ?? '', one ?? ''],
    doubts: true,
  });
  expect(letters.map(({ fileName }) => fileName)).toEqual([
    '东镇审读意见.docx',
    '东镇审读意见（2）.docx',
    '西乡审读意见.docx',
  ]);
});
