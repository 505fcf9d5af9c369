import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Law } from '#engine/law.ts';
import { checkOutline } from '#engine/report/check-outline.ts';
import { composeReport } from '#engine/report/compose-report.ts';
import { needsOf } from '#engine/report/needs-of.ts';
import { textOfBlock } from '#engine/report/set-blocks.ts';
import { type Stated, type StatedFacts, statedFacts } from '#engine/report/stated-facts.fixture.ts';
import { loadLaw } from '../../src/load-law.ts';
import { FULL_YEAR, TOWN, VILLAGES } from './township-annual/made-up-year.fixture.ts';
import { townshipAnnual } from './township-annual.ts';

const ACCEPTANCE = join(import.meta.dirname, '../../../shared/acceptance/figures.json');

let law: Law;
beforeAll(async () => {
  law = await loadLaw();
});

function compose(stated: StatedFacts) {
  const facts = statedFacts(law, townshipAnnual, { unit: TOWN, villages: VILLAGES }, stated);
  const report = composeReport(law, townshipAnnual, facts);
  return { report, text: report.document.body.map(textOfBlock).join('\n') };
}

const section = (text: string, from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to));
const needed = () => needsOf(townshipAnnual);

test('提纲所用的指标、分项和字段都有声明，没有个人信息', () => {
  expect(() => checkOutline(law, townshipAnnual)).not.toThrow();
});

test.skipIf(!existsSync(ACCEPTANCE))('五份真实报告说到的数字，提纲都有地方说', () => {
  const figures: readonly { indicator: string }[] = JSON.parse(readFileSync(ACCEPTANCE, 'utf8'));
  const { figures: said } = needed();
  expect(figures.map(({ indicator }) => indicator).filter((id) => !said.includes(id))).toEqual([]);
});

describe('记录齐全的一年', () => {
  test('法定内容五块俱全，次序不乱，标题编号连续', () => {
    const { report } = compose(FULL_YEAR);
    const headings = report.document.body.flatMap((block) => (block.kind === 'heading' ? [block] : []));
    expect(headings.filter(({ level }) => level === 1).map(({ number, text }) => number + text)).toEqual([
      '一、2023年推进法治政府建设的主要举措和成效',
      '二、2023年推进法治政府建设存在的不足和原因',
      '三、2023年党政主要负责人履行推进法治建设第一责任人职责的情况',
      '四、2024年推进法治政府建设的主要安排',
      '五、其他需要报告的情况',
    ]);
    const parts = headings.slice(1, 13).map(({ number }) => number);
    expect(parts.join('')).toBe('（一）（二）（三）（四）（五）（六）（七）（八）（九）（十）（十一）（十二）');
  });

  test('主送县委、县政府，抄送依法治县办，党委和政府共同署名', () => {
    const { document } = compose(FULL_YEAR).report;
    expect(document.title).toEqual(['中共云水镇委员会', '云水镇人民政府', '关于2023年度法治政府建设情况的报告']);
    expect(document.addressee).toBe('县委、县政府');
    expect(document.copyTo).toBe('县委全面依法治县委员会办公室');
    expect(document.signature).toEqual({ bodies: ['中共云水镇委员会', '云水镇人民政府'], date: null });
  });

  test('约九页：正文四千五百到五千五百字', () => {
    const { text } = compose(FULL_YEAR);
    expect(text.length).toBeGreaterThan(4500);
    expect(text.length).toBeLessThan(5500);
  });

  test('没有任何一处提示未填报', () => {
    const { report } = compose(FULL_YEAR);
    expect(report.warnings.filter(({ kind }) => kind !== 'cause')).toEqual([]);
  });

  test('每个数字在数据来源说明里都有一行，口径不空', () => {
    const { report } = compose(FULL_YEAR);
    const table = report.document.annexes[0]?.body.find((block) => block.kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    const cells = rows.map((row) => row.map(({ text }) => text));
    for (const { printed, value, unit, label } of report.figures) {
      const row = cells.find((row) => row.some((cell) => cell.includes(printed) || cell === `${value}${unit}`));
      expect(row, label).toBeDefined();
    }
    for (const row of cells)
      expect(
        row.every((cell) => cell.length > 0),
        row.join('｜'),
      ).toBe(true);
    for (const { means, label } of report.figures) expect(means.length, label).toBeGreaterThan(3);
  });

  test('不足后面有原因，每条不足在下一年安排里有对应措施', () => {
    const { text } = compose(FULL_YEAR);
    const wanting = section(text, '二、2023年', '三、2023年');
    for (const paragraph of wanting.split('\n').filter((line) => /^[一二三四五]是/.test(line)))
      expect(paragraph).toMatch(/主要原因是.+。$/);
    const plan = section(text, '四、2024年', '五、其他');
    expect(wanting).toContain('年末仍有2项任务逾期未完成，涉及“建立行政执法案卷评查机制”');
    expect(plan).toContain('对2023年逾期未完成的任务逐项明确新的完成时限');
    expect(wanting).toContain('高坪村没有在任人民调解员');
    expect(plan).toContain('依法推选、增补人民调解员');
    expect(wanting).toContain('2月、7月未召开稳定形势分析会');
    expect(wanting).toContain('法律明白人目标为25名、实际为21名，没有达到年度目标');
  });

  test('达到的目标写在成效里', () => {
    expect(compose(FULL_YEAR).text).toContain('村居法律顾问服务平台关注率17.4%，达到15%的年度目标');
  });
});

describe('零、未填、不适用', () => {
  const of = (id: string, value: Stated) => compose({ figures: { [id]: value } });
  test.each([
    ['normative-documents.made', '全年未制定行政规范性文件。'],
    ['decisions.decided', '全年未作出重大行政决策。'],
    ['decisions.wrong-or-harmful', '全年未发生因决策失误或者侵犯群众合法权益引发的事件。'],
    ['enforcement.misconduct', '全年未发生不作为或者越权行政的情形。'],
    ['petitions.received', '全年未发生信访事项。'],
    ['advice.received', '全年未收到司法建议和检察建议。'],
    ['disclosure-requests.received', '全年未收到政府信息公开申请。'],
  ])('%s 为零，照实写：%s', (id, expected) => {
    expect(of(id, 0).text).toContain(expected);
    expect(of(id, 'not-applicable').text).not.toContain(expected);
    expect(compose({}).text).not.toContain(expected);
  });

  test('应当做而没有做的，写进不足，不写进成效', () => {
    const { text } = of('drills.held', 0);
    expect(section(text, '一、2023年', '二、2023年')).not.toContain('演练');
    expect(section(text, '二、2023年', '三、2023年')).toContain('全年没有组织应急演练');
  });

  test('什么都没填：不写一句成效，逐个台账提示，法定内容留待填写', () => {
    const { report } = compose({});
    const registers = new Set(report.warnings.filter(({ kind }) => kind === 'blank').map(({ register }) => register));
    expect([...law.registers.keys()].filter((id) => !registers.has(id))).toEqual([]);
    expect(report.figures).toEqual([]);
    expect(report.warnings.filter(({ severity }) => severity === 'must')).toHaveLength(3);
  });
});

test('乡、镇、街道各用各的名称', () => {
  const facts = (name: string) =>
    statedFacts(law, townshipAnnual, { unit: { ...TOWN, name, short: name }, villages: VILLAGES }, FULL_YEAR);
  const signed = (name: string) => composeReport(law, townshipAnnual, facts(name)).document.signature.bodies;
  expect(signed('柳林乡')).toEqual(['中共柳林乡委员会', '柳林乡人民政府']);
  expect(signed('城东街道')).toEqual(['中共城东街道工作委员会', '城东街道办事处']);
});

test('任意填报情况下，句子都通顺：没有断头标点、没有落空的“其中”、没有未填的空位', () => {
  const ids = needed().figures;
  const rate = (id: string) => law.indicators.get(id)?.unit === '%';
  const value = (id: string): fc.Arbitrary<Stated> =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant<Stated>('blank') },
      { weight: 1, arbitrary: fc.constant<Stated>('not-applicable') },
      { weight: 2, arbitrary: fc.constant<Stated>(0) },
      { weight: 1, arbitrary: fc.constant<Stated>(1) },
      { weight: 4, arbitrary: rate(id) ? fc.integer({ min: 0, max: 100 }) : fc.integer({ min: 2, max: 5000 }) },
    );
  const parts = needed().breakdowns.flatMap((id) =>
    Object.keys(FULL_YEAR.figures ?? {}).filter((part) => part.startsWith(`${id}@`)),
  );
  const figures = fc.record(Object.fromEntries([...ids, ...parts].map((id) => [id, value(id)])));
  const faulty = new Set<string>();
  for (const [run, stated] of fc.sample(figures, { numRuns: 200, seed: 7 }).entries()) {
    const { report } = compose({ ...FULL_YEAR, figures: stated, rows: run % 2 === 0 ? FULL_YEAR.rows : {} });
    for (const line of report.document.body.flatMap((block) =>
      block.kind === 'paragraph' ? [textOfBlock(block)] : [],
    ))
      for (const { index, 0: what } of FAULTS.flatMap((fault) => [...line.matchAll(fault)]))
        faulty.add(`${what}：${line.slice(Math.max(0, index - 12), index + 20)}`);
  }
  expect([...faulty].slice(0, 40)).toEqual([]);
});

/** What no sentence may look like. */
const FAULTS = [
  /(全年|年末|年内)(全年|年末|年内)/g,
  /[^。：）]$/g,
  /[，；、。：][，；、。]|^[，；、]|是[，；、。]/g,
  /(^|[。是]|全年|年末)(其中|均为|全部达到)/g,
  /[{}[\]]|undefined|null|NaN/g,
  /(^|[。是])(全年|年末|全年召开|全年法律顾问|组织|.{1,4}全年没有)。/g,
];
