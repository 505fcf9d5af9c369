import { describe, expect, it } from 'vitest';
import { checkRow, completeRow } from '#engine/check-row.ts';
import type { Value } from '#engine/field.ts';
import { type FigureState, figureOf } from '#engine/figure.ts';
import { type Posting, postingsOf, postingsOfSummary } from '#engine/posting.ts';
import type { Register, Row } from '#engine/register.ts';
import { localDate } from '#kernel/local-date.ts';
import { parsePeriod } from '#kernel/period.ts';
import { loadRegisters, totalsOf } from '../../test/in-memory-figures.ts';
import { decisions } from './decisions.ts';
import { exams } from './exams.ts';
import { leadingGroups } from './leading-groups.ts';
import { legalCounsel } from './legal-counsel.ts';
import { legalPersonnel } from './legal-personnel.ts';
import { legalServices } from './legal-services.ts';
import { legalTraining } from './legal-training.ts';
import { legalVenues } from './legal-venues.ts';
import { meetings } from './meetings.ts';
import { normativeDocuments } from './normative-documents.ts';
import { principalDuty } from './principal-duty.ts';
import { publicity } from './publicity.ts';
import { study } from './study.ts';
import { tasks } from './tasks.ts';

const law = await loadRegisters();

const TOWNSHIP = '990101100';
const VILLAGE = '990101100201';
const OTHER_VILLAGE = '990101100202';

describe('行内规则', () => {
  const task = {
    title: '开展宪法宣传周活动',
    source: '年度工作要点',
    post: '分管副镇长',
    issuedOn: '2023-02-20',
    dueOn: '2023-12-15',
  };
  const document = { title: '集镇停车管理办法', startedOn: '2023-02-01' };
  const decision = { title: '农贸市场改造', category: 'project', startedOn: '2023-03-01' };
  const event = { kind: 'market', on: '2023-03-15', place: '集镇', theme: '消费维权', audience: ['public'] };
  const service = { kind: 'opinion', on: '2023-05-16', matter: '征地补偿方案' };
  const counsel = { scope: 'township', adviser: '某律师（演示）', firm: '演示律师事务所', from: '2023-01-01' };
  const person = { role: 'law-savvy', name: '某某（演示）', from: '2022-06-01' };

  it.each<[string, Register, Record<string, Value>, string | null]>([
    [
      '领导小组撤销早于成立',
      leadingGroups,
      { name: '普法领导小组', kind: 'publicity', setUpOn: '2023-02-01', dissolvedOn: '2023-01-31' },
      '撤销日期不得早于成立日期',
    ],
    ['任务期限与下达同日', tasks, { ...task, dueOn: '2023-02-20' }, null],
    ['任务期限早于下达', tasks, { ...task, dueOn: '2023-02-19' }, '完成期限不得早于下达日期'],
    ['任务完成又撤回', tasks, { ...task, doneOn: '2023-03-01', recalledOn: '2023-03-02' }, '同一任务不能既完成又撤回'],
    ['目标三项齐全', tasks, { ...task, target: '法律明白人', direction: 'at-least', threshold: 30 }, null],
    ['目标缺目标值', tasks, { ...task, target: '法律明白人', direction: 'at-least' }, '一并填写'],
    ['没有目标却有实际值', tasks, { ...task, achieved: 3 }, '未设目标值'],
    [
      '支付议题没有金额',
      meetings,
      {
        kind: 'party-committee',
        heldOn: '2023-03-01',
        topic: '资金',
        agenda: [{ topic: '维修款', kind: 'payment', amount: null, result: 'passed' }],
      },
      '涉及金额',
    ],
    [
      '支付议题写明金额',
      meetings,
      {
        kind: 'party-committee',
        heldOn: '2023-03-01',
        topic: '资金',
        agenda: [{ topic: '维修款', kind: 'payment', amount: 500_000, result: 'passed' }],
      },
      null,
    ],
    ['学法未选对象', study, { kind: 'evening', on: '2023-03-01', topic: '民法典' }, '至少选择一类'],
    [
      '中心组学习没有领导干部',
      study,
      { kind: 'centre-group', on: '2023-03-01', topic: '民法典', audience: ['staff'] },
      '副科级以上',
    ],
    [
      '实考多于应考',
      exams,
      { kind: 'legal', title: '法治考试', on: '2023-11-01', eligible: 10, sat: 11, passed: 9 },
      '不得多于应考',
    ],
    [
      '合格多于实考',
      exams,
      { kind: 'legal', title: '法治考试', on: '2023-11-01', eligible: 10, sat: 9, passed: 10 },
      '不得多于实考',
    ],
    [
      '全员参考合格',
      exams,
      { kind: 'legal', title: '法治考试', on: '2023-11-01', eligible: 10, sat: 10, passed: 10 },
      null,
    ],
    [
      '学生多于受众',
      publicity,
      { ...event, audience: ['students', 'public'], reached: 50, students: 51 },
      '不得多于受众人数',
    ],
    ['有学生人数而对象没有学生', publicity, { ...event, reached: 50, students: 10 }, '应当包括青少年学生'],
    ['进校园对象没有学生', publicity, { ...event, kind: 'school' }, '应当包括青少年学生'],
    ['离任早于任职', legalPersonnel, { ...person, role: 'mediator', to: '2022-05-31' }, '离任日期不得早于'],
    [
      '合训重复填村',
      legalTraining,
      { kind: 'joint', title: '合训', on: '2023-06-01', villages: [VILLAGE, VILLAGE] },
      '不重复填写',
    ],
    [
      '阵地停用后更新',
      legalVenues,
      { kind: 'board', place: '村委会', builtOn: '2020-01-01', renewedOn: '2023-05-02', closedOn: '2023-05-01' },
      '之间',
    ],
    ['村顾问没写村', legalCounsel, { ...counsel, scope: 'village' }, '写明服务的村'],
    ['只填关注人数', legalCounsel, { ...counsel, followers: 100 }, '一并填写'],
    ['关注人数多于人口', legalCounsel, { ...counsel, followers: 101, residents: 100 }, '不得多于服务人口'],
    ['法律意见合登', legalServices, { ...service, times: 5 }, '一件一行'],
    ['调解填采纳', legalServices, { ...service, kind: 'mediation', adoption: 'adopted' }, '采纳情况'],
    ['咨询按月合登', legalServices, { ...service, kind: 'consultation', channel: 'online', times: 104 }, null],
    ['征求意见缺截止日期', decisions, { ...decision, comment: 'done', commentFrom: '2023-03-10' }, '起止日期'],
    ['跳过听证不写理由', decisions, { ...decision, hearing: 'not-required' }, '理由和依据'],
    [
      '跳过听证写明理由',
      decisions,
      { ...decision, hearing: 'not-required', skipReasons: '不直接涉及重大利益调整' },
      null,
    ],
    [
      '听证材料晚于听证',
      decisions,
      { ...decision, hearing: 'done', hearingPapersOn: '2023-04-02', hearingOn: '2023-04-01' },
      '不得晚于听证',
    ],
    [
      '公布早于决定',
      decisions,
      { ...decision, decidedOn: '2023-06-01', result: 'passed', publishedOn: '2023-05-31' },
      '公布日期不得早于',
    ],
    ['失误情况没有日期', decisions, { ...decision, harm: 'wrong' }, '一并填写'],
    [
      '文件施行早于印发',
      normativeDocuments,
      { ...document, issuedOn: '2023-06-01', inForceFrom: '2023-05-31' },
      '施行日期不得早于',
    ],
    [
      '文件终止没有日期',
      normativeDocuments,
      { ...document, issuedOn: '2023-06-01', inForceFrom: '2023-06-01', ending: 'abolished' },
      '有效期至',
    ],
    [
      '文件审核早于送审',
      normativeDocuments,
      { ...document, reviewSubmittedOn: '2023-03-02', reviewedOn: '2023-03-01', reviewResult: 'lawful' },
      '依次',
    ],
  ])('%s', (_, register, fields, refused) => {
    const says = check(register, fields).faults.map((fault) => fault.says);
    if (refused === null) expect(says).toEqual([]);
    else expect(says).toEqual([expect.stringContaining(refused)]);
  });

  it('法律明白人登记在村（社区）名下，不登记在乡镇名下', () => {
    expect(check(legalPersonnel, person, VILLAGE).faults).toEqual([]);
    expect(check(legalPersonnel, person, TOWNSHIP).faults[0]?.says).toContain('所在村（社区）名下');
  });

  it('程序瑕疵照实可存，但要提示：未经合法性审查而决定、未请示党委而公布', () => {
    const { faults, warnings } = check(decisions, {
      ...decision,
      decidedOn: '2023-06-01',
      result: 'passed',
      publishedOn: '2023-06-02',
    });
    expect(faults).toEqual([]);
    expect(warnings.map(({ says }) => says)).toEqual([
      expect.stringContaining('不得提交讨论决定（《重大行政决策程序暂行条例》'),
      expect.stringContaining('请示报告'),
    ]);
  });

  it('书记、乡镇长未同任组长的提示而不拒绝', () => {
    const group = { name: '法治建设领导小组', kind: 'rule-of-law', setUpOn: '2023-01-10' };
    expect(check(leadingGroups, { ...group, headPosts: ['secretary'] }).warnings).toHaveLength(1);
    expect(check(leadingGroups, { ...group, headPosts: ['secretary', 'head'] }).warnings).toEqual([]);
  });
});

describe('与其他台账的关联', () => {
  const meeting = { kind: 'party-committee', heldOn: '2023-06-01', topic: '研究事项' };
  const decision = { title: '农贸市场改造', category: 'project', startedOn: '2023-03-01', decidedOn: '2023-06-01' };
  const act = { principal: 'head', kind: 'deploy', on: '2023-06-01', matter: '部署工作' };
  const task = { title: '任务', source: '要点', post: '副镇长', issuedOn: '2023-06-02', dueOn: '2023-12-01' };
  const document = { title: '办法', startedOn: '2023-02-01', issuedOn: '2023-05-31', inForceFrom: '2023-06-30' };
  const counsel = {
    scope: 'township',
    adviser: '某律师（演示）',
    firm: '演示律师事务所',
    from: '2023-01-01',
    to: '2023-05-31',
  };
  const service = { kind: 'opinion', on: '2023-06-01', matter: '征地补偿方案' };

  it.each<[string, Register, Record<string, Value>, Register, Record<string, Value>, string, boolean]>([
    ['会议当日履职', principalDuty, act, meetings, meeting, 'meeting', true],
    ['履职日期不是会议日期', principalDuty, { ...act, on: '2023-06-02' }, meetings, meeting, 'meeting', false],
    ['任务下达前督办', principalDuty, act, tasks, task, 'task', false],
    ['任务下达后督办', principalDuty, { ...act, on: '2023-06-02' }, tasks, task, 'task', true],
    ['决策启动前协调', principalDuty, { ...act, on: '2023-02-28' }, decisions, decision, 'decision', false],
    ['党委会议不能代替政府会议作决策', decisions, decision, meetings, meeting, 'meeting', false],
    ['政府会议当日决策', decisions, decision, meetings, { ...meeting, kind: 'government' }, 'meeting', true],
    ['先印发后审议', normativeDocuments, document, meetings, meeting, 'meeting', false],
    ['顾问聘期已过', legalServices, service, legalCounsel, counsel, 'counsel', false],
    ['聘期最后一天', legalServices, { ...service, on: '2023-05-31' }, legalCounsel, counsel, 'counsel', true],
  ])('%s', (_, from, fields, to, target, field, holds) => {
    const links = from.links.filter((link) => link.field === field && link.to === to.id);
    expect(links).not.toEqual([]);
    expect(links.every((link) => link.holds(row(from, fields), row(to, target)))).toBe(holds);
  });
});

describe('数字', () => {
  it('逾期任务按期末计：补完成的不再计，按期完成、撤回的从不计', () => {
    const base = { title: '任务', source: '要点', post: '副镇长', issuedOn: '2023-01-10', dueOn: '2023-06-30' };
    const rows = [
      row(tasks, base),
      row(tasks, { ...base, doneOn: '2023-09-15' }),
      row(tasks, { ...base, doneOn: '2023-06-30' }),
      row(tasks, { ...base, recalledOn: '2023-03-01' }),
    ];
    expect(value(tasks, rows, 'tasks.overdue', '2023-01-01..2023-06-29')).toBe(0);
    expect(value(tasks, rows, 'tasks.overdue', '2023-01-01..2023-06-30')).toBe(2);
    expect(value(tasks, rows, 'tasks.overdue', '2023-01-01..2023-08-31')).toBe(2);
    expect(value(tasks, rows, 'tasks.overdue', '2023-01-01..2023-09-14')).toBe(2);
    expect(value(tasks, rows, 'tasks.overdue', '2023-01-01..2023-09-15')).toBe(1);
    expect(value(tasks, rows, 'tasks.overdue', '2023')).toBe(1);
    expect(value(tasks, rows, 'tasks.open', '2023-01-01..2023-06-30')).toBe(2);
    expect(value(tasks, rows, 'tasks.due', '2023')).toBe(3);
    expect(value(tasks, rows, 'tasks.done-rate', '2023')).toBe(66.7);
    expect(value(tasks, rows, 'tasks.in-time-rate', '2023')).toBe(33.3);
  });

  it('目标达标按方向判断，未填实际值的不算达标', () => {
    const base = { title: '任务', source: '要点', post: '副镇长', issuedOn: '2023-01-10', dueOn: '2023-12-20' };
    const target = (direction: string, threshold: number, achieved: number | null) =>
      row(tasks, { ...base, target: '指标', direction, threshold, achieved });
    const rows = [
      target('at-least', 15, 17),
      target('at-least', 15, 14),
      target('at-most', 5, 5),
      target('at-most', 5, null),
    ];
    expect(value(tasks, rows, 'tasks.targets.set', '2023')).toBe(4);
    expect(value(tasks, rows, 'tasks.targets.met', '2023')).toBe(2);
  });

  it('参考率用实考比应考，合格率用合格比实考，各场先加总', () => {
    const exam = (eligible: number, sat: number, passed: number) =>
      row(exams, { kind: 'legal', title: '考试', on: '2023-11-01', eligible, sat, passed });
    const rows = [exam(10, 10, 10), exam(90, 45, 36)];
    expect(value(exams, rows, 'exams.legal.sit-rate', '2023')).toBe(55);
    expect(value(exams, rows, 'exams.legal.pass-rate', '2023')).toBe(83.6);
    expect(figure(exams, [], 'exams.legal.pass-rate', '2023').state).toBe('blank' satisfies FigureState);
  });

  it('受教育学生：只面向学生的计全部受众，混合的只计其中学生，未填的算未填', () => {
    const event = (audience: string[], reached: number | null, students: number | null) =>
      row(publicity, { kind: 'theme', on: '2023-06-26', place: '集镇', theme: '禁毒', audience, reached, students });
    const rows = [event(['students'], 300, null), event(['students', 'public'], 200, 80), event(['public'], 150, null)];
    expect(value(publicity, rows, 'publicity.reached.students', '2023')).toBe(380);
    expect(value(publicity, rows, 'publicity.reached', '2023')).toBe(650);
    const unknown = [...rows, event(['students', 'public'], 90, null)];
    expect(figure(publicity, unknown, 'publicity.reached.students', '2023')).toMatchObject({ value: 380, blanks: 1 });
  });

  it('每单位普法联络员：两个单位三名联络员为 1.5，离任后恢复为 1', () => {
    const officer = (unit: string, to: string | null) =>
      row(legalPersonnel, { role: 'liaison', name: '某某（演示）', from: '2022-01-01', to }, unit);
    const rows = [officer(VILLAGE, null), officer(OTHER_VILLAGE, null), officer(OTHER_VILLAGE, '2023-06-30')];
    const id = 'legal-personnel.liaison-officers.per-unit';
    expect(value(legalPersonnel, rows, id, '2023-01-01..2023-06-30')).toBe(1.5);
    expect(value(legalPersonnel, rows, id, '2023')).toBe(1);
  });

  it('平台关注率只用两项都填的聘任，聘期届满后不再计', () => {
    const base = {
      scope: 'village',
      adviser: '某律师（演示）',
      firm: '演示律师事务所',
      from: '2023-01-01',
      villages: [VILLAGE],
    };
    const rows = [
      row(legalCounsel, { ...base, followers: 170, residents: 1000 }),
      row(legalCounsel, { ...base, villages: [OTHER_VILLAGE] }),
      row(legalCounsel, { ...base, from: '2022-01-01', to: '2022-12-31', followers: 500, residents: 1000 }),
    ];
    expect(value(legalCounsel, rows, 'legal-counsel.platform-followers-rate', '2023')).toBe(17);
    expect(value(legalCounsel, rows, 'legal-counsel.villages', '2023')).toBe(2);
  });

  it('同村参加两期调解员培训只计一个村；合训计入村数，不计入单独培训人次', () => {
    const training = (kind: string, villages: string[], attended: number) =>
      row(legalTraining, { kind, title: '培训', on: '2023-06-01', villages, attended });
    const rows = [
      training('mediator', [VILLAGE], 20),
      training('joint', [VILLAGE, OTHER_VILLAGE], 50),
      training('law-savvy', [VILLAGE], 41),
    ];
    expect(value(legalTraining, rows, 'legal-personnel.mediator-training.villages', '2023')).toBe(2);
    expect(value(legalTraining, rows, 'legal-personnel.law-savvy-training.attended', '2023')).toBe(41);
    expect(value(legalTraining, rows, 'legal-personnel.joint-training.attended', '2023')).toBe(50);
  });

  it('学法次数不计网络学习和旁听庭审；远程学习人数另计', () => {
    const session = (kind: string, audience: string[], attended: number | null, papers: number | null = null) =>
      row(study, { kind, on: '2023-05-10', topic: '民法典', audience, attended, papers });
    const rows = [
      session('centre-group', ['leaders'], 12, 12),
      session('discussion', ['leaders', 'village'], 30, 9),
      session('remote', ['staff', 'village'], 61),
      session('hearing', ['leaders'], 8),
    ];
    expect(value(study, rows, 'study.sessions', '2023')).toBe(2);
    expect(value(study, rows, 'study.leaders.sessions', '2023')).toBe(2);
    expect(value(study, rows, 'study.village-sessions', '2023')).toBe(1);
    expect(value(study, rows, 'study.remote.attended', '2023')).toBe(61);
    expect(value(study, rows, 'study.papers', '2023')).toBe(21);
  });

  it('会议议决资金只计通过的议题，以元表示', () => {
    const rows = [
      row(meetings, {
        kind: 'party-committee',
        heldOn: '2022-05-06',
        topic: '资金事项',
        agenda: [
          { topic: '道路维修', kind: 'payment', amount: 1_250_050, result: 'passed' },
          { topic: '设备采购', kind: 'payment', amount: 800_000, result: 'deferred' },
          { topic: '法治要点', kind: 'rule-of-law', amount: null, result: 'passed' },
        ],
      }),
    ];
    expect(value(meetings, rows, 'meetings.sums-decided', '2022')).toBe(12_500.5);
    expect(value(meetings, rows, 'meetings.rule-of-law-items', '2022')).toBe(1);
  });

  it('决策程序完备要求逐项回答并在出台前请示党委', () => {
    const complete = {
      title: '市场改造',
      category: 'project',
      startedOn: '2023-03-01',
      comment: 'done',
      commentFrom: '2023-03-05',
      commentTo: '2023-04-05',
      hearing: 'not-required',
      experts: 'done',
      expertsOn: '2023-04-10',
      risk: 'done',
      riskOn: '2023-04-12',
      fairCompetition: 'not-required',
      skipReasons: '理由',
      reviewSubmittedOn: '2023-04-14',
      reviewedOn: '2023-04-25',
      reviewResult: 'lawful',
      meeting: '2023-0004',
      decidedOn: '2023-04-30',
      result: 'passed',
      partyReportedOn: '2023-05-02',
      publishedOn: '2023-05-04',
      archivedOn: '2023-05-20',
    };
    const rows = [
      row(decisions, complete),
      row(decisions, { ...complete, partyReportedOn: '2023-05-05' }),
      row(decisions, { ...complete, risk: null, riskOn: null }),
    ];
    expect(value(decisions, rows, 'decisions.decided', '2023')).toBe(3);
    expect(value(decisions, rows, 'decisions.complete', '2023')).toBe(1);
    expect(value(decisions, rows, 'decisions.average-days', '2023')).toBe(60);
    expect(value(decisions, rows, 'decisions.wrong-or-harmful', '2023')).toBe(0);
  });

  it('规范性文件：往年文件有效，本年无记录为未填报，作零报告后制定数为零', () => {
    const old = row(normativeDocuments, {
      title: '停车管理办法',
      startedOn: '2021-02-01',
      issuedOn: '2021-06-01',
      inForceFrom: '2021-07-01',
      validTo: '2026-06-30',
    });
    expect(figure(normativeDocuments, [old], 'normative-documents.made', '2023').state).toBe('blank');
    expect(value(normativeDocuments, [old], 'normative-documents.in-force', '2023')).toBe(1);
    const none = postingsOfSummary(normativeDocuments, {
      unit: TOWNSHIP,
      number: '2023-0001',
      from: localDate('2023-01-01'),
      on: localDate('2023-12-31'),
      states: { kind: 'none' },
      reason: '全年未制定',
      evidence: null,
    });
    expect(figure(normativeDocuments, [old], 'normative-documents.made', '2023', none)).toMatchObject({
      value: 0,
      state: 'known',
    });
  });

  it('规范性文件有效期届满自动不再有效', () => {
    const document = { title: '办法', startedOn: '2018-01-01', issuedOn: '2018-02-01', inForceFrom: '2018-02-01' };
    const rows = [
      row(normativeDocuments, { ...document, validTo: '2023-06-30' }),
      row(normativeDocuments, { ...document, validTo: '2023-08-31', ending: 'abolished' }),
      row(normativeDocuments, document),
    ];
    expect(value(normativeDocuments, rows, 'normative-documents.in-force', '2023-01-01..2023-06-30')).toBe(3);
    expect(value(normativeDocuments, rows, 'normative-documents.in-force', '2023')).toBe(1);
    expect(value(normativeDocuments, rows, 'normative-documents.expired', '2023')).toBe(1);
    expect(value(normativeDocuments, rows, 'normative-documents.abolished', '2023')).toBe(1);
  });
});

function check(register: Register, fields: Record<string, Value>, unit = TOWNSHIP) {
  const isUnit = (code: string) => code.startsWith(TOWNSHIP);
  return checkRow(register, row(register, fields, unit), { today: localDate('2026-11-20'), isUnit });
}

function row(register: Register, fields: Record<string, Value>, unit = TOWNSHIP): Row {
  return completeRow(register, fields, { unit, number: '2023-0001' });
}

function value(register: Register, rows: readonly Row[], id: string, period: string): number | null {
  return figure(register, rows, id, period).value;
}

/** The figure that rows of one register give, added up without a database. */
function figure(register: Register, rows: readonly Row[], id: string, text: string, more: readonly Posting[] = []) {
  const period = parsePeriod(text);
  const totals = totalsOf(law, [...rows.flatMap((each) => postingsOf(law, register, each)), ...more], period);
  const indicator = law.indicators.get(id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return figureOf(law, indicator, totals, { unit: TOWNSHIP, period, asOf: period.to });
}
