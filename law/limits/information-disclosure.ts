import { defineLimit, defineYearlyLimit } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';
import { workingDays } from './counting.ts';

/** 政府信息公开条例. All its periods are working days. It sets no day for a township's yearly report: the county does. */
export const disclosureLimits = {
  publish: defineLimit({
    id: 'disclosure.publish',
    label: '主动公开期限',
    days: 20,
    count: 'working',
    direction: 'at-most',
    from: '信息形成或者变更之日',
    cite: cite('D01'),
    counting: workingDays,
    departure: '法律、法规对公开期限另有规定的，从其规定',
  }),
  reply: defineLimit({
    id: 'disclosure.reply',
    label: '答复期限',
    days: 20,
    count: 'working',
    direction: 'at-most',
    from: '收到申请之日',
    cite: cite('D04'),
    counting: workingDays,
    extension: { days: 20, needs: '经政府信息公开工作机构负责人同意并告知申请人', cite: cite('D05') },
    pauses: [{ while: '征求第三方和其他机关意见', cite: cite('D06') }],
  }),
  correction: defineLimit({
    id: 'disclosure.correction',
    label: '一次性告知补正',
    days: 7,
    count: 'working',
    direction: 'at-most',
    from: '收到申请之日',
    cite: cite('D03'),
    counting: workingDays,
  }),
  thirdParty: defineLimit({
    id: 'disclosure.third-party',
    label: '第三方提出意见',
    days: 15,
    count: 'working',
    direction: 'at-most',
    from: '第三方收到征求意见书之日',
    cite: cite('D06'),
    counting: workingDays,
  }),
  coMaker: defineLimit({
    id: 'disclosure.co-maker',
    label: '共同制作机关提出意见',
    days: 15,
    count: 'working',
    direction: 'at-most',
    from: '收到征求意见书之日',
    cite: cite('D07'),
    counting: workingDays,
  }),
  departmentReport: defineYearlyLimit({
    id: 'disclosure.department-report',
    label: '县级以上部门信息公开年度报告',
    monthDay: '01-31',
    inclusive: true,
    cite: cite('D10'),
  }),
  countyReport: defineYearlyLimit({
    id: 'disclosure.county-report',
    label: '县级以上政府信息公开年度报告',
    monthDay: '03-31',
    inclusive: true,
    cite: cite('D11'),
  }),
  // The regulation names no day for townships (D12); this is the day counties usually set, to be confirmed by each.
  townshipReport: defineYearlyLimit({
    id: 'disclosure.township-report',
    label: '乡镇信息公开年度报告（按县级要求）',
    monthDay: '01-31',
    inclusive: true,
    cite: cite('D12'),
    settable: true,
  }),
};
