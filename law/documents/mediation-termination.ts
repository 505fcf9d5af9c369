import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { mediation } from '../procedures/mediation.ts';
import { letter, ofCommittee } from './parts/letter.ts';

/** 终止调解告知书: mediation failed, and which ways are open. */
export const mediationTermination = defineTemplate(mediation, {
  id: 'mediation-termination',
  label: '终止调解告知书',
  step: 'close',
  cite: [cite('M15'), cite('M05')],
  draft: ({ unit, number, show, showDate }) =>
    ofCommittee(
      letter({
        from: unit.name,
        title: '终止调解告知书',
        body: paragraphs(
          `${showDate('acceptedOn')}受理的“${show('matter')}”纠纷（编号${number}），经调解未能达成协议（或者一方明确拒绝调解）。根据《中华人民共和国人民调解法》第二十六条的规定，现终止调解。`,
          '你可以依法通过下列途径维护自己的权利：',
          '一、符合仲裁条件的，向________仲裁机构申请仲裁（劳动争议、农村土地承包经营纠纷依照有关法律的规定）。',
          '二、依法由行政机关处理的，向________申请处理。',
          '三、向________人民法院提起诉讼。经济困难的，可以向________法律援助机构申请法律援助。',
          '请注意有关法律规定的时效和期限。',
        ),
      }),
    ),
});
