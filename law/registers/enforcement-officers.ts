import { date, defineIndicator, defineMeasure, defineRegister, person, text, yesNo } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per enforcement certificate and the person who holds it at the township. */
export const enforcementOfficers = defineRegister({
  id: 'enforcement-officers',
  order: 17,
  label: '执法人员名册',
  oneRow: '一名持证执法人员',
  about:
    '在乡镇执法岗位上、持有行政执法证件的人员。行政执法台账只能选用执法当日证件有效的人员。证件换发新证号的，另登一行。',
  cite: [cite('E10'), cite('E09'), cite('E45')],
  unitLabel: '所在机构',
  nature: 'stock',
  summaries: false,
  fields: {
    name: person('姓名', { synonyms: ['执法人员', '执法人员姓名', '持证人'] }),
    certificateNumber: text('执法证号', {
      form: /^[0-9A-Za-z-]{4,30}$/,
      hint: '照证件填写，数字、字母和连字符',
      synonyms: ['证件编号', '执法证件号', '证号', '执法证编号'],
      example: '99010101001',
    }),
    validFrom: date('有效期自', { synonyms: ['发证日期', '发证时间', '领证日期'], example: '2021-07-01' }),
    validTo: date('有效期至', {
      blank: '证件未载明有效期的',
      hint: '证件被收回、注销或者人员离岗的，改填最后可以执法的一日',
      synonyms: ['到期日期', '有效期'],
      future: true,
    }),
    area: text('执法领域', {
      blank: '不分领域',
      hint: '证件载明或者分工确定的领域',
      synonyms: ['执法类别', '执法范围', '分工'],
    }),
    reviewer: yesNo('是否法制审核人员', { blank: '未明确', synonyms: ['法制审核人员'] }),
    letterOn: date('责任书签订日期', { blank: '未签订责任书', synonyms: ['签订执法责任书日期', '责任书'] }),
    filedOn: date('资格备案日期', { blank: '未备案或者当地不要求备案', synonyms: ['备案日期'] }),
    leftOn: date('离岗日期', { blank: '在岗', synonyms: ['调离日期'] }),
  },
  datedBy: 'validFrom',
  listed: ['certificateNumber', 'name', 'area', 'validFrom', 'validTo', 'leftOn'],
  titledBy: 'certificateNumber',
  numberedBy: 'certificateNumber',
  rules: [
    {
      id: 'valid-to-after-from',
      says: '有效期至不得早于有效期自',
      fields: ['validTo', 'validFrom'],
      holds: (row) => row.validTo === null || row.validTo >= row.validFrom,
      fix: '请核对两个日期。',
    },
    {
      id: 'left-after-from',
      says: '离岗日期不得早于有效期自',
      fields: ['leftOn', 'validFrom'],
      holds: (row) => row.leftOn === null || row.leftOn >= row.validFrom,
      fix: '请核对两个日期。',
    },
    {
      id: 'certificate-ends-on-leaving',
      says: '人员离岗的，应当填写有效期至，且不得晚于离岗日期',
      fields: ['validTo', 'leftOn'],
      holds: (row) => row.leftOn === null || (row.validTo !== null && row.validTo <= row.leftOn),
      fix: '请将有效期至改为最后可以执法的一日。',
    },
  ],
});

export const inPost = defineMeasure(enforcementOfficers, {
  id: 'enforcement-officers.in-post',
  label: '在岗执法人员',
  kind: 'stock',
  from: 'validFrom',
  to: 'leftOn',
  unit: '名',
  counts: '期末在执法岗位的登记人员，自有效期自起，至离岗当日止，证件已过期尚未离岗的也计',
});

export const certified = defineMeasure(enforcementOfficers, {
  id: 'enforcement-officers.certified',
  label: '证件有效的执法人员',
  kind: 'stock',
  from: 'validFrom',
  to: 'validTo',
  unit: '名',
  counts: '期末执法证件在有效期内的人员，有效期最后一日计入',
});

export const certifiedShare = defineIndicator({
  id: 'enforcement-officers.certified-share',
  label: '在岗执法人员证件有效率',
  unit: '%',
  of: { rate: [certified, inPost] },
  whenNone: '期末没有在岗执法人员',
  means: '期末执法证件在有效期内的人员占登记在岗执法人员的比例；从未取得证件的人员不在名册内，不计入',
  better: 'higher',
});

export const expiring = defineMeasure(enforcementOfficers, {
  id: 'enforcement-officers.expiring',
  label: '到期的执法证件',
  kind: 'count',
  on: 'validTo',
  where: (row) => row.leftOn === null,
  unit: '件',
  counts: '有效期在本期内届满的证件，持证人已离岗的不计',
});

export const letters = defineMeasure(enforcementOfficers, {
  id: 'enforcement-officers.letters',
  label: '签订行政执法责任书',
  kind: 'count',
  on: 'letterOn',
  unit: '份',
  counts: '按责任书签订日期计，一人一份',
});

export const reviewers = defineMeasure(enforcementOfficers, {
  id: 'enforcement-officers.reviewers',
  label: '法制审核人员',
  kind: 'stock',
  from: 'validFrom',
  to: 'leftOn',
  where: (row) => row.reviewer === true,
  unit: '名',
  counts: '期末在岗执法人员中登记为法制审核人员的',
});

export const reviewerShare = defineIndicator({
  id: 'enforcement-officers.reviewer-share',
  label: '法制审核人员占执法人员的比例',
  unit: '%',
  of: { rate: [reviewers, inPost] },
  whenNone: '期末没有在岗执法人员',
  means: '期末在岗法制审核人员占登记在岗执法人员的比例',
  better: 'higher',
});
