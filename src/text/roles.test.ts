import { describe, expect, test } from 'vitest';
import { reportLexicon } from '#law/lexicon/index.ts';
import { read } from './read.ts';

const CASES: readonly (readonly [sentence: string, ...roles: string[]])[] = [
  ['全年调解纠纷36起。', 'result'],
  ['化解率达到98%，超过县定90%的目标。', 'result', 'target'],
  ['关注率达到17%，完成区要求的15%的任务。', 'result', 'target'],
  ['要求领导干部每年学法不少于四次。', 'target'],
  ['每季度至少开展2次专项检查。', 'target'],
  ['力争参考率达到100%。', 'target'],
  ['确保矛盾纠纷化解率达98%以上。', 'target'],
  ['每个村配备1名法律顾问。', 'target'],
  ['坚持每月召开1次例会。', 'target'],
  ['凡5000元以上的支出须经党委会研究。', 'threshold'],
  ['单项3万元以上的采购应当集体决定。', 'threshold'],
  ['严格落实2000元以上资金支出由党委会研究决定制度。', 'threshold'],
  ['各办公室明确一名普法联络员。', 'result'],
  ['投入资金20万元以上。', 'result'],
  ['平均每名执法人员承担事项3.6项。', 'result'],
  ['将32项任务分解到9个办公室。', 'result', 'result'],
  ['会议应到45人，实到43人。', 'result', 'result'],
  ['全年未发生一起行政诉讼。', 'result'],
  ['参训率达95%以上。', 'result'],
  ['全镇已建成法治广场3个。', 'result'],
  ['将7项任务分解到各办公室。', 'result'],
  ['组织模拟法庭等活动3场。', 'result'],
  ['比去年增加12件。', 'result'],
  ['下一年计划开展法治培训4次。', 'plan'],
  ['明年将新建法治广场2处。', 'plan'],
  ['下一步拟新增执法人员3名。', 'plan'],
  ['计划于明年培训80人次。', 'plan'],
  ['以每两月1次的频次开展学习5次。', 'target', 'result'],
  ['党委会定期学法每月1次。', 'target'],
  ['全年共开展例会学法11次、党委会学法每月1次。', 'result', 'target'],
  ['每季度至少一次集中学习。', 'target'],
  ['组织应知应会法律知识考试1次。', 'result'],
  ['部分村法律顾问驻村不足一次。', 'result'],
  ['参训人员不到20人。', 'result'],
  ['做到案件办结率100%。', 'result'],
  ['上级下达任务10件，实际完成12件。', 'target', 'result'],
  ['目标值为95%，实际为97%。', 'target', 'result'],
  ['按期完成6个，应当完成整改的问题8个。', 'result', 'result'],
  ['每年支付顾问费4万元。', 'result'],
  ['办结时限不超过5个工作日内。', 'threshold'],
  ['处罚决定在7个工作日内公示。', 'threshold'],
  ['相应开展活动3次。', 'result'],
];

describe('数字的性质', () => {
  test.each(CASES)('%s', (sentence, ...roles) => {
    const { figures } = read(sentence, { lexicon: reportLexicon, instruments: [] });
    expect(figures.map(({ role }) => role)).toEqual(roles);
  });

  test('下一步安排中的数字是计划', () => {
    const text = '一、2023年主要工作\n开展普法5次。\n二、下一步工作安排\n开展普法10次，培养法律明白人20名。';
    const { figures } = read(text, { lexicon: reportLexicon, instruments: [] });
    expect(figures.map(({ role }) => role)).toEqual(['result', 'plan', 'plan']);
  });

  test('没有标题的下一步打算，其后都是计划', () => {
    const text =
      '双河镇2023年法治政府建设情况报告\n一、主要工作\n开展普法5次。\n' +
      '化解纠纷20件。\n下一步，我们将重点做好以下工作：一是开展培训2次。\n二是新建广场1处。';
    const { figures } = read(text, { lexicon: reportLexicon, instruments: [] });
    expect(figures.map(({ role }) => role)).toEqual(['result', 'result', 'plan', 'plan']);
  });

  test('写明次年的，是计划', () => {
    const text =
      '双河镇2023年法治政府建设情况报告\n一、主要工作\n2024年计划开展普法5次。2023年将普法纳入考核，开展6次。';
    const { figures } = read(text, { lexicon: reportLexicon, instruments: [] });
    expect(figures.map(({ role }) => role)).toEqual(['plan', 'result']);
  });

  test('“其中”到分号为止；有冒号的可以分项用分号；另起一句的也算', () => {
    const parts = (text: string) =>
      read(text, { lexicon: reportLexicon, instruments: [] }).figures.map(({ partOf }) => partOf !== null);
    expect(parts('复议4件，其中维持2件；诉讼6件。')).toEqual([false, true, false]);
    expect(parts('检查54家，其中：甲类10家；乙类33家。')).toEqual([false, true, true]);
    expect(parts('公开信息304条。其中动态31条，公告3条。')).toEqual([false, true, true]);
    expect(parts('专项行动\t2次，其中另计\t5次')).toEqual([false, false]);
  });

  test('“其中”后的数字记为前一数字的部分', () => {
    const text = '共受理案件20件，其中调解12件、移送8件。';
    const { figures } = read(text, { lexicon: reportLexicon, instruments: [] });
    expect(figures.map(({ partOf }) => partOf)).toEqual([null, 5, 5]);
  });
});

describe('数字的期间', () => {
  const period = (text: string, index = 0) =>
    read(text, { lexicon: reportLexicon, instruments: [] }).figures[index]?.period;
  const title = '双河镇2023年法治政府建设情况报告\n';

  test('句中没有时间的，取报告年度', () => {
    expect(period(`${title}调解纠纷3起。`)).toEqual({ from: '2023-01-01', to: '2023-12-31' });
  });
  test('句中写明另一年的，取那一年', () => {
    expect(period(`${title}2022年调解纠纷3起。`)).toEqual({ from: '2022-01-01', to: '2022-12-31' });
  });
  test('“2022年以来”至报告年度末', () => {
    expect(period(`${title}2022年以来调解纠纷3起。`)).toEqual({ from: '2022-01-01', to: '2023-12-31' });
  });
  test('“2023年上半年”', () => {
    expect(period(`${title}2023年上半年调解纠纷3起。`)).toEqual({ from: '2023-01-01', to: '2023-06-30' });
  });
  test('“2023年1至9月”', () => {
    expect(period(`${title}2023年1月至9月调解纠纷3起。`)).toEqual({ from: '2023-01-01', to: '2023-09-30' });
  });
  test('没有年度可依的，不编造期间', () => {
    expect(period('调解纠纷3起。')).toBeNull();
  });
});

describe('数字的对象', () => {
  const subjects = (text: string) =>
    read(text, { lexicon: reportLexicon, instruments: [] }).figures.map(({ subject }) => subject);
  test('“分别”按先后对应', () => {
    expect(subjects('参考率、合格率分别为100%、98.2%。')).toEqual(['参考率', '合格率']);
    expect(subjects('法治讲座和送法活动分别开展3次和5次。')).toEqual(['法治讲座', '送法活动']);
  });
  test('“均”共用一个数字', () => {
    expect(subjects('参考率、合格率均达到100%。')).toEqual(['参考率、合格率']);
  });
  test('量词后的名词，或者数字前的名词', () => {
    expect(subjects('培养33名法律明白人。')).toEqual(['法律明白人']);
    expect(subjects('全乡共培养法律明白人33名。')).toEqual(['法律明白人']);
    expect(subjects('排查矛盾纠纷96起，调解成功率96.9%。')).toEqual(['排查矛盾纠纷', '调解成功率']);
  });
});
