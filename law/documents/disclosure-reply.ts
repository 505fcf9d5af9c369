import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { disclosureRequest } from '../procedures/disclosure-request.ts';

/** 答复书 to a request for information, with the applicant's ways of redress left for the county's own wording. */
export const disclosureReply = defineTemplate(disclosureRequest, {
  id: 'disclosure-reply',
  label: '信息公开申请答复书',
  step: 'reply',
  cite: [cite('D04'), cite('D09')],
  draft: ({ unit, number, show, showDate }) => ({
    title: [unit.name, '政府信息公开申请答复书'],
    docNumber: null,
    addressee: show('applicant'),
    body: paragraphs(
      `本机关于${showDate('receivedOn')}收到您提出的政府信息公开申请（登记编号${number}），申请内容为：${show('matter')}。`,
      `根据《中华人民共和国政府信息公开条例》第三十六条，经审查，答复如下：${show('answer')}。具体内容：________。`,
      '您对本答复不服的，可以依法申请行政复议或者提起行政诉讼。',
    ),
    signature: { bodies: [unit.name], date: null },
    note: null,
    copyTo: null,
    annexes: [],
    mark: null,
  }),
});
