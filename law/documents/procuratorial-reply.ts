import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { procuratorialAdvice } from '../procedures/procuratorial-advice.ts';
import { letter, sections } from './parts/letter.ts';

/** The answer to a procuratorate's advice; one in the public interest cites the interpretation that sets its time. */
export const procuratorialReply = defineTemplate(procuratorialAdvice, {
  id: 'procuratorial-reply',
  label: '检察建议回复函',
  step: 'reply',
  cite: [cite('L25'), cite('L26'), cite('L27')],
  draft: ({ unit, matter, show, showDate }) => {
    const isOfInterest = matter.row.form === 'interest';
    const basis = isOfInterest
      ? '根据《最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释》第二十一条的规定，'
      : '';
    return letter({
      from: unit.name,
      title: '关于检察建议办理情况的回复',
      to: show('issuer'),
      body: [
        ...paragraphs(
          `你院《检察建议书》（${show('documentNumber')}）于${showDate('receivedOn')}收悉。${basis}现将“${show('matter')}”有关事项的办理情况书面回复如下：`,
        ),
        ...sections(
          [isOfInterest ? '依法履行职责的情况' : '研究办理的情况', `${TO_FILL}${TO_FILL}。`],
          ['落实情况', `${show('result')}。落实日期：${showDate('implementedOn')}。`],
          ['需要说明的事项', `${TO_FILL}${TO_FILL}。`],
        ),
        ...paragraphs('特此回复。', '附件：落实情况的证明材料'),
      ],
    });
  },
});
