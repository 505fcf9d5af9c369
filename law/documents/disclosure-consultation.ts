import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { disclosureLimits } from '../limits/information-disclosure.ts';
import { disclosureRequest } from '../procedures/disclosure-request.ts';
import { letter } from './parts/letter.ts';

/** 征求意见书 to a third party; the applicant is not named in it. */
export const disclosureConsultation = defineTemplate(disclosureRequest, {
  id: 'disclosure-consultation',
  label: '信息公开征求意见书',
  step: 'consult',
  cite: [cite('D06'), cite('D19')],
  draft: ({ unit, show, showDate }) =>
    letter({
      from: unit.name,
      title: '政府信息公开征求第三方意见书',
      body: paragraphs(
        `本机关于${showDate('receivedOn')}收到一件政府信息公开申请，申请内容为：${show('matter')}。经审查，该信息涉及你（单位）的________（商业秘密、个人隐私等），公开可能损害你（单位）的合法权益。根据《中华人民共和国政府信息公开条例》第十五条、第三十二条的规定，现征求你（单位）的意见。`,
        `请自收到本意见书之日起${disclosureLimits.thirdParty.days}个工作日内，书面告知是否同意公开；不同意公开的，请说明理由。逾期未提出意见的，由本机关依法决定是否公开；不同意公开且有合理理由的，不予公开，但不公开可能对公共利益造成重大影响的，可以决定公开，并将内容和理由书面告知你（单位）。`,
        '附：拟公开信息的有关内容。',
        '联系人：________；联系电话：________；地址：________。',
        '回执：□同意公开　□不同意公开，理由：________　□部分同意，范围：________。（签名或者盖章）________年____月____日',
      ),
    }),
});
