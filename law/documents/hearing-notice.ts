import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { penaltyOrdinary } from '../procedures/penalty-ordinary.ts';
import { letter } from './parts/letter.ts';

/** 听证通知书, to be served seven working days before the hearing. */
export const hearingNotice = defineTemplate(penaltyOrdinary, {
  id: 'hearing-notice',
  label: '行政处罚听证通知书',
  step: 'hearingNotice',
  cite: [cite('E21'), cite('E22')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '行政处罚听证通知书',
      body: paragraphs(
        `你（单位）就“${show('matter')}”一案（案件编号${number}）提出的听证要求收悉。根据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，定于${showDate('hearingSetFor')}____时在________举行听证，________（公开/不公开）进行。`,
        '听证主持人：________；记录员：________。主持人不是本案调查人员。你（单位）认为主持人与本案有直接利害关系的，有权申请回避。',
        '你（单位）可以亲自参加听证，也可以委托一至二人代理；委托代理人的，应当在举行听证前提交授权委托书。请携带身份证明和有关证据按时参加，需要证人到场的请事先告知本机关。',
        '无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利，听证终止。组织听证的费用由本机关承担。',
        '联系人：________；联系电话：________。',
      ),
    }),
});
