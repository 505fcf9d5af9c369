import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { penaltyOrdinary } from '../procedures/penalty-ordinary.ts';
import { letter } from './parts/letter.ts';
import { redressOf } from './parts/redress.ts';

/** 不予处罚决定书: the case of art. 33 and its reason, and the education that goes with it. */
export const noPenaltyDecision = defineTemplate(penaltyOrdinary, {
  id: 'no-penalty-decision',
  label: '不予行政处罚决定书',
  step: 'spare',
  cite: [cite('E19'), cite('E58')],
  draft: ({ unit, matter, show, showDate }) =>
    letter({
      from: unit.name,
      title: '不予行政处罚决定书',
      to: '',
      number: matter.row.documentNumber,
      body: paragraphs(
        '当事人：________（姓名或者名称）；住址或者住所：________。',
        `本机关对你（单位）“${show('matter')}”一案，于${showDate('actedOn')}立案调查。经查，________。以上事实，有________等证据证明。`,
        `你（单位）的行为违反________的规定，依照${show('basis')}本应予以处罚。鉴于属于${show('exemption')}情形，理由：${show('exemptionReason')}，根据《中华人民共和国行政处罚法》第三十三条的规定，本机关决定不予行政处罚。`,
        '你（单位）应当引以为戒，自觉守法。本机关已同时对你（单位）进行教育，教育内容：________。',
        redressOf('本决定'),
      ),
    }),
});
