import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { judicialAdvice } from '../procedures/judicial-advice.ts';
import { letter, sections } from './parts/letter.ts';

/** The answer to a court's advice. */
export const judicialReply = defineTemplate(judicialAdvice, {
  id: 'judicial-reply',
  label: '司法建议复函',
  step: 'reply',
  cite: [cite('L24')],
  draft: ({ unit, show, showDate }) =>
    letter({
      from: unit.name,
      title: '关于司法建议办理情况的复函',
      to: show('issuer'),
      body: [
        ...paragraphs(
          `你院《司法建议书》（${show('documentNumber')}）于${showDate('receivedOn')}收悉。对你院提出的“${show('matter')}”的建议，本机关高度重视，认真研究办理。现将有关情况函复如下：`,
        ),
        ...sections(
          ['采纳情况', `□采纳 □部分采纳 □未采纳。部分采纳或者未采纳的理由：${TO_FILL}${TO_FILL}。`],
          ['办理和落实情况', `${show('result')}。落实日期：${showDate('implementedOn')}。`],
          ['下一步打算', `${TO_FILL}${TO_FILL}。`],
        ),
        ...paragraphs('感谢你院对本机关依法行政工作的支持和监督。'),
      ],
    }),
});
