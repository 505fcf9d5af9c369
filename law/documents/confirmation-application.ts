import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { mediation } from '../procedures/mediation.ts';

/** 司法确认申请书: both parties apply, within thirty days. Their names are signed by hand. */
export const confirmationApplication = defineTemplate(mediation, {
  id: 'confirmation-application',
  label: '司法确认申请书',
  step: 'apply',
  cite: [cite('M08'), cite('M09'), cite('M12')],
  draft: ({ matter, number, show, showDate }) => ({
    title: ['司法确认申请书'],
    docNumber: null,
    addressee: '________人民法院',
    body: paragraphs(
      '申请人：________，性别____，____年____月____日出生，住址________，联系方式________。',
      '申请人：________，性别____，____年____月____日出生，住址________，联系方式________。',
      '请求事项：确认申请人之间达成的调解协议有效。',
      `事实和理由：申请人因“${show('matter')}”发生纠纷，经________人民调解委员会调解（编号${number}），于${showDate(matter.row.agreementOn === null ? 'closedOn' : 'agreementOn')}达成调解协议，协议已经生效。双方认为有必要申请司法确认，现依法共同提出申请。`,
      '申请人承诺：协议是双方真实意思表示，不违反法律的强制性规定，不损害国家利益、社会公共利益和他人合法权益，不属于确认身份关系、收养关系、婚姻关系的情形。因协议内容给他人造成损害的，愿意承担相应的法律责任。',
      '附：1.调解协议书；2.申请人身份证明；3.人民调解委员会的证明；4.与协议有关的财产权利证明等材料。',
      '申请人（签名、盖章或者按指印）：________　________　　________年____月____日',
    ),
    signature: { bodies: [], date: null },
    note: null,
    copyTo: null,
    annexes: [],
    mark: null,
  }),
});
