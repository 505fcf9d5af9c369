import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { penaltyLimits } from '../limits/administrative-penalty.ts';
import { penaltyOrdinary } from '../procedures/penalty-ordinary.ts';
import { letter, sections } from './parts/letter.ts';
import { redressOf } from './parts/redress.ts';

/** 处罚决定书 with the six things it must say. */
export const penaltyDecision = defineTemplate(penaltyOrdinary, {
  id: 'penalty-decision',
  label: '行政处罚决定书',
  step: 'decide',
  cite: [cite('E56'), cite('E17'), cite('E18')],
  draft: ({ unit, matter, show, showDate }) =>
    letter({
      from: unit.name,
      title: '行政处罚决定书',
      to: '',
      number: matter.row.documentNumber,
      body: [
        ...paragraphs(
          `当事人：________（姓名或者名称）；身份证件号码或者统一社会信用代码：________；住址或者住所：________。`,
          `本机关对你（单位）“${show('matter')}”一案，于${showDate('actedOn')}立案，现已调查终结。`,
        ),
        ...sections(
          ['违法事实和证据', '经查，________。以上事实，有________等证据证明。'],
          [
            '告知和听取意见',
            `本机关于${showDate('noticedOn')}向你（单位）送达行政处罚告知书，告知拟处罚的内容、事实、理由、依据和依法享有的权利。陈述申辩：${show('pleas')}；听证：${show('hearing')}。对你（单位）意见的复核和采纳情况：________。`,
          ],
          [
            '处罚的种类和依据',
            `你（单位）的行为违反________的规定。依据${show('basis')}，结合裁量基准，本机关决定给予以下行政处罚：${show('penalty')}；罚款金额（人民币）：${show('fine')}。`,
          ],
          [
            '履行方式和期限',
            `罚款应当自收到本决定书之日起${penaltyLimits.pay.days}日内缴至________银行（账号：________）或者通过电子支付系统缴纳。到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超过罚款的数额。其他处罚的履行方式和期限：________。`,
          ],
          ['救济途径和期限', redressOf('本决定'), '复议、诉讼期间，除法律另有规定外，本决定不停止执行。'],
        ),
      ],
    }),
});
