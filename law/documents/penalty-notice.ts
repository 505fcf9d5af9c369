import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { penaltyLimits } from '../limits/administrative-penalty.ts';
import { penaltyOrdinary } from '../procedures/penalty-ordinary.ts';
import { letter } from './parts/letter.ts';

/** 告知书: what is intended and why, and the rights to be heard; the right to a hearing where it is one of the cases of art. 63. */
export const penaltyNotice = defineTemplate(penaltyOrdinary, {
  id: 'penalty-notice',
  label: '行政处罚告知书',
  step: 'notice',
  cite: [cite('E52'), cite('E53'), cite('E20'), cite('E22')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '行政处罚告知书',
      body: paragraphs(
        `你（单位）涉嫌“${show('matter')}”一案（案件编号${number}），本机关于${showDate('actedOn')}立案，现已调查终结。根据《中华人民共和国行政处罚法》第四十四条的规定，现将拟作出的行政处罚告知如下：`,
        '一、查明的事实和证据：________。',
        `二、拟作出处罚的理由和依据：上述行为违反________的规定，依据${show('basis')}，拟对你（单位）作出________的行政处罚。`,
        '三、依照《中华人民共和国行政处罚法》第四十五条的规定，你（单位）有权进行陈述和申辩，请于________年____月____日前向本机关提出；逾期没有提出的，视为没有陈述、申辩意见。本机关不会因陈述、申辩而给予更重的处罚。',
        `四、拟作出的处罚属于《中华人民共和国行政处罚法》第六十三条规定的听证范围的，你（单位）有权要求听证，应当在收到本告知书之日起${penaltyLimits.hearingRequest.days}日（工作日）内向本机关提出；逾期没有提出的，视为放弃听证。（不属于听证范围的，删去本项。）`,
        '联系人：________；联系电话：________；地址：________。',
      ),
    }),
});
