import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DueOptions, dueDate, formatStep, yearlyDueOn } from '#engine/due-date.ts';
import { findStale, type Limit } from '#engine/limit.ts';
import { addDays, localDate } from '#kernel/local-date.ts';
import { china } from '../calendars/china.ts';
import { lawCheckedOn } from '../checked.ts';
import { facts } from '../facts/index.ts';
import { annualReportLimits } from './annual-report.ts';
import { enforcementLimits } from './enforcement.ts';
import { getLimit, limits, yearlyLimits } from './index.ts';
import { disclosureLimits } from './information-disclosure.ts';
import { mediationLimits } from './mediation.ts';

function onOf(id: string, start: string, options: DueOptions = {}): string {
  const on = localDate(start);
  const due = dueDate(getLimit(id, on), on, china, options);
  return 'on' in due ? due.on : due.unassessable;
}

describe('到期日', () => {
  test.each([
    ['答复期限：跨国庆假日与调休上班日', 'disclosure.reply', '2023-09-20', '2023-10-24'],
    ['答复期限：春节前收到，计入两个调休上班日', 'disclosure.reply', '2024-01-29', '2024-02-29'],
    ['答复期限：平常月份', 'disclosure.reply', '2023-03-01', '2023-03-29'],
    ['主动公开：五一前形成', 'disclosure.publish', '2023-04-20', '2023-05-19'],
    ['补正告知：七个工作日', 'disclosure.correction', '2023-09-27', '2023-10-12'],
    ['处罚案件：九十日是自然日，末日逢元旦不移动', 'penalty.decide', '2023-10-03', '2024-01-01'],
    ['处罚决定书送达：七日是工作日', 'penalty.serve', '2023-09-28', '2023-10-13'],
    ['处罚决定公开：七个工作日', 'enforcement.publish-penalty', '2023-04-26', '2023-05-09'],
    ['执法决定公开：第二十个工作日是调休上班的周六', 'enforcement.publish', '2023-09-01', '2023-10-07'],
    ['听证通知：七个工作日前，倒数跳过国庆', 'penalty.hearing-notice', '2023-10-12', '2023-09-27'],
    ['催告满十个工作日方可申请法院执行', 'coercion.demand', '2023-09-22', '2023-10-12'],
    ['申请法院执行：三个月到月末', 'coercion.court', '2023-11-30', '2024-02-29'],
    ['信访办理：六十日是自然日', 'petitions.handle', '2023-07-01', '2023-08-30'],
    ['信访告知：十五日', 'petitions.notice', '2023-02-14', '2023-03-01'],
    ['转送异议：五个工作日', 'petitions.objection', '2023-09-28', '2023-10-11'],
    ['司法确认：末日逢国庆，顺延到调休上班日', 'mediation.judicial-confirmation', '2024-09-01', '2024-10-08'],
    ['司法确认：2024年以前依人民调解法，未见顺延规定', 'mediation.judicial-confirmation', '2023-09-01', '2023-10-01'],
    ['人民调解：一个月到二月末', 'mediation.conclude', '2023-01-31', '2023-02-28'],
    ['复议答复：十日是工作日', 'reconsideration.answer', '2024-09-24', '2024-10-12'],
    ['复议简易程序答复：五个工作日', 'reconsideration.answer-simple', '2024-09-24', '2024-09-30'],
    ['应诉答辩：十五日，末日逢周末顺延', 'litigation.answer', '2024-03-08', '2024-03-25'],
    ['应诉答辩：末日逢国庆顺延', 'litigation.answer', '2024-09-18', '2024-10-08'],
    ['司法建议：两个月到对应日', 'advice.judicial', '2023-12-31', '2024-02-29'],
    ['公开征求意见：不少于三十日', 'decisions.comment', '2023-06-01', '2023-07-01'],
    ['听证会材料：七日前', 'decisions.hearing-papers', '2023-06-15', '2023-06-08'],
    ['合法性审查：不少于七个工作日，跨端午', 'decisions.legality-review', '2023-06-19', '2023-06-29'],
    ['规范性文件审核：不少于五个工作日', 'documents.legality-review-min', '2023-09-25', '2023-10-08'],
    ['规范性文件审核：最长十五个工作日', 'documents.legality-review-max', '2023-09-25', '2023-10-20'],
    ['应急预案演练：两年', 'emergency.work-safety-drill', '2024-02-29', '2026-02-28'],
    ['重庆代表建议：两个月', 'chongqing.congress-suggestion', '2023-01-15', '2023-03-15'],
  ])('%s', (_, id, start, on) => {
    expect(onOf(id, start)).toBe(on);
  });

  test.each([
    ['信息公开延长二十个工作日', 'disclosure.reply', '2023-09-20', { extensionDays: 20 }, '2023-11-21'],
    ['信访延长三十日', 'petitions.handle', '2023-07-01', { extensionDays: 30 }, '2023-09-29'],
    ['查封延长三十日', 'coercion.seizure', '2023-03-01', { extensionDays: 30 }, '2023-04-30'],
    ['代表建议最长四个月', 'chongqing.congress-suggestion', '2023-01-15', { extensionDays: 2 }, '2023-05-15'],
    [
      '征求第三方意见期间不计入',
      'disclosure.reply',
      '2023-03-01',
      { pauses: [{ from: localDate('2023-03-06'), to: localDate('2023-03-17') }] },
      '2023-04-13',
    ],
  ])('%s', (_, id, start, options, on) => {
    expect(onOf(id, start, options)).toBe(on);
  });

  test('延长超过二十个工作日的拒绝', () => {
    expect(() => onOf('disclosure.reply', '2023-09-20', { extensionDays: 25 })).toThrow(
      '“答复期限”拟延长 25 个工作日，超过上限 20 个工作日（《中华人民共和国政府信息公开条例》第三十三条）。',
    );
  });

  test('信访、处罚没有中止的规定', () => {
    const pauses = [{ from: localDate('2023-07-10'), to: localDate('2023-07-20') }];
    expect(() => onOf('petitions.handle', '2023-07-01', { pauses })).toThrow('没有可以中止计算的规定');
    expect(() => onOf('penalty.decide', '2023-07-01', { pauses })).toThrow('没有可以中止计算的规定');
  });

  test('跨到2027年的不推算', () => {
    expect(onOf('disclosure.reply', '2026-12-10')).toMatch(/^2027年的放假和调休安排尚未载入/);
    expect(onOf('litigation.answer', '2026-12-20')).toMatch(/^2027年的放假和调休安排尚未载入/);
    expect(onOf('petitions.handle', '2026-12-10')).toBe('2027-02-08');
  });

  test('旧法时期的事项不用新法推算', () => {
    expect(onOf('reconsideration.answer', '2023-12-29')).toMatch(/自2024年1月1日起施行/);
    expect(onOf('penalty.decide', '2021-07-14')).toMatch(/自2021年7月15日起施行/);
    expect(onOf('penalty.decide', '2021-07-15')).toBe('2021-10-13');
    expect(onOf('petitions.handle', '2022-04-30')).toMatch(/自2022年5月1日起施行/);
  });

  test('每一步写明日期、理由和条文', () => {
    const due = dueDate(disclosureLimits.reply, localDate('2023-09-25'), china, { extensionDays: 2 });
    expect('on' in due && due.because.filter(({ kind }) => kind !== 'weekend').map(formatStep)).toEqual([
      '2023年9月25日为收到申请之日，当日不计入，依《中华人民共和国民法典》第二百零一条。',
      '2023年9月29日中秋节放假，不计入，依《国务院办公厅关于2023年部分节假日安排的通知》（条文未核对）。',
      '2023年9月30日至10月6日国庆节放假，不计入，依《国务院办公厅关于2023年部分节假日安排的通知》（条文未核对）。',
      '2023年10月7日至10月8日调休上班，计为工作日，依《国务院办公厅关于2023年部分节假日安排的通知》（条文未核对）。',
      '原期限至2023年10月27日；延长2个工作日，须经政府信息公开工作机构负责人同意并告知申请人，依《中华人民共和国政府信息公开条例》第三十三条。',
      '第22个工作日为2023年10月31日，是期限的最后一日，依《中华人民共和国政府信息公开条例》第三十三条。',
    ]);
  });
});

describe('每年日期', () => {
  test.each([
    ['年度报告3月1日前报送，平年', annualReportLimits.submit, 2023, '2023-02-28'],
    ['年度报告3月1日前报送，闰年', annualReportLimits.submit, 2024, '2024-02-29'],
    ['年度报告4月1日前公开', annualReportLimits.publish, 2024, '2024-03-31'],
    ['执法数据1月31日前公开', enforcementLimits.statistics, 2024, '2024-01-31'],
  ])('%s', (_, limit, year, on) => {
    const due = yearlyDueOn(limit, year);
    expect('on' in due ? due.on : due.unassessable).toBe(on);
  });
});

describe('期限声明', () => {
  const numbers = new Map(facts.map((fact) => [fact.id, fact.value]));

  test.each(limits.map((limit) => [limit.label, limit] as const))('%s的数字和计算单位与所引条文一致', (_, limit) => {
    const value = numbers.get(limit.cite.id);
    expect(amountsOf(value)).toContain(limit.days);
    const units = {
      working: 'working-day',
      calendar: 'calendar-day',
      month: 'month',
      year: 'year',
      hour: 'hour',
    } as const;
    const unit = units[limit.count];
    expect(value).toMatchObject({ unit });
  });

  test.each(limits.filter(({ extension }) => extension !== null).map((limit) => [limit.label, limit] as const))(
    '%s的延长与所引条文一致',
    (_, limit) => {
      const total = numbers.get(limit.extension?.cite.id ?? '');
      const days = limit.extension?.days ?? 0;
      // 重庆代表建议写的是最长四个月，含原来的两个月。
      expect(amountsOf(total)).toContain(limit.cite.id === 'S04' ? limit.days + days : days);
    },
  );

  test.each(yearlyLimits.filter(({ cite }) => cite.id !== 'D12' && cite.id !== 'E46' && cite.id !== 'T10'))(
    '$label 的日期与所引条文一致',
    ({ cite, monthDay }) => {
      expect(numbers.get(cite.id)).toEqual({ kind: 'before', monthDay });
    },
  );

  test('同一期限的各版本首尾不重叠', () => {
    for (const limit of limits) {
      const others = limits.filter((other) => other !== limit && other.id === limit.id);
      expect(others.filter((other) => overlap(limit, other))).toEqual([]);
    }
    expect(mediationLimits.judicialConfirmation.id).toBe(mediationLimits.judicialConfirmationBefore2024.id);
  });

  test('条文未核对的期限都可以由县级设定', () => {
    expect(
      [...limits, ...yearlyLimits].filter(({ cite, settable }) => cite.evidence !== 'article-read' && !settable),
    ).toEqual([]);
  });

  test('没有这个期限的，报程序错误', () => {
    expect(() => getLimit('nothing', localDate('2023-01-01'))).toThrow('nothing');
  });
});

describe('核对日期', () => {
  const asOf = [lawCheckedOn, ...readReleaseDays()].sort().at(-1) ?? lawCheckedOn;

  test(`截至 ${asOf}，没有超过一年未核对的期限`, () => {
    expect(findStale([...limits, ...yearlyLimits], localDate(asOf)).map(({ label }) => label)).toEqual([]);
  });

  test('一年以后不重新核对，这一检查就不通过', () => {
    const later = addDays(localDate(lawCheckedOn), 367);
    expect(findStale([...limits, ...yearlyLimits], later)).not.toEqual([]);
  });
});

function amountsOf(value: (typeof facts)[number]['value']): readonly number[] {
  if (value === undefined) return [];
  if (value.kind === 'several') return value.amounts;
  if ('amount' in value) return value.plus === undefined ? [value.amount] : [value.amount, value.plus];
  return [];
}

function overlap(a: Limit, b: Limit): boolean {
  const [from, to] = ['0000-01-01', '9999-12-31'];
  return (a.since ?? from) <= (b.until ?? to) && (b.since ?? from) <= (a.until ?? to);
}

/** Days of the releases in the changelog: `## 0.2.0 — 2026-12-01`. */
function readReleaseDays(): readonly string[] {
  const file = new URL('../../CHANGELOG.md', import.meta.url);
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(/^## .*(\d{4}-\d{2}-\d{2})/gm)].map((match) => match[1] ?? '');
}
