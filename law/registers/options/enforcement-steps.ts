import { code, date } from '#engine/declare.ts';

/** What an ordinary penalty or a coercion goes through before it is decided; inspections, tickets and campaigns leave all of it blank. */
export const enforcementSteps = {
  measure: code(
    '强制方式',
    {
      seizure: '查封、扣押',
      other: '其他强制措施',
      demolition: '强制拆除',
      substitute: '代履行',
      execution: '其他强制执行',
    },
    { blank: '不是行政强制' },
  ),
  approval: code(
    '强制措施批准',
    { prior: '事前批准', after: '情况紧急，当场实施后补办' },
    { blank: '不是行政强制措施，或者尚未批准' },
  ),
  approvedOn: date('批准日期', { blank: '不是行政强制措施，或者尚未批准' }),
  investigatedOn: date('调查终结日期', { blank: '调查尚未终结，或者不是普通程序案件' }),
  noticedOn: date('处罚告知日期', {
    blank: '尚未告知，或者不需要告知',
    hint: '告知拟处罚的内容、事实、理由、依据和当事人权利的日期；简易程序当场告知的不填',
    synonyms: ['告知日期', '事先告知日期'],
  }),
  pleas: code(
    '陈述申辩',
    { heard: '已听取并复核', none: '没有提出或者明确放弃' },
    { blank: '尚未告知，或者不需要告知', synonyms: ['陈述和申辩'] },
  ),
  hearing: code(
    '听证',
    { held: '已举行', 'not-due': '不属于听证范围', 'not-asked': '逾期没有要求', waived: '明确放弃' },
    { blank: '尚未告知，或者不需要告知', synonyms: ['听证情况'] },
  ),
  hearingSetFor: date('听证定于', { blank: '不举行听证', future: true, synonyms: ['听证日期'] }),
  review: code(
    '法制审核',
    { done: '已审核', 'not-required': '不属于审核范围' },
    { blank: '尚未审核，或者不是普通程序案件' },
  ),
  reviewedOn: date('法制审核日期', { blank: '尚未审核，或者不属于法制审核范围', synonyms: ['审核日期'] }),
  collective: code(
    '负责人集体讨论',
    { done: '已集体讨论', 'not-required': '不属于情节复杂或者重大违法' },
    { blank: '尚未讨论，或者不是普通程序案件', synonyms: ['集体讨论'] },
  ),
  decision: code(
    '处理决定',
    { penalty: '给予行政处罚', spared: '依法不予行政处罚', unfounded: '违法事实不能成立', transfer: '移送司法机关' },
    { blank: '尚未决定，或者不是普通程序案件', synonyms: ['处理结果'] },
  ),
};
