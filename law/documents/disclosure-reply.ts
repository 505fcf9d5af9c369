import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { disclosureRequest } from '../procedures/disclosure-request.ts';
import { letter } from './parts/letter.ts';
import { redressFirstOf, redressOf } from './parts/redress.ts';

/** 答复书 to a request for information; where information is refused, reconsideration comes before the court and the reply must say so. */
export const disclosureReply = defineTemplate(disclosureRequest, {
  id: 'disclosure-reply',
  label: '信息公开申请答复书',
  step: 'reply',
  cite: [cite('D04'), cite('D09'), cite('D15'), cite('L10')],
  draft: ({ unit, matter, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '政府信息公开申请答复书',
      to: show('applicant'),
      body: paragraphs(
        `本机关于${showDate('receivedOn')}收到您提出的政府信息公开申请（登记编号${number}），申请内容为：${show('matter')}。`,
        `根据《中华人民共和国政府信息公开条例》第三十六条，经审查，答复如下：${show('answer')}。具体内容、获取的方式和途径，或者不予公开的理由和依据：________。`,
        '本机关依申请提供政府信息，不收取费用。',
        isRefusal(matter.row.answer) ? redressFirstOf('本答复') : redressOf('本答复'),
      ),
    }),
});

function isRefusal(answer: unknown): boolean {
  return answer === 'refused' || answer === 'partly';
}
