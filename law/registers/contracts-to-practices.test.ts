import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkRow, completeRow } from '#engine/check-row.ts';
import type { Value } from '#engine/field.ts';
import { type Figure, figureOf, type Total } from '#engine/figure.ts';
import type { Indicator } from '#engine/indicator.ts';
import { assembleLaw } from '#engine/law.ts';
import type { Measure } from '#engine/measure.ts';
import { type Posting, postingsOf, postingsOfSummary } from '#engine/posting.ts';
import type { Register, Row } from '#engine/register.ts';
import { localDate } from '#kernel/local-date.ts';
import { parsePeriod } from '#kernel/period.ts';
import { advice } from './advice.ts';
import { contracts } from './contracts.ts';
import { disclosure } from './disclosure.ts';
import { disclosureRequests } from './disclosure-requests.ts';
import { disputes } from './disputes.ts';
import { drills } from './drills.ts';
import { emergencyPlans } from './emergency-plans.ts';
import { enforcement } from './enforcement.ts';
import { enforcementOfficers } from './enforcement-officers.ts';
import { evaluations } from './evaluations.ts';
import { litigation } from './litigation.ts';
import { oversight } from './oversight.ts';
import { petitions } from './petitions.ts';
import { practices } from './practices.ts';
import { publicService } from './public-service.ts';
import { rectification } from './rectification.ts';
import { rules } from './rules.ts';

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.includes('.test.'));
const modules: readonly object[] = await Promise.all(
  files.map((file) => import(pathToFileURL(`${import.meta.dirname}/${file}`).href)),
);
const declared: readonly object[] = modules.flatMap((module) => Object.values(module));
const law = assembleLaw({
  registers: declared.filter((each): each is Register => 'oneRow' in each),
  measures: declared.filter((each): each is Measure => 'counts' in each),
  indicators: declared.filter((each): each is Indicator => 'formula' in each),
  outlines: [],
});

const TOWNSHIP = '990101300';
const VILLAGE = '990101300201';
type Given = Readonly<Record<string, Value>>;

const ticket: Given = {
  kind: 'simple-penalty',
  field: 'road',
  actedOn: '2023-06-18',
  matter: '未按规定戴安全头盔',
  basis: '《中华人民共和国道路交通安全法》第八十九条',
  officers: ['A001', 'A002'],
  fine: 5000,
};
const filedCase: Given = {
  ...ticket,
  kind: 'ordinary-penalty',
  matter: '擅自占用河道采砂',
  field: 'water',
  fine: null,
};
const decidedCase: Given = { ...filedCase, decision: 'penalty', decidedOn: '2023-07-10' };
const dispute: Given = { kind: 'land', acceptedOn: '2023-03-05', matter: '田埂界址争议' };
const settledDispute: Given = { ...dispute, method: 'people', outcome: 'agreed', closedOn: '2023-03-20' };
const contract: Given = { title: '维护合同', counterparty: '某公司', submittedOn: '2023-04-10' };
const rule: Given = { title: '资金审批制度', kind: 'funds', adoptedOn: '2022-03-01' };
const officer: Given = { name: '某某（演示）', certificateNumber: 'A001', validFrom: '2021-07-01' };
const petition: Given = { channel: 'visit', kind: 'claim', receivedOn: '2023-05-10', matter: '反映路灯损坏' };
const plan: Given = { title: '防汛预案', kind: 'flood', issuedOn: '2021-06-01' };
const drill: Given = { kind: 'fire', heldOn: '2023-06-16', topic: '初期火灾扑救', participants: 20 };
const notice: Given = {
  title: '补贴发放公示',
  category: 'subsidies',
  channel: 'board',
  madeOn: '2023-09-20',
  publishedOn: '2023-10-08',
};
const request: Given = { receivedOn: '2023-09-20', matter: '村道工程结算报告' };
const month: Given = { channel: 'hall', month: '2023-02-28', handled: 120 };
const lawsuit: Given = { kind: 'first', receivedOn: '2022-04-01', cause: '不服土地权属处理决定' };
const judicial: Given = { kind: 'judicial', receivedOn: '2022-05-01', matter: '规范送达地址确认' };
const suggestion: Given = { kind: 'suggestion', heldOn: '2023-01-10', matter: '增设村口路灯' };
const problem: Given = {
  source: 'county',
  foundOn: '2023-05-20',
  problem: '案卷未归档',
  responsible: '分管执法副镇长',
  dueOn: '2023-08-31',
};
const evaluation: Given = { kind: 'goals', year: 2022, evaluator: '县委', result: '良好', announcedOn: '2023-03-20' };
const practice: Given = { title: '院坝议事会', summary: '院坝里议事', since: '2022-03-01' };

describe('行内规则', () => {
  it.each<[string, Register, Given, string | null]>([
    [
      '审查早于送审',
      contracts,
      { ...contract, reviewedOn: '2023-04-09', opinion: 'lawful' },
      'reviewed-after-submitted',
    ],
    ['有结论没有日期', contracts, { ...contract, opinion: 'lawful' }, 'opinion-with-day'],
    [
      '没有意见却填采纳',
      contracts,
      { ...contract, reviewedOn: '2023-04-12', opinion: 'lawful', adopted: 'full' },
      'adopted-only-opinions',
    ],
    ['未审查就签订', contracts, { ...contract, signedOn: '2023-04-11' }, 'signed-after-review'],
    ['制度有效至早于施行', rules, { ...rule, abolishedOn: '2022-02-28' }, 'abolished-after-adopted'],
    ['学法制度填资金额', rules, { ...rule, kind: 'study', threshold: 500_000 }, 'threshold-of-funds-rules'],
    ['当场处罚两人执法', enforcement, ticket, null],
    ['当场处罚一人执法', enforcement, { ...ticket, officers: ['A001'] }, 'two-officers'],
    ['一人执法写明依据', enforcement, { ...ticket, officers: ['A001'], soleBasis: '某法第一条' }, null],
    ['没有执法人员只写依据', enforcement, { ...ticket, officers: [], soleBasis: '某法第一条' }, 'two-officers'],
    ['同一人填两次', enforcement, { ...ticket, officers: ['A001', 'A001'] }, 'officers-differ'],
    [
      '检查只有一人，提示',
      enforcement,
      { ...ticket, kind: 'inspection', fine: null, officers: ['A001'] },
      'two-inspectors',
    ],
    ['检查填罚款', enforcement, { ...ticket, kind: 'inspection' }, 'fine-only-with-penalty'],
    ['当场吊销证照', enforcement, { ...ticket, penalty: 'revocation' }, 'simple-penalty-light'],
    ['当场对公民罚款二百元', enforcement, { ...ticket, party: 'citizen', fine: 20_000 }, null],
    ['当场对公民罚款二百零一元', enforcement, { ...ticket, party: 'citizen', fine: 20_100 }, 'simple-fine-small'],
    ['当场对企业罚款三千元', enforcement, { ...ticket, party: 'company', fine: 300_000 }, null],
    [
      '首违不罚又罚款',
      enforcement,
      { ...ticket, exemption: 'first', exemptionReason: '初次违法' },
      'exempted-without-fine',
    ],
    ['首违不罚不写理由', enforcement, { ...ticket, exemption: 'first', fine: null }, 'exempted-without-fine'],
    ['强制没有音像记录，提示', enforcement, { ...ticket, kind: 'coercion', fine: null }, 'coercion-on-video'],
    ['当场处罚填决定日期', enforcement, { ...ticket, decidedOn: '2023-06-18' }, 'decided-where-decided'],
    ['决定早于立案', enforcement, { ...decidedCase, decidedOn: '2023-06-17' }, 'decided-where-decided'],
    ['有决定日期没有处理决定', enforcement, { ...filedCase, decidedOn: '2023-07-10' }, 'decision-with-day'],
    ['依法不予处罚却没有填情形', enforcement, { ...decidedCase, decision: 'spared' }, 'decision-agrees'],
    ['决定在告知之前', enforcement, { ...decidedCase, noticedOn: '2023-07-11' }, 'penalty-days-in-order'],
    [
      '告知在调查终结之前',
      enforcement,
      { ...filedCase, investigatedOn: '2023-07-02', noticedOn: '2023-07-01' },
      'penalty-days-in-order',
    ],
    [
      '听证之后不作法制审核',
      enforcement,
      { ...filedCase, hearing: 'held', review: 'not-required' },
      'reviewed-after-hearing',
    ],
    [
      '不属于审核范围又填审核日期',
      enforcement,
      { ...filedCase, review: 'not-required', reviewedOn: '2023-07-01' },
      'review-with-day',
    ],
    [
      '国庆节强制拆除，提示',
      enforcement,
      { ...filedCase, kind: 'coercion', recorded: ['video'], measure: 'demolition', performedOn: '2023-10-02' },
      'executed-off-holidays',
    ],
    [
      '周末强制拆除不提示，只有法定节假日才提示',
      enforcement,
      { ...filedCase, kind: 'coercion', recorded: ['video'], measure: 'demolition', performedOn: '2023-10-14' },
      null,
    ],
    ['已罚款没有决定日期', enforcement, { ...filedCase, fine: 100_000 }, 'ordinary-penalty-with-day'],
    ['决定之后才法制审核，提示', enforcement, { ...decidedCase, reviewedOn: '2023-07-11' }, 'reviewed-before-decision'],
    ['公示早于决定', enforcement, { ...decidedCase, publishedOn: '2023-07-09' }, 'served-after-decision'],
    ['只填问题不填认定日期', enforcement, { ...ticket, fault: 'overreach' }, 'fault-with-day'],
    ['离岗而证件仍有效', enforcementOfficers, { ...officer, leftOn: '2023-05-01' }, 'certificate-ends-on-leaving'],
    ['离岗当日证件止', enforcementOfficers, { ...officer, leftOn: '2023-05-01', validTo: '2023-05-01' }, null],
    ['受理早于排查发现', disputes, { ...dispute, foundOn: '2023-03-06' }, 'found-before-accepted'],
    ['办结早于受理', disputes, { ...settledDispute, closedOn: '2023-03-04' }, 'closed-after-accepted'],
    ['有结果没有办结日期', disputes, { ...settledDispute, closedOn: null }, 'outcome-with-closing'],
    ['调解成功没有方式', disputes, { ...settledDispute, method: null }, 'method-with-result'],
    [
      '调解不成却有协议',
      disputes,
      { ...settledDispute, outcome: 'failed', agreementForm: 'oral' },
      'agreement-only-when-agreed',
    ],
    ['协议晚于办结', disputes, { ...settledDispute, agreementOn: '2023-03-21' }, 'agreement-within-case'],
    ['没有申请就确认', disputes, { ...settledDispute, confirmedOn: '2023-04-10' }, 'confirmation-in-order'],
    ['申请早于协议', disputes, { ...settledDispute, appliedOn: '2023-03-19' }, 'confirmation-in-order'],
    [
      '婚姻关系申请确认，提示',
      disputes,
      { ...settledDispute, kind: 'marriage', appliedOn: '2023-03-25' },
      'confirmation-of-status',
    ],
    ['未办结就回访', disputes, { ...dispute, visitedOn: '2023-03-30' }, 'visited-after-closing'],
    ['重复登记又填结果', disputes, { ...settledDispute, duplicateOf: '2023-0009' }, 'duplicate-without-outcome'],
    ['重复登记指向自己', disputes, { ...dispute, duplicateOf: '2023-0001' }, 'duplicate-without-outcome'],
    ['答复早于登记', petitions, { ...petition, repliedOn: '2023-05-09', outcome: 'explained' }, 'days-in-order'],
    ['有答复没有结果', petitions, { ...petition, repliedOn: '2023-06-01' }, 'outcome-with-reply'],
    [
      '不予受理却有答复',
      petitions,
      { ...petition, handling: 'refused', repliedOn: '2023-06-01', outcome: 'explained' },
      'no-reply-when-not-accepted',
    ],
    ['预案修订早于印发', emergencyPlans, { ...plan, revisedOn: '2021-05-31' }, 'days-after-issue'],
    ['演练零人参加', drills, { ...drill, participants: 0 }, 'someone-took-part'],
    ['演练人次未统计', drills, { ...drill, participants: null }, null],
    ['公开早于形成', disclosure, { ...notice, publishedOn: '2023-09-19' }, 'published-after-made'],
    ['公开后才审查，提示', disclosure, { ...notice, reviewedOn: '2023-10-09' }, 'reviewed-before-published'],
    ['重复填主要渠道', disclosure, { ...notice, alsoOn: ['board'] }, 'channel-once'],
    ['没有通知就收到补正', disclosureRequests, { ...request, correctedOn: '2023-09-25' }, 'corrected-after-notice'],
    ['有答复没有类型', disclosureRequests, { ...request, repliedOn: '2023-10-10' }, 'answer-with-day'],
    ['跨国庆的最迟答复日期', disclosureRequests, { ...request, dueOn: '2023-10-24' }, null],
    ['最迟答复日期少算假日，提示', disclosureRequests, { ...request, dueOn: '2023-10-20' }, 'due-as-counted'],
    [
      '征求意见期间不计入',
      disclosureRequests,
      { ...request, consultedOn: '2023-09-21', consultedUntil: '2023-09-22', dueOn: '2023-10-26' },
      null,
    ],
    [
      '没有补正过就视为放弃',
      disclosureRequests,
      { ...request, answer: 'abandoned', repliedOn: '2023-10-10' },
      'abandoned-after-correction',
    ],
    ['统计月份填在月中', publicService, { ...month, month: '2023-02-15' }, 'last-day-of-month'],
    ['平年二月末', publicService, month, null],
    ['网上多于办件', publicService, { ...month, online: 121 }, 'online-within-handled'],
    ['满意多于参评', publicService, { ...month, rated: 10, satisfied: 11 }, 'satisfied-within-rated'],
    ['只填满意不填参评', publicService, { ...month, satisfied: 11 }, 'satisfied-within-rated'],
    ['有结果没有办结', litigation, { ...lawsuit, result: 'upheld' }, 'result-with-closing'],
    ['未开庭却填出庭', litigation, { ...lawsuit, head: 'chief' }, 'head-where-heard'],
    ['未出庭不写理由，提示', litigation, { ...lawsuit, heardOn: '2022-05-10', head: 'staff' }, 'absence-explained'],
    ['法院发公益诉讼建议', advice, { ...judicial, form: 'interest' }, 'interest-advice-by-procurators'],
    ['落实不写情况', advice, { ...judicial, implementedOn: '2022-06-01' }, 'implemented-with-result'],
    ['未答复就表态', oversight, { ...suggestion, satisfied: 'satisfied' }, 'attitude-after-reply'],
    ['整改期限早于反馈', rectification, { ...problem, dueOn: '2023-05-19' }, 'due-after-found'],
    ['完成不写措施', rectification, { ...problem, doneOn: '2023-08-01' }, 'done-with-measures'],
    [
      '未完成就验收',
      rectification,
      { ...problem, acceptedOn: '2023-09-01', acceptedBy: '县司法局' },
      'accepted-after-done',
    ],
    [
      '回头看不写是否反弹',
      rectification,
      { ...problem, doneOn: '2023-08-01', measures: '补齐', lookBackOn: '2023-10-01' },
      'look-back-after-done',
    ],
    ['公布早于考核年度', evaluations, { ...evaluation, year: 2024 }, 'announced-in-or-after-year'],
    ['没有申请就有复核结果', evaluations, { ...evaluation, appealResult: '维持' }, 'appeal-result-of-appeal'],
    ['做法结束早于开始', practices, { ...practice, until: '2022-02-28' }, 'days-after-start'],
  ])('%s', (_, register, fields, broken) => {
    const given = row(register, fields);
    const { faults } = checkRow(register, given, { today: localDate('2026-11-20'), isUnit: () => true });
    const ids = register.rules.filter((each) => !each.holds(given)).map(({ id }) => id);
    expect(ids).toEqual(broken === null ? [] : [broken]);
    const refused = ids.some((id) => register.rules.some((each) => each.id === id && each.severity !== 'warn'));
    expect(faults.length > 0).toBe(refused);
  });
});

describe('台账之间', () => {
  it('执法人员的证件当日过期前可以执法，过期次日不可以', () => {
    const holder = row(enforcementOfficers, { ...officer, validTo: '2023-06-18' });
    const [certified] = enforcement.links;
    expect(certified?.holds(row(enforcement, ticket), holder as never)).toBe(true);
    expect(certified?.holds(row(enforcement, { ...ticket, actedOn: '2023-06-19' }), holder as never)).toBe(false);
    expect(certified?.holds(row(enforcement, { ...ticket, actedOn: '2021-06-30' }), holder as never)).toBe(false);
  });

  it('被取代的制度在新制度施行前一日失效', () => {
    const [superseded] = rules.links;
    const later = row(rules, { ...rule, adoptedOn: '2023-01-01' });
    const ended = (on: string | null) => row(rules, { ...rule, abolishedOn: on }) as never;
    expect(superseded?.holds(later, ended('2022-12-31'))).toBe(true);
    expect(superseded?.holds(later, ended('2023-01-01'))).toBe(false);
    expect(superseded?.holds(later, ended(null))).toBe(false);
  });

  it('演练依据的预案在演练当日有效', () => {
    const [inForce] = drills.links;
    const of = (more: Given) => row(emergencyPlans, { ...plan, ...more }) as never;
    expect(inForce?.holds(row(drills, drill), of({}))).toBe(true);
    expect(inForce?.holds(row(drills, drill), of({ abolishedOn: '2023-06-15' }))).toBe(false);
  });
});

describe('数字的口径', () => {
  it('罚单只计当场罚款，罚款为简易和普通程序之和，各按各的日期', () => {
    const rows = [
      row(enforcement, ticket),
      row(enforcement, { ...ticket, fine: 3000 }),
      row(enforcement, { ...ticket, fine: null, penalty: 'warning' }),
      row(enforcement, { ...ticket, fine: null, exemption: 'first', exemptionReason: '初次违法且及时改正' }),
      row(enforcement, {
        ...filedCase,
        actedOn: '2022-12-20',
        decidedOn: '2023-02-01',
        fine: 100_050,
        penalty: 'fine',
      }),
      row(enforcement, {
        ...filedCase,
        actedOn: '2023-12-20',
        decidedOn: '2024-02-01',
        fine: 200_000,
        penalty: 'fine',
      }),
    ];
    expect(value(rows, enforcement, 'enforcement.tickets', '2023')).toBe(2);
    expect(value(rows, enforcement, 'enforcement.fines', '2023')).toBe(1080.5);
    expect(value(rows, enforcement, 'enforcement.penalties', '2023')).toBe(4);
    expect(value(rows, enforcement, 'enforcement.exempted', '2023')).toBe(1);
    expect(value(rows, enforcement, 'enforcement.cases-open', '2023')).toBe(1);
    expect(value(rows, enforcement, 'enforcement.cases-open', '2024')).toBe(0);
  });

  it('执法台账已登记而没有被认定的问题，不作为或越权是 0，不是未填报', () => {
    expect(figure([row(enforcement, ticket)], enforcement, 'enforcement.misconduct', '2023')).toMatchObject({
      state: 'known',
      value: 0,
    });
    expect(figure([], enforcement, 'enforcement.misconduct', '2023').state).toBe('blank');
    const inaction = row(enforcement, { ...filedCase, officers: [], fault: 'inaction', faultOn: '2023-09-01' });
    expect(value([inaction], enforcement, 'enforcement.misconduct', '2023')).toBe(1);
    expect(value([inaction], enforcement, 'enforcement.cases-filed', '2023')).toBe(0);
  });

  it('零报告的执法台账，不作为或越权是记录在案的 0', () => {
    const none = postingsOfSummary(enforcement, {
      unit: TOWNSHIP,
      number: '2023-H001',
      from: localDate('2023-01-01'),
      on: localDate('2023-12-31'),
      states: { kind: 'none' },
      reason: '全年没有执法活动',
      evidence: null,
    });
    expect(figure([], enforcement, 'enforcement.misconduct', '2023', none)).toMatchObject({ state: 'known', value: 0 });
  });

  it('处罚决定按期公示：自决定次日起七个工作日，跨端午假期', () => {
    const of = (publishedOn: string) => row(enforcement, { ...ticket, publishedOn });
    const rows = [of('2023-06-30'), of('2023-06-28')];
    expect(value(rows, enforcement, 'enforcement.published-in-time-rate', '2023')).toBe(50);
  });

  it('406 起中 402 起调解成功，成功率 99.0%；撤回、拒绝和重复登记不进分母', () => {
    const settled = Array.from({ length: 402 }, () => row(disputes, settledDispute));
    const failed = Array.from({ length: 4 }, () => row(disputes, { ...settledDispute, outcome: 'failed' }));
    const rows = [
      ...settled,
      ...failed,
      row(disputes, { ...dispute, outcome: 'refused', closedOn: '2023-03-06' }),
      row(disputes, { ...dispute, duplicateOf: '2023-0009' }),
    ];
    expect(value(rows, disputes, 'disputes.settled-rate', '2023')).toBe(99);
    expect(value(rows, disputes, 'disputes.handled', '2023')).toBe(407);
    expect(value(rows, disputes, 'disputes.accepted', '2023')).toBe(406);
    expect(value(rows, disputes, 'disputes.duplicates', '2023')).toBe(1);
    expect(value(rows, disputes, 'disputes.average-days', '2023')).toBe(15);
    expect(value(rows, disputes, 'disputes.open', '2023')).toBe(0);
  });

  it('在调矛盾纠纷：年末当日办结的不算在调，跨年的结转', () => {
    const rows = [
      row(disputes, { ...settledDispute, closedOn: '2023-12-31' }),
      row(disputes, { ...settledDispute, closedOn: '2024-01-01' }),
      row(disputes, dispute),
    ];
    expect(value(rows, disputes, 'disputes.open', '2023')).toBe(2);
    expect(value(rows, disputes, 'disputes.open', '2024')).toBe(1);
  });

  it('应诉两件、办结一件、办理中一件；复议不混入', () => {
    const rows = [
      row(litigation, { ...lawsuit, result: 'upheld', closedOn: '2022-09-01' }),
      row(litigation, { ...lawsuit, receivedOn: '2022-11-01' }),
      row(litigation, { ...lawsuit, kind: 'reconsideration' }),
    ];
    expect(value(rows, litigation, 'litigation.cases', '2022')).toBe(2);
    expect(value(rows, litigation, 'litigation.closed', '2022')).toBe(1);
    expect(value(rows, litigation, 'litigation.pending', '2022')).toBe(1);
    expect(value(rows, litigation, 'litigation.pending', '2023')).toBe(1);
    expect(value(rows, litigation, 'litigation.reconsiderations', '2022')).toBe(1);
    expect(value(rows, litigation, 'litigation.head-appeared-rate', '2022')).toBeNull();
  });

  it('司法建议和检察建议分开计，合计只是两数相加', () => {
    const rows = [
      row(advice, { ...judicial, implementedOn: '2022-07-01', result: '已规范' }),
      row(advice, { ...judicial, kind: 'procuratorial', implementedOn: '2022-07-01', result: '已清理' }),
      row(advice, { ...judicial, kind: 'procuratorial' }),
    ];
    expect(value(rows, advice, 'advice.judicial-received', '2022')).toBe(1);
    expect(value(rows, advice, 'advice.received', '2022')).toBe(3);
    expect(value(rows, advice, 'advice.implemented', '2022')).toBe(2);
    expect(value(rows, advice, 'advice.open', '2022')).toBe(1);
  });

  it('逾期未整改按期末计：期限届满未完成才逾期，逾期完成后不再是逾期', () => {
    const rows = [
      row(rectification, { ...problem, doneOn: '2023-08-31', measures: '补齐' }),
      row(rectification, { ...problem, doneOn: '2023-10-15', measures: '补齐' }),
      row(rectification, { ...problem, dueOn: '2024-03-31' }),
      row(rectification, problem),
    ];
    const overdue = (period: string) => value(rows, rectification, 'rectification.overdue', period);
    expect(overdue('2023-01-01..2023-08-30')).toBe(0);
    expect(overdue('2023-01-01..2023-08-31')).toBe(2);
    expect(overdue('2023-01-01..2023-10-15')).toBe(1);
    expect(overdue('2024')).toBe(2);
    expect(value(rows, rectification, 'rectification.open', '2023')).toBe(2);
    expect(value(rows, rectification, 'rectification.done-in-time-rate', '2023')).toBe(33.3);
  });

  it('须上党委会的资金额：新制度施行之日只有新数额', () => {
    const rows = [
      row(rules, { ...rule, threshold: 1_000_000, abolishedOn: '2022-05-31' }),
      row(rules, { ...rule, threshold: 500_000, adoptedOn: '2022-06-01' }),
    ];
    const of = (period: string) => value(rows, rules, 'meetings.party-committee.payment-threshold', period);
    expect(of('2022-01-01..2022-05-31')).toBe(10_000);
    expect(of('2022-01-01..2022-06-01')).toBe(5000);
    expect(of('2023')).toBe(5000);
  });

  it('演练人次未统计的不当作 0：数字为下限并标明', () => {
    const rows = [row(drills, drill), row(drills, { ...drill, participants: null })];
    expect(figure(rows, drills, 'drills.participants', '2023')).toMatchObject({ value: 20, blanks: 1 });
    expect(value(rows, drills, 'drills.held', '2023')).toBe(2);
  });

  it('公开期限二十个工作日跨国庆调休', () => {
    const rows = [
      row(disclosure, { ...notice, publishedOn: '2023-10-24' }),
      row(disclosure, { ...notice, publishedOn: '2023-10-25' }),
    ];
    expect(value(rows, disclosure, 'disclosure.in-time-rate', '2023')).toBe(50);
    expect(value(rows, disclosure, 'disclosure.published', '2023')).toBe(2);
  });

  it('网上申请比例不把未统计的月份算进分母', () => {
    const rows = [row(publicService, { ...month, online: 60 }), row(publicService, { ...month, channel: 'village' })];
    expect(value(rows, publicService, 'public-service.online-share', '2023')).toBe(50);
    expect(value(rows, publicService, 'public-service.handled', '2023')).toBe(240);
  });

  it('证件过期尚未离岗的，仍在岗而证件无效', () => {
    const rows = [
      row(enforcementOfficers, { ...officer, validTo: '2023-06-30' }),
      row(enforcementOfficers, { ...officer, certificateNumber: 'A002' }),
      row(enforcementOfficers, { ...officer, certificateNumber: 'A003', validTo: '2022-03-01', leftOn: '2022-03-01' }),
    ];
    expect(value(rows, enforcementOfficers, 'enforcement-officers.in-post', '2023')).toBe(2);
    expect(value(rows, enforcementOfficers, 'enforcement-officers.certified-share', '2023')).toBe(50);
    expect(value(rows, enforcementOfficers, 'enforcement-officers.expiring', '2023')).toBe(1);
  });
});

describe('导入用的表头', () => {
  it.each(
    [...law.registers.values()]
      .filter(({ order }) => order >= 14)
      .map((register) => [register.label, register] as const),
  )('%s：一个表头只指一个字段，一个词只指一个选项', (_, { fields }) => {
    const headings = Object.values(fields).flatMap(({ label, synonyms }) => [label, ...synonyms]);
    expect(headings).toHaveLength(new Set(headings).size);
    for (const { options, optionSynonyms } of Object.values(fields)) {
      const labels = Object.values(options ?? {});
      expect(Object.keys(optionSynonyms).filter((word) => labels.includes(word))).toEqual([]);
    }
  });
});

function row(register: Register, fields: Given): Row {
  return completeRow(register, fields, { unit: VILLAGE, number: '2023-0001' });
}

function value(rows: readonly Row[], register: Register, id: string, period: string): number | null {
  return figure(rows, register, id, period).value;
}

/** The figure that rows of one register give, added up without a database. */
function figure(
  rows: readonly Row[],
  register: Register,
  id: string,
  text: string,
  more: readonly Posting[] = [],
): Figure {
  const period = parsePeriod(text);
  const postings = [...rows.flatMap((each) => postingsOf(law, register, each)), ...more];
  const totals = new Map<string, Total>();
  for (const [measure, all] of Map.groupBy(postings, (posting) => posting.measure)) {
    const kind = law.measures.get(measure.split('@')[0] ?? measure)?.kind ?? register.nature;
    const counted = all.filter(({ on }) => on <= period.to && (kind.endsWith('stock') || on >= period.from));
    if (counted.length > 0) totals.set(measure, totalOf(counted));
  }
  const indicator = law.indicators.get(id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return figureOf(law, indicator, totals, { unit: TOWNSHIP, period, asOf: period.to });
}

function totalOf(postings: readonly Posting[]): Total {
  const of = (basis: Posting['basis']) => postings.filter((posting) => posting.basis === basis).length;
  return {
    amount: postings.reduce((total, { amount }) => total + amount, 0),
    postings: postings.length,
    blanks: of('blank'),
    summaryAmount: 0,
    nones: of('none'),
    notApplicables: of('not-applicable'),
  };
}
