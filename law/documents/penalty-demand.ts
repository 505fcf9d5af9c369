import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { coercionLimits } from '../limits/administrative-coercion.ts';
import { penaltyOrdinary } from '../procedures/penalty-ordinary.ts';
import { letter } from './parts/letter.ts';

/** 催告书 before a fine is taken to the court. */
export const penaltyDemand = defineTemplate(penaltyOrdinary, {
  id: 'penalty-demand',
  label: '履行催告书',
  step: 'demand',
  cite: [cite('E35'), cite('E62')],
  draft: ({ unit, show, showDate }) =>
    letter({
      from: unit.name,
      title: '行政处罚决定履行催告书',
      body: paragraphs(
        `本机关于${showDate('decidedOn')}对你（单位）作出行政处罚决定（文号：${show('documentNumber')}），并于${showDate('servedOn')}送达。你（单位）至今没有履行下列义务：________。`,
        '根据《中华人民共和国行政强制法》第三十五条、第五十四条的规定，现催告如下：',
        '一、请于________年____月____日前履行上述义务。',
        '二、履行的方式：________；涉及金钱给付的，金额为人民币________元（其中罚款________元、加处罚款________元），缴至________银行（账号：________）。',
        '三、收到本催告书后，你（单位）有权进行陈述和申辩。',
        `本催告书送达${coercionLimits.demand.days}日（工作日）后你（单位）仍未履行义务的，本机关将依法向人民法院申请强制执行。`,
        '联系人：________；联系电话：________。',
      ),
    }),
});
