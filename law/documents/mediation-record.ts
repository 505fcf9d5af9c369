import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { mediation } from '../procedures/mediation.ts';
import { letter, ofCommittee } from './parts/letter.ts';

/** 调解笔录 of one session; the mediation costs nothing and says so. */
export const mediationRecord = defineTemplate(mediation, {
  id: 'mediation-record',
  label: '调解笔录',
  step: 'mediate',
  cite: [cite('M13'), cite('M04')],
  draft: ({ unit, number, show, showDate }) =>
    ofCommittee(
      letter({
        from: unit.name,
        title: '调解笔录',
        to: '',
        body: paragraphs(
          `纠纷编号：${number}；纠纷类型：${show('kind')}；受理日期：${showDate('acceptedOn')}。`,
          '时间：________年____月____日____时；地点：________；第____次调解。',
          '当事人：________（姓名、性别、年龄、住址、联系方式）；________。',
          '参加人：________；调解员：________；记录人：________。',
          '调解员告知：调解遵循自愿、平等的原则，不收取任何费用；当事人可以选择或者接受调解员，可以接受、拒绝或者要求终止调解，可以要求公开或者不公开进行。当事人是否同意调解：________。',
          `纠纷概况：${show('matter')}。`,
          '当事人陈述：________。',
          '调解过程：________。',
          '调解结果：________。',
          '以上笔录已向当事人宣读或者由当事人阅读，确认无误。当事人（签名、盖章或者按指印）：________、________；调解员（签名）：________；记录人（签名）：________。',
        ),
      }),
      false,
    ),
});
