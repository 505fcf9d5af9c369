import { code, count, date, defineRegister, link, money, person, reference, text, yesNo } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';
import { legalPersonnel } from './legal-personnel.ts';

/** One row per dispute found in a sweep or brought to a mediation committee; its figures are in dispute-figures.ts. */
export const disputes = defineRegister({
  id: 'disputes',
  order: 18,
  label: '矛盾纠纷排查调处台账',
  oneRow: '一起矛盾纠纷',
  about:
    '排查发现或者当事人申请调解的矛盾纠纷，从登记受理、调解到办结、司法确认和回访。调解不收费，一方明确拒绝的不得调解。当事人姓名加密保存，不进入报告和上报数据。',
  cite: [cite('M13'), cite('M04'), cite('M05'), cite('M17'), cite('M08'), cite('M22')],
  unitLabel: '村（社区）',
  fields: {
    kind: code(
      '纠纷类型',
      {
        marriage: '婚姻家庭',
        neighbour: '邻里',
        land: '山林土地',
        homestead: '宅基地',
        expropriation: '征地拆迁',
        labour: '劳动争议',
        consumer: '消费',
        damage: '损害赔偿',
        traffic: '道路交通事故',
        contract: '合同',
        property: '物业',
        environment: '环境污染',
        production: '生产经营',
        other: '其他',
      },
      {
        synonyms: ['类型', '类别', '纠纷类别', '矛盾类型', '矛盾纠纷类型'],
        optionSynonyms: {
          家庭: 'marriage',
          婚姻: 'marriage',
          家庭婚姻: 'marriage',
          邻里关系: 'neighbour',
          土地: 'land',
          土地山林: 'land',
          林地: 'land',
          宅基地纠纷: 'homestead',
          房屋宅基地: 'homestead',
          拆迁: 'expropriation',
          劳资: 'labour',
          劳务: 'labour',
          欠薪: 'labour',
          债务: 'contract',
          借贷: 'contract',
          合同债务: 'contract',
          赔偿: 'damage',
          人身损害: 'damage',
          交通事故: 'traffic',
        },
      },
    ),
    acceptedOn: date('受理日期', {
      hint: '登记受理之日；排查发现后依职权调解的，填开始调解之日',
      synonyms: ['登记日期', '调解日期', '受理时间', '登记时间'],
      example: '2023-03-05',
    }),
    matter: text('纠纷概况', {
      hint: '一句话写清事由，不写当事人姓名',
      synonyms: ['事由', '纠纷简况', '矛盾事项', '纠纷事由', '简要情况', '主要诉求'],
      example: '田埂界址争议',
    }),
    foundOn: date('排查发现日期', {
      blank: '不是排查发现，由当事人申请或者上级交办',
      synonyms: ['排查日期', '发现日期', '排查时间'],
    }),
    parties: person('当事人', { blank: '按需登记', synonyms: ['当事人姓名', '双方当事人'] }),
    people: count('涉及人数', { blank: '未统计', synonyms: ['人数'], min: 1 }),
    amount: money('涉及金额', { blank: '不涉及金额', synonyms: ['金额', '标的额'] }),
    method: code(
      '调解方式',
      { people: '人民调解', administrative: '行政调解', judicial: '司法调解' },
      { blank: '办结前', synonyms: ['调处方式', '化解方式'] },
    ),
    mediator: reference('调解员', 'legal-personnel', {
      blank: '未由在册调解员承办',
      hint: '填法治队伍台账中的编号',
      synonyms: ['承办人', '调解人'],
    }),
    outcome: code(
      '调解结果',
      {
        agreed: '调解成功',
        failed: '调解不成',
        refused: '一方拒绝调解',
        withdrawn: '当事人撤回',
        transferred: '移送其他机关',
      },
      {
        blank: '办结前',
        synonyms: ['结果', '化解结果', '办理结果', '调处结果'],
        optionSynonyms: {
          成功: 'agreed',
          达成协议: 'agreed',
          已化解: 'agreed',
          化解: 'agreed',
          不成: 'failed',
          未化解: 'failed',
        },
      },
    ),
    closedOn: date('办结日期', { blank: '办结前', synonyms: ['化解日期', '调结日期', '办结时间'] }),
    agreementForm: code(
      '协议形式',
      { written: '书面', oral: '口头' },
      { blank: '没有达成协议，或者未登记', hint: '口头协议由调解员记录内容', synonyms: ['协议方式'] },
    ),
    agreementOn: date('协议生效日期', {
      blank: '没有达成协议，或者与办结日期相同',
      synonyms: ['协议日期', '签订协议日期'],
    }),
    appliedOn: date('申请司法确认日期', { blank: '未申请司法确认' }),
    confirmedOn: date('司法确认日期', { blank: '未申请，或者法院尚未裁定', synonyms: ['司法确认时间'] }),
    performance: code(
      '履行情况',
      { done: '已履行', partly: '部分履行', not: '未履行' },
      { blank: '没有协议，或者尚未回访', synonyms: ['协议履行情况'] },
    ),
    visitedOn: date('回访日期', { blank: '尚未回访', synonyms: ['回访时间'] }),
    policeTold: yesNo('是否报告公安机关', { blank: '没有激化可能' }),
    petition: reference('来自信访事项', 'petitions', { blank: '不是信访转来的' }),
    duplicateOf: reference('重复登记的原编号', 'disputes', {
      blank: '不是重复登记',
      hint: '与以前登记的是同一起纠纷的，填原来那一行的编号，本行不再计数',
    }),
  },
  datedBy: 'acceptedOn',
  listed: ['kind', 'matter', 'acceptedOn', 'outcome', 'closedOn'],
  titledBy: 'matter',
  takes: [
    { field: 'matter', link: 'petition', of: 'matter' },
    { field: 'people', link: 'petition', of: 'people' },
  ],
  rules: [
    {
      id: 'found-before-accepted',
      says: '受理日期不得早于排查发现日期',
      fields: ['foundOn', 'acceptedOn'],
      holds: (row) => row.foundOn === null || row.acceptedOn >= row.foundOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'closed-after-accepted',
      says: '办结日期不得早于受理日期',
      fields: ['closedOn', 'acceptedOn'],
      holds: (row) => row.closedOn === null || row.closedOn >= row.acceptedOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'outcome-with-closing',
      says: '填写办结日期的，应当填写调解结果；填写调解结果的，应当填写办结日期',
      fields: ['outcome', 'closedOn'],
      holds: (row) => (row.closedOn === null) === (row.outcome === null),
      fix: '请补填其中未填的一项。',
    },
    {
      id: 'method-with-result',
      says: '调解成功或者调解不成的，应当填写调解方式',
      fields: ['method', 'outcome'],
      holds: (row) => (row.outcome !== 'agreed' && row.outcome !== 'failed') || row.method !== null,
      fix: '请补填调解方式。',
    },
    {
      id: 'agreement-only-when-agreed',
      says: '调解成功的，才填写协议形式、协议生效日期、申请司法确认日期和履行情况',
      fields: ['outcome', 'agreementForm', 'agreementOn', 'appliedOn', 'performance'],
      holds: (row) =>
        row.outcome === 'agreed' ||
        (row.agreementForm === null && row.agreementOn === null && row.appliedOn === null && row.performance === null),
      fix: '请核对调解结果，或者清空这些栏目。',
    },
    {
      id: 'agreement-within-case',
      says: '协议生效日期应当在受理日期和办结日期之间',
      fields: ['agreementOn', 'acceptedOn', 'closedOn'],
      holds: (row) =>
        row.agreementOn === null ||
        (row.agreementOn >= row.acceptedOn && (row.closedOn === null || row.agreementOn <= row.closedOn)),
      fix: '请核对三个日期。',
    },
    {
      id: 'confirmation-in-order',
      says: '司法确认应当先申请后裁定，且不得早于协议生效',
      fields: ['appliedOn', 'confirmedOn', 'agreementOn', 'closedOn'],
      holds: (row) => {
        const agreed = row.agreementOn ?? row.closedOn;
        if (row.appliedOn === null) return row.confirmedOn === null;
        return (
          (agreed === null || row.appliedOn >= agreed) && (row.confirmedOn === null || row.confirmedOn >= row.appliedOn)
        );
      },
      fix: '请补填申请司法确认日期，或者核对日期。',
      cite: cite('M08'),
    },
    {
      id: 'confirmation-of-status',
      says: '确认身份、收养、婚姻关系的协议，法院不受理司法确认',
      fields: ['kind', 'appliedOn'],
      holds: (row) => row.kind !== 'marriage' || row.appliedOn === null,
      fix: '协议只涉及财产给付等内容的，可以保存。',
      cite: cite('M12'),
      severity: 'warn',
    },
    {
      id: 'visited-after-closing',
      says: '回访日期不得早于办结日期',
      fields: ['visitedOn', 'closedOn'],
      holds: (row) => row.visitedOn === null || (row.closedOn !== null && row.visitedOn >= row.closedOn),
      fix: '请核对两个日期。',
      cite: cite('M14'),
    },
    {
      id: 'duplicate-without-outcome',
      says: '重复登记的，不填写调解结果和办结日期，也不能指向本行自己',
      fields: ['duplicateOf', 'outcome', 'closedOn'],
      holds: (row) =>
        row.duplicateOf === null || (row.outcome === null && row.closedOn === null && row.duplicateOf !== row.number),
      fix: '调解情况请填在原来那一行。',
    },
  ],
  links: [
    link(legalPersonnel, {
      id: 'mediator-in-office',
      field: 'mediator',
      says: '调解员应当是办理期间在任的人民调解员',
      holds: (row: { readonly acceptedOn: string; readonly closedOn: string | null }, person) =>
        person.role === 'mediator' &&
        person.from <= (row.closedOn ?? row.acceptedOn) &&
        (person.to === null || person.to >= row.acceptedOn),
      fix: '请换填在任调解员的编号，或者先更正法治队伍台账。',
      cite: cite('M01'),
    }),
    {
      id: 'duplicate-of-an-original',
      field: 'duplicateOf',
      to: 'disputes',
      says: '重复登记应当指向最初登记的那一行',
      holds: (_row, original: { readonly duplicateOf: string | null }) => original.duplicateOf === null,
      fix: '请填最初那一行的编号。',
    },
  ],
});
