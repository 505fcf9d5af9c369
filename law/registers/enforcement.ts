import { code, codes, count, date, defineRegister, link, money, references, text } from '#engine/declare.ts';
import { kindOfDay } from '#engine/working-days.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { china } from '../calendars/china.ts';
import { cite } from '../facts/index.ts';
import { enforcementOfficers } from './enforcement-officers.ts';
import { enforcementSteps } from './options/enforcement-steps.ts';
import { factAmount } from './options/fact-amount.ts';

const FEN = 100;
const OFFICERS_AT_LEAST = factAmount('E09');
const SIMPLE_FINE_OF_CITIZENS = factAmount('E12') * FEN;
const SIMPLE_FINE_OF_OTHERS = factAmount('E13') * FEN;

/** One row per enforcement act; its figures are declared in enforcement-figures.ts. */
export const enforcement = defineRegister({
  id: 'enforcement',
  order: 16,
  label: '行政执法台账',
  oneRow: '一次行政执法行为',
  about:
    '以乡镇名义或者受委托实施的行政检查、行政处罚、行政强制，以及专项整治和行政指导。一份处罚决定登记一行；检查一个对象并有记录的登记一行，日常巡查不登记。只登记相对人类别，不登记姓名。',
  cite: [cite('E07'), cite('E08'), cite('E09'), cite('E10'), cite('E01'), cite('E02'), cite('E03')],
  unitLabel: '执法机构',
  fields: {
    kind: code(
      '执法种类',
      {
        inspection: '行政检查',
        'simple-penalty': '行政处罚（简易程序）',
        'ordinary-penalty': '行政处罚（普通程序）',
        coercion: '行政强制',
        campaign: '专项整治',
        guidance: '行政指导',
      },
      {
        synonyms: ['执法类型', '执法行为', '执法类别', '程序'],
        optionSynonyms: {
          检查: 'inspection',
          当场处罚: 'simple-penalty',
          简易程序: 'simple-penalty',
          罚单: 'simple-penalty',
          普通程序: 'ordinary-penalty',
          一般程序: 'ordinary-penalty',
          强制: 'coercion',
          专项行动: 'campaign',
          整治行动: 'campaign',
          服务型执法: 'guidance',
          教育劝导: 'guidance',
        },
      },
    ),
    field: code(
      '执法领域',
      {
        road: '道路交通安全',
        transport: '交通运输',
        planning: '规划和自然资源',
        housing: '住房城乡建设',
        city: '市容环境卫生',
        ecology: '生态环境',
        agriculture: '农业农村',
        forestry: '林业',
        water: '水利',
        safety: '安全生产',
        fire: '消防',
        market: '市场监管',
        health: '卫生健康',
        culture: '文化旅游',
        other: '其他',
      },
      {
        synonyms: ['领域', '执法事项类别'],
        optionSynonyms: {
          交通: 'road',
          应急管理: 'safety',
          规划自然资源: 'planning',
          城市管理: 'city',
          环保: 'ecology',
          农业: 'agriculture',
        },
      },
    ),
    actedOn: date('执法日期', {
      hint: '检查、当场处罚、开展整治的日期；普通程序案件填立案日期，行政强制填实施查封扣押或者送达催告书的日期',
      synonyms: ['检查日期', '处罚日期', '立案日期', '执法时间'],
      example: '2023-06-18',
    }),
    matter: text('事项', {
      hint: '案由或者检查、整治的事项，不写姓名、车牌号',
      synonyms: ['案由', '案件名称', '违法事实', '主要违法事实', '违法行为类型', '检查事项'],
      example: '驾乘摩托车未按规定戴安全头盔',
    }),
    basis: text('依据', {
      hint: '法律名称和条款',
      synonyms: ['处罚依据', '法律依据', '行政处罚依据', '检查依据', '执法依据'],
      example: '《中华人民共和国道路交通安全法》第八十九条',
    }),
    officers: references('执法人员', 'enforcement-officers', {
      hint: '选用执法当日证件有效的人员，一般不少于两人',
      synonyms: ['执法人员证号', '执法证号'],
    }),
    soleBasis: text('一人执法的依据', {
      blank: '由两名以上人员执法',
      hint: '只有法律另有规定时才可以一人执法，写明法律名称和条款',
    }),
    power: code(
      '执法权来源',
      { own: '法律法规直接授权', granted: '省级决定赋权', delegated: '书面委托' },
      {
        blank: '专项整治、行政指导，或者未核明',
        synonyms: ['权力来源', '权限来源'],
        optionSynonyms: { 赋权: 'granted', 委托: 'delegated', 法定: 'own' },
      },
    ),
    party: code(
      '相对人类别',
      { citizen: '公民', trader: '个体工商户', company: '企业', other: '其他组织' },
      {
        blank: '没有单一相对人',
        synonyms: ['被处罚对象类别', '当事人类别', '行政相对人类别'],
        optionSynonyms: { 自然人: 'citizen', 个人: 'citizen', 法人: 'company', 单位: 'company' },
      },
    ),
    documentNumber: text('决定书文号', {
      blank: '没有制作决定书',
      synonyms: ['行政处罚决定书文号', '处罚决定书文号', '案号'],
    }),
    penalty: code(
      '处罚种类',
      {
        warning: '警告、通报批评',
        fine: '罚款',
        confiscation: '没收违法所得、没收非法财物',
        suspension: '暂扣许可证件、降低资质等级',
        revocation: '吊销许可证件',
        restriction: '限制开展生产经营活动',
        closure: '责令停产停业、责令关闭、限制从业',
        other: '其他行政处罚',
      },
      {
        blank: '不是行政处罚，或者未处罚',
        hint: '一份决定有几种处罚的，填最重的一种',
        synonyms: ['处罚类别', '处罚内容'],
      },
    ),
    fine: money('罚款金额', { blank: '没有罚款', synonyms: ['罚款', '处罚金额', '罚款数额'], example: '50' }),
    exemption: code(
      '不予处罚情形',
      { slight: '轻微不罚', first: '首违不罚', other: '其他不予处罚' },
      {
        blank: '已处罚，或者不是行政处罚',
        synonyms: ['不予处罚', '免罚情形'],
        optionSynonyms: { 首违可不罚: 'first' },
      },
    ),
    exemptionReason: text('不予处罚理由', { blank: '没有不予处罚' }),
    checked: count('检查对象数', {
      blank: '只有一个对象',
      hint: '专项整治填检查的户数或者辆次',
      synonyms: ['检查户数', '检查对象'],
    }),
    problems: count('发现问题数', { blank: '未统计', synonyms: ['发现问题', '发现隐患'] }),
    recorded: codes('全过程记录', { text: '文字记录', video: '音像记录' }, { synonyms: ['执法记录', '记录方式'] }),
    ...enforcementSteps,
    decidedOn: date('决定日期', {
      blank: '尚未决定；检查、当场处罚、整治、指导不填',
      hint: '普通程序和行政强制填写；不予处罚、撤销案件、移送的填作出该决定的日期',
      synonyms: ['处罚决定日期', '作出处罚决定的日期', '作出行政处罚决定日期'],
    }),
    servedOn: date('送达日期', { blank: '未送达，或者没有决定书' }),
    publishedOn: date('公示日期', { blank: '未公示', synonyms: ['公开日期'] }),
    reportedOn: date('当场处罚备案日期', {
      blank: '不是当场处罚，或者尚未报所属机关备案',
      synonyms: ['备案日期', '报备日期'],
    }),
    performedOn: date('执行完毕日期', {
      blank: '尚未执行完毕，或者没有执行内容',
      hint: '罚款缴清、其他处罚或者强制执行完毕的日期',
      synonyms: ['履行日期', '缴款日期', '结案日期'],
    }),
    archivedOn: date('归档日期', { blank: '尚未归档' }),
    fault: code(
      '被认定的执法问题',
      { inaction: '不作为', overreach: '越权', procedure: '程序违法', other: '其他' },
      {
        blank: '没有被认定有问题',
        hint: '经复议、诉讼、监督或者督察认定的才填；应当作为而没有作为的，也登记一行并填“不作为”',
      },
    ),
    faultOn: date('问题认定日期', { blank: '没有被认定有问题' }),
  },
  datedBy: 'actedOn',
  listed: ['kind', 'field', 'matter', 'actedOn', 'fine', 'decidedOn'],
  titledBy: 'matter',
  rules: [
    {
      id: 'two-officers',
      says: '行政处罚、行政强制的执法人员不得少于两人，法律另有规定的写明依据',
      fields: ['officers', 'soleBasis', 'kind'],
      holds: (row) =>
        row.kind === 'campaign' ||
        row.kind === 'guidance' ||
        row.kind === 'inspection' ||
        row.fault === 'inaction' ||
        row.officers.length >= OFFICERS_AT_LEAST ||
        (row.officers.length === 1 && row.soleBasis !== null),
      fix: '请补填执法人员，或者填写一人执法的依据。',
      cite: cite('E09'),
    },
    {
      id: 'two-inspectors',
      says: '行政检查一般由两名以上执法人员实施',
      fields: ['officers', 'kind'],
      holds: (row) => row.kind !== 'inspection' || row.fault === 'inaction' || row.officers.length >= OFFICERS_AT_LEAST,
      fix: '请补填执法人员。',
      severity: 'warn',
    },
    {
      id: 'officers-differ',
      says: '同一名执法人员不得重复填写',
      fields: ['officers'],
      holds: (row) => new Set(row.officers).size === row.officers.length,
    },
    {
      id: 'fine-only-with-penalty',
      says: '只有行政处罚才填写罚款金额和处罚种类',
      fields: ['fine', 'penalty', 'kind'],
      holds: (row) =>
        row.kind === 'simple-penalty' || row.kind === 'ordinary-penalty' || (row.fine === null && row.penalty === null),
      fix: '请改正执法种类，或者清空罚款金额和处罚种类。',
    },
    {
      id: 'simple-penalty-light',
      says: '简易程序只适用于警告或者小额罚款',
      fields: ['penalty', 'kind'],
      holds: (row) =>
        row.kind !== 'simple-penalty' || row.penalty === null || row.penalty === 'warning' || row.penalty === 'fine',
      fix: '其他种类的处罚适用普通程序，请改正执法种类。',
      cite: cite('E12'),
    },
    {
      id: 'simple-fine-small',
      says: '简易程序的罚款不应超过对公民、对法人和其他组织分别规定的上限',
      fields: ['fine', 'party', 'kind'],
      holds: (row) =>
        row.kind !== 'simple-penalty' ||
        row.fine === null ||
        row.fine <= (row.party === 'citizen' ? SIMPLE_FINE_OF_CITIZENS : SIMPLE_FINE_OF_OTHERS),
      fix: '超过上限的适用普通程序；其他法律另有规定的，可以保存。',
      cite: cite('E12'),
      severity: 'warn',
    },
    {
      id: 'exempted-without-fine',
      says: '不予处罚的，不填写罚款金额和处罚种类，并应当写明理由',
      fields: ['exemption', 'exemptionReason', 'fine', 'penalty'],
      holds: (row) =>
        row.exemption === null
          ? row.exemptionReason === null
          : row.exemptionReason !== null && row.fine === null && row.penalty === null,
      fix: '请补填理由，或者清空罚款金额和处罚种类。',
      cite: cite('E19'),
    },
    {
      id: 'coercion-on-video',
      says: '查封扣押、强制拆除等行政强制应当全程音像记录',
      fields: ['recorded', 'kind'],
      holds: (row) => row.kind !== 'coercion' || row.recorded.includes('video'),
      fix: '有音像记录的请补填；没有的照实保存。',
      cite: cite('E05'),
      severity: 'warn',
    },
    {
      id: 'decided-where-decided',
      says: '只有普通程序处罚和行政强制才填写决定日期，且不得早于执法日期',
      fields: ['decidedOn', 'actedOn', 'kind'],
      holds: (row) =>
        row.decidedOn === null ||
        ((row.kind === 'ordinary-penalty' || row.kind === 'coercion') && row.decidedOn >= row.actedOn),
      fix: '检查、当场处罚的日期填在执法日期；其余请核对两个日期。',
    },
    {
      id: 'ordinary-penalty-with-day',
      says: '普通程序案件填写罚款金额、处罚种类或者不予处罚情形的，应当填写决定日期',
      fields: ['decidedOn', 'fine', 'penalty', 'exemption'],
      holds: (row) =>
        row.kind !== 'ordinary-penalty' ||
        row.decidedOn !== null ||
        (row.fine === null && row.penalty === null && row.exemption === null),
      fix: '请补填决定日期。',
    },
    {
      id: 'decision-with-day',
      says: '普通程序案件的处理决定和决定日期应当同时填写',
      fields: ['decision', 'decidedOn', 'kind'],
      holds: (row) => row.kind !== 'ordinary-penalty' || (row.decision === null) === (row.decidedOn === null),
      fix: '请补填其中未填的一项。',
      cite: cite('E55'),
    },
    {
      id: 'decision-agrees',
      says: '给予处罚的不填不予处罚情形；依法不予处罚的填写不予处罚情形；事实不成立、移送的两项都不填',
      fields: ['decision', 'exemption', 'penalty', 'kind'],
      holds: (row) =>
        row.decision === null ||
        (row.kind === 'ordinary-penalty' &&
          (row.exemption !== null) === (row.decision === 'spared') &&
          (row.penalty === null || row.decision === 'penalty')),
      fix: '请改正处理决定，或者清空不相符的栏目。',
    },
    {
      id: 'penalty-days-in-order',
      says: '调查终结、处罚告知不得早于立案，处罚告知不得早于调查终结，决定不得早于处罚告知',
      fields: ['investigatedOn', 'noticedOn', 'decidedOn', 'actedOn', 'kind'],
      holds: (row) =>
        isInOrder([row.actedOn, row.investigatedOn, row.noticedOn]) &&
        isInOrder([row.investigatedOn, row.noticedOn, row.decidedOn]),
      fix: '请核对各个日期。',
      cite: cite('E52'),
    },
    {
      id: 'reviewed-after-hearing',
      says: '举行过听证的案件应当进行法制审核',
      fields: ['review', 'hearing'],
      holds: (row) => row.hearing !== 'held' || row.review !== 'not-required',
      fix: '请进行法制审核，并填写法制审核日期。',
      cite: cite('E25'),
    },
    {
      id: 'review-with-day',
      says: '不属于法制审核范围的，不填写法制审核日期',
      fields: ['review', 'reviewedOn'],
      holds: (row) => row.review !== 'not-required' || row.reviewedOn === null,
      fix: '请改正法制审核，或者清空日期。',
    },
    {
      id: 'executed-off-holidays',
      says: '不得在法定节假日实施行政强制执行，情况紧急的除外',
      fields: ['performedOn', 'measure'],
      holds: (row) =>
        !(row.measure === 'demolition' || row.measure === 'substitute' || row.measure === 'execution') ||
        row.performedOn === null ||
        kindOfDay(china, row.performedOn) !== 'holiday',
      fix: '情况紧急的照实保存，并在卷宗中说明。',
      cite: cite('E38'),
      severity: 'warn',
    },
    {
      id: 'reviewed-before-decision',
      says: '法制审核应当在作出决定之前完成',
      fields: ['reviewedOn', 'decidedOn'],
      holds: (row) => row.reviewedOn === null || row.decidedOn === null || row.reviewedOn <= row.decidedOn,
      fix: '日期无误的照实保存。',
      cite: cite('E25'),
      severity: 'warn',
    },
    {
      id: 'served-after-decision',
      says: '送达日期、公示日期不得早于决定日期（没有决定日期的，不得早于执法日期）',
      fields: ['servedOn', 'publishedOn', 'decidedOn', 'actedOn'],
      holds: (row) => {
        const from = row.decidedOn ?? row.actedOn;
        return (row.servedOn === null || row.servedOn >= from) && (row.publishedOn === null || row.publishedOn >= from);
      },
      fix: '请核对各个日期。',
    },
    {
      id: 'fault-with-day',
      says: '被认定的执法问题和问题认定日期应当同时填写',
      fields: ['fault', 'faultOn'],
      holds: (row) => (row.fault === null) === (row.faultOn === null),
      fix: '请补填其中未填的一项。',
    },
  ],
  links: [
    link(enforcementOfficers, {
      id: 'officers-certified',
      field: 'officers',
      says: '执法人员的证件应当在执法当日有效',
      holds: (row: { readonly actedOn: string }, officer) =>
        officer.validFrom <= row.actedOn && (officer.validTo === null || row.actedOn <= officer.validTo),
      fix: '请换用当日证件有效的人员，或者先更正执法人员名册。',
      cite: cite('E10'),
    }),
  ],
});

/** Days that were filled in must not go backwards. */
function isInOrder(days: readonly (LocalDate | null)[]): boolean {
  const known = days.filter((day) => day !== null);
  return known.every((day, at) => at === 0 || day >= (known[at - 1] ?? day));
}
