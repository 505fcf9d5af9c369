import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { coercionLimits } from '../limits/administrative-coercion.ts';
import { coercionMeasure } from '../procedures/coercion-measure.ts';
import { letter } from './parts/letter.ts';
import { redressOf } from './parts/redress.ts';

/** 查封（扣押）决定书 with the five things it must say; the list goes with it. */
export const seizureDecision = defineTemplate(coercionMeasure, {
  id: 'seizure-decision',
  label: '查封（扣押）决定书',
  step: 'deliver',
  cite: [cite('E59'), cite('E34'), cite('E60')],
  draft: ({ unit, matter, show, showDate }) =>
    letter({
      from: unit.name,
      title: '查封（扣押）决定书',
      to: '',
      number: matter.row.documentNumber,
      body: paragraphs(
        '当事人：________（姓名或者名称）；地址：________。',
        `因你（单位）涉嫌“${show('matter')}”，依据${show('basis')}，本机关决定自${showDate('actedOn')}起，对下列场所、设施或者财物予以查封（扣押）：________（名称、数量详见清单）。`,
        `查封（扣押）的期限为____日（不超过${coercionLimits.seizure.days}日），至________年____月____日。情况复杂的，经本机关负责人批准可以延长，延长不超过${coercionLimits.seizure.extension?.days ?? 0}日，并书面告知你（单位）。需要检测、检验、检疫或者技术鉴定的，所需期间不计入上述期限，另行书面告知。`,
        '查封（扣押）的财物存放于________，在此期间不得使用、转移、损毁。因查封（扣押）发生的保管费用由本机关承担。',
        '你（单位）依法享有陈述、申辩的权利。',
        redressOf('本决定'),
        '附：查封（扣押）清单一式二份，由当事人和本机关分别保存。',
        '执法人员（签名）：________、________；执法证号：________、________。当事人（签名或者盖章）：________；见证人：________。',
      ),
    }),
});
