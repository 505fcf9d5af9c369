import { describe, expect, test } from 'vitest';
import { reportLexicon } from '#law/lexicon/index.ts';
import { instruments } from '#law/sources/index.ts';
import { read } from './read.ts';

const readText = (text: string) => read(text, { lexicon: reportLexicon, instruments });
const outline = (text: string) =>
  readText(text).headings.map(({ level, number, text: title }) => `${level} ${number} ${title}`);

describe('标题', () => {
  test.each<[string, string, string[]]>([
    [
      '三级标题',
      '一、总体情况\n（一）组织领导\n1. 领导小组\n2、责任分工\n',
      ['1 一 总体情况', '2 一 组织领导', '3 1 领导小组', '3 2 责任分工'],
    ],
    ['半角括号', '(二)规范执法\n', ['2 二 规范执法']],
    ['括号后又有顿号', '（二）、规范执法\n', ['2 二 规范执法']],
    ['少了左括号', '二）规范执法\n', ['2 二 规范执法']],
    ['序号与文字之间有空格', '一、 总体情况\n', ['1 一 总体情况']],
    ['全角点号', '１．健全制度。明确责任。\n', ['3 1 健全制度']],
    ['标题与正文同段，取至第一个句号', '（一）强化领导。成立领导小组，明确责任。\n', ['2 一 强化领导']],
    ['行首有空格', '　　一、总体情况\n', ['1 一 总体情况']],
    ['序号乱了也照样列出', '一、甲\n三、乙\n二、丙\n', ['1 一 甲', '1 三 乙', '1 二 丙']],
    ['十以上', '十、甲\n十一、乙\n', ['1 十 甲', '1 十一 乙']],
    ['“一、二季度”不是标题', '一、二季度开展检查。\n', []],
    ['小数与日期不是标题', '3.15宣传活动\n12.4宪法日\n', []],
    ['“一是”不是标题', '一是抓学习。二是抓落实。\n', []],
    ['年份不是标题', '2023年工作\n', []],
    ['附件清单不是标题', '一、总体情况\n附件：\n1.名册\n2.台账\n', ['1 一 总体情况']],
  ])('%s', (_name, text, expected) => expect(outline(text)).toEqual(expected));

  test('没有分段的正文里，接续的序号仍是标题', () => {
    const text =
      '现将有关情况报告如下：一、主要举措和成效（一）加强学习。组织干部学法，做到学用结合，不断提高依法办事能力和水平。（二）规范执法。严格落实制度，开展检查，办好每一件案件。二、存在的不足和原因。学法不够深入，原因是人手不足。三、下一步安排。继续加强学习。';
    expect(outline(text)).toEqual([
      '1 一 主要举措和成效',
      '2 一 加强学习',
      '2 二 规范执法',
      '1 二 存在的不足和原因',
      '1 三 下一步安排',
    ]);
  });

  test('句中的列举不是标题', () => {
    const text = `${'建成多处法治阵地，群众广泛参与，效果良好，'.repeat(6)}分别是：一、文化广场；二、法治长廊；三、宣传栏。`;
    expect(outline(text)).toEqual([]);
  });

  test('位置指向原文', () => {
    const text = '　　一、 总体　情况\n正文。';
    const [heading] = readText(text).headings;
    expect(text.slice(heading?.start, heading?.end)).toBe('总体　情况');
  });
});

describe('法定内容', () => {
  const contents = (text: string) =>
    Object.entries(readText(text).contents)
      .filter(([, found]) => found)
      .map(([name]) => name);
  test.each<[string, string, string[]]>([
    [
      '齐全',
      '一、主要举措和成效\n甲。\n二、存在的不足和原因\n乙。\n三、党政主要负责人履行推进法治建设第一责任人职责情况\n丙。\n四、下一年度安排\n丁。',
      ['measures', 'shortcomings', 'causes', 'principal', 'plan'],
    ],
    [
      '换一种说法',
      '一、2023年工作开展情况\n甲。\n二、短板和差距\n主要是由于人手少。\n三、2024年工作打算\n丁。',
      ['measures', 'shortcomings', 'causes', 'plan'],
    ],
    [
      '有不足而无原因',
      '一、工作情况\n甲。\n二、存在问题\n学法不够深入。\n三、下步工作\n丁。',
      ['measures', 'shortcomings', 'plan'],
    ],
    [
      '受制约也是原因',
      '一、工作情况\n甲。\n二、存在问题\n受编制限制，力量不足。',
      ['measures', 'shortcomings', 'causes'],
    ],
    [
      '导致也是原因',
      '一、工作情况\n甲。\n二、存在问题\n人手不够，导致办案慢。',
      ['measures', 'shortcomings', 'causes'],
    ],
    ['第一责任人在二级标题', '一、主要工作\n（一）落实第一责任人职责\n甲。', ['measures', 'principal']],
    ['化解问题不是存在问题', '一、主要工作\n（一）着力化解突出问题\n甲。', ['measures']],
    [
      '没有标题而有一段话',
      '全镇开展普法5次。\n同时也存在一些不足，学法不够。\n下一步，将继续努力。',
      ['measures', 'shortcomings', 'plan'],
    ],
  ])('%s', (_name, text, expected) => expect(contents(text)).toEqual(expected));
});

describe('引用的文件', () => {
  const titles = (text: string) => readText(text).citations.map(({ title, instrument }) => [title, instrument]);
  const report = (text: string) => `双河镇2023年法治政府建设情况报告\n${text}`;
  test('书名号里的文件，认得的给出文号', () => {
    expect(titles(report('贯彻《优化营商环境条例》和《双河镇议事规则》。'))).toEqual([
      ['优化营商环境条例', '国务院令第722号'],
      ['双河镇议事规则', null],
    ]);
  });
  test('简称、全称、连接号不同，是同一文件', () => {
    expect(titles(report('《法治政府建设实施纲要（2021-2025年）》'))[0]?.[1]).toBe('中发〔2021〕33号');
    expect(titles(report('《法治政府建设实施纲要（2021—2025年）》'))[0]?.[1]).toBe('中发〔2021〕33号');
    expect(titles(report('《中华人民共和国政府信息公开条例》'))[0]?.[1]).toBe('国务院令第711号');
  });
  test('同名的文件，取报告年度有效的一部', () => {
    expect(titles('双河镇2023年法治政府建设情况报告\n《突发事件应急预案管理办法》')[0]?.[1]).toBe(
      '国办发〔2013〕101号',
    );
    expect(titles('双河镇2024年法治政府建设情况报告\n《突发事件应急预案管理办法》')[0]?.[1]).toBe('国办发〔2024〕5号');
  });
  test('书名号套书名号，是一处引用', () => {
    expect(titles('印发《贯彻〈纲要〉实施方案》')).toEqual([['贯彻〈纲要〉实施方案', null]]);
    expect(titles('印发《贯彻《纲要》实施方案》')).toEqual([['贯彻《纲要》实施方案', null]]);
  });
  test('报纸和节目不是文件', () => expect(titles('在《双河日报》刊发')).toEqual([]));
  test('没有闭合的书名号不吞掉后文', () => expect(titles('落实《工作方案\n贯彻《民法典》')).toHaveLength(1));
  test('前一个书名号没有闭合，后一个照样是引用', () =>
    expect(titles('与《规划（2020—2025年）《双河镇议事规则》结合')).toEqual([['双河镇议事规则', null]]));
  test('位置包括书名号', () => {
    const text = '贯彻《民法典》。';
    const [citation] = readText(text).citations;
    expect(text.slice(citation?.start, citation?.end)).toBe('《民法典》');
  });
});

describe('谁、何时、报给谁', () => {
  const facts = (text: string) => {
    const { org, county, year, issuedOn, docNumber, addressees } = readText(text);
    return [org, county, year, issuedOn, docNumber, addressees.join('、')];
  };
  const body = '\n一、主要工作\n（一）普法。开展宣传5次。\n';
  test.each<[string, string, unknown[]]>([
    [
      '标题与落款',
      `双河委文〔2024〕2号\n中共云岭县双河镇委员会\n云岭县双河镇人民政府\n关于2023年法治政府建设情况的报告\n县委、县政府：${body}中共云岭县双河镇委员会\n云岭县双河镇人民政府\n2024年1月15日`,
      ['双河镇', '云岭县', 2023, '2024-01-15', '双河委文〔2024〕2号', '县委、县政府'],
    ],
    [
      '两个落款在一行',
      `2023年，在县委领导下，现将2023年度情况报告如下：${body}中共双河镇委员会      云岭县双河镇人民政府\n2024年1月11日\n（此件公开发布）`,
      ['双河镇', '云岭县', 2023, '2024-01-11', null, ''],
    ],
    ['县级市的镇', `云岭市双河镇2023年法治政府建设年度报告${body}`, ['双河镇', '云岭市', 2023, null, null, '']],
    [
      '地级市、区、镇',
      `江北市东山区双河镇人民政府2022年法治政府建设情况报告${body}`,
      ['双河镇', '东山区', 2022, null, null, ''],
    ],
    [
      '自治县的民族乡',
      `云岭苗族自治县双河土家族乡人民政府\n关于2023年度法治政府建设情况的报告${body}`,
      ['双河土家族乡', '云岭苗族自治县', 2023, null, null, ''],
    ],
    [
      '街道办事处',
      `东山区双河街道办事处2023年法治政府建设情况报告${body}`,
      ['双河街道', '东山区', 2023, null, null, ''],
    ],
    ['旗的苏木', `云岭旗双河苏木2023年法治政府建设工作报告${body}`, ['双河苏木', '云岭旗', 2023, null, null, '']],
    ['只写镇名，不编造县名', `双河镇2023年法治政府建设工作报告${body}`, ['双河镇', null, 2023, null, null, '']],
    [
      '标题没有年份，取正文',
      `双河乡法治政府建设\n工作报告\n2023年，在县委、县政府的统一领导下，成效明显。${body}`,
      ['双河乡', null, 2023, null, null, ''],
    ],
    ['县直部门', `云岭县司法局2023年法治政府建设情况报告${body}`, ['云岭县司法局', '云岭县', 2023, null, null, '']],
    [
      '汉字日期',
      `双河镇2023年法治政府建设情况报告${body}双河镇人民政府\n二〇二四年一月十五日`,
      ['双河镇', null, 2023, '2024-01-15', null, ''],
    ],
    [
      '网页上的发布日期',
      `双河镇2023年法治政府建设情况报告\n发布时间：2024-01-20\n来源：双河镇${body}`,
      ['双河镇', null, 2023, '2024-01-20', null, ''],
    ],
    [
      '正文中的日期不是成文日期',
      `双河镇2023年法治政府建设情况报告${body}我镇于2023年12月4日开展宣传。`,
      ['双河镇', null, 2023, null, null, ''],
    ],
    [
      '被报送的机关不是报告机关',
      `县委全面依法治县委员会办公室：\n现将双河镇2023年法治政府建设情况报告如下：${body}云岭县双河镇人民政府\n2024年2月1日`,
      ['双河镇', '云岭县', 2023, '2024-02-01', null, '县委全面依法治县委员会办公室'],
    ],
    [
      '引用的文号不是本文文号',
      `双河镇2023年法治政府建设情况报告\n根据《实施方案》（云委发〔2022〕15号）要求，报告如下。${body}`,
      ['双河镇', null, 2023, null, null, ''],
    ],
    ['空文', '', [null, null, null, null, null, '']],
    [
      '网页表头里的索引号不是年份',
      `索引号：330803-070/2024-68685 组配分类：法治政府建设年度工作报告\n现将双河镇2023年度法治政府建设情况报告如下：${body}`,
      ['双河镇', null, 2023, null, null, ''],
    ],
    [
      '正文开头说的镇',
      `2023年度，双河镇政府在县委领导下开展工作。现将有关情况报告如下：${body}`,
      ['双河镇', null, 2023, null, null, ''],
    ],
    [
      '一年来开头',
      `一年来，双河乡在县委的正确领导下，有序推进工作。现将2024年情况报告如下：${body}`,
      ['双河乡', null, 2024, null, null, ''],
    ],
    [
      '名称里有“和”字的镇',
      `北和镇人民政府\n关于2024年度法治政府建设工作的报告${body}`,
      ['北和镇', null, 2024, null, null, ''],
    ],
    [
      '县名见于主送机关',
      `双河镇2023年法治政府建设情况报告\n中共云岭县委员会、云岭县人民政府：${body}`,
      ['双河镇', '云岭县', 2023, null, null, '中共云岭县委员会、云岭县人民政府'],
    ],
    [
      '县名见于所引文件',
      `双河镇2023年法治政府建设情况报告\n贯彻《云岭县人民政府2023年工作安排》。${body}`,
      ['双河镇', '云岭县', 2023, null, null, ''],
    ],
    [
      '区人民政府的街道办事处',
      `东山区人民政府双河街道办事处关于2022年度法治政府建设情况的报告${body}`,
      ['双河街道', '东山区', 2022, null, null, ''],
    ],
    [
      '带前缀的单位名称',
      `县委全面依法治县委员会办公室：\n演示·双河镇人民政府\n关于2023年法治政府建设情况的报告${body}`,
      ['双河镇', null, 2023, null, null, '县委全面依法治县委员会办公室'],
    ],
    [
      '标题下单独一行的日期',
      `2025年双河镇法治政府建设报告\n2026.03.05${body}`,
      ['双河镇', null, 2025, '2026-03-05', null, ''],
    ],
    ['规范乡镇不是地名', `进一步规范乡镇依法行政。现将2023年情况报告如下：${body}`, [null, null, 2023, null, null, '']],
    [
      '通篇只在句中出现的镇',
      `一、2023年主要工作\n（一）普法。调整双河镇法治领导小组，全面提升双河镇法治水平，双河镇法治氛围更浓。`,
      ['双河镇', null, 2023, null, null, ''],
    ],
  ])('%s', (_name, text, expected) => expect(facts(text)).toEqual(expected));
});

describe('变形的文字', () => {
  test.each<[string, string, string]>([
    ['全角数字', '调解纠纷３６起', '３６起'],
    ['字间空格', '调解纠纷 36 起', '36 起'],
    ['零宽字符', '调解纠纷3\u200b6起', '3\u200b6起'],
    ['康熙部首', '排查⼈员36⼈', '36⼈'],
    ['繁体', '調解糾紛兩百起', '兩百起'],
    ['转换残留', '[bookmark: _GoBack]调解纠纷36起', '36起'],
    ['回车换行', '一、工作\r\n调解纠纷36起\r\n', '36起'],
  ])('%s不移动位置', (_name, text, span) => {
    const [figure] = readText(text).figures;
    expect(figure?.text).toBe(span);
    expect(text.slice(figure?.start, figure?.end)).toBe(span);
  });

  test('按固定宽度换行的文本，数字断在两行仍读作一个', () => {
    const line = '本镇全年认真组织开展各类法治宣传教育活动并且深入村组逐户宣传共发放各类法治宣传资料12';
    const text = `${Array.from({ length: 9 }, () => line.replace('12', '多种')).join('\n')}\n${line}\n00份，群众反响良好，普法氛围日益浓厚。`;
    expect(readText(text).figures.map(({ value, unit }) => [value, unit])).toEqual([[1200, '份']]);
  });
});
