import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { mediationLimits } from '../limits/mediation.ts';
import { mediation } from '../procedures/mediation.ts';
import { letter, ofCommittee, sections } from './parts/letter.ts';

/** 调解协议书: parties, facts, what was agreed and until when; in force on signature and seal. */
export const mediationAgreement = defineTemplate(mediation, {
  id: 'mediation-agreement',
  label: '调解协议书',
  step: 'close',
  cite: [cite('M06'), cite('M07'), cite('M08')],
  draft: ({ unit, number, show, showDate }) =>
    ofCommittee(
      letter({
        from: unit.name,
        title: '人民调解协议书',
        to: '',
        body: [
          ...paragraphs(
            `编号：${number}`,
            '当事人：________，性别____，年龄____，住址________，身份证件号码________，联系方式________。',
            '当事人：________，性别____，年龄____，住址________，身份证件号码________，联系方式________。',
          ),
          ...sections(
            [
              '纠纷的主要事实、争议事项和各方责任',
              `${show('matter')}（${showDate('acceptedOn')}受理）。具体事实和各方责任：________。`,
            ],
            ['达成的协议', `经调解，当事人自愿达成如下协议：________。涉及金额（人民币）：${show('amount')}。`],
            ['履行的方式和期限', '________。'],
          ),
          ...paragraphs(
            `本协议自各方当事人签名、盖章或者按指印，调解员签名并加盖人民调解委员会印章之日起生效，具有法律约束力，当事人应当按照约定履行。双方当事人认为有必要的，可以自本协议生效之日起${mediationLimits.judicialConfirmation.days}日内共同向________人民法院申请司法确认。`,
            '本协议一式____份，当事人各执一份，人民调解委员会留存一份。',
            '当事人（签名、盖章或者按指印）：________　________',
            '调解员（签名）：________　　人民调解委员会（印章）',
          ),
        ],
      }),
      false,
    ),
});
