import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { penaltyLimits } from '../limits/administrative-penalty.ts';
import { penaltySimple } from '../procedures/penalty-simple.ts';
import { letter } from './parts/letter.ts';
import { redressFirstOf } from './parts/redress.ts';

/** 当场处罚决定书; reconsideration comes before the court and the decision must say so. */
export const spotDecision = defineTemplate(penaltySimple, {
  id: 'spot-decision',
  label: '当场行政处罚决定书',
  step: 'decide',
  cite: [cite('E14'), cite('L10')],
  draft: ({ unit, matter, show, showDate }) =>
    letter({
      from: unit.name,
      title: '当场行政处罚决定书',
      to: '',
      number: matter.row.documentNumber,
      body: paragraphs(
        '当事人：________；身份证件号码或者统一社会信用代码：________；住址或者住所：________。',
        `经查，你（单位）于${showDate('actedOn')}____时在________实施“${show('matter')}”的行为，违反________的规定。执法人员已向你（单位）出示执法证件，告知拟处罚的内容、事实、理由、依据和陈述、申辩的权利；你（单位）的意见：________。`,
        `依据${show('basis')}和《中华人民共和国行政处罚法》第五十一条的规定，决定当场给予以下行政处罚：${show('penalty')}；罚款金额（人民币）：${show('fine')}。`,
        `罚款的缴纳：□当场收缴　□自收到本决定书之日起${penaltyLimits.pay.days}日内缴至________银行（账号：________）。到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超过罚款的数额。`,
        redressFirstOf('本决定'),
        '执法人员（签名或者盖章）：________、________；执法证号：________、________。',
        '当事人签收：________（拒绝签收的，在此注明）。处罚地点：________。',
      ),
    }),
});
