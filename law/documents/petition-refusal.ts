import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { petition } from '../procedures/petition.ts';
import { letter } from './parts/letter.ts';

/** 不予受理告知书, which names the office that has the power. */
export const petitionRefusal = defineTemplate(petition, {
  id: 'petition-refusal',
  label: '信访事项不予受理告知书',
  step: 'decide',
  cite: [cite('S08')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '信访事项不予受理告知书',
      to: show('petitioner'),
      body: paragraphs(
        `您提出的信访事项（${show('matter')}，登记编号${number}）已于${showDate('receivedOn')}收到。经审查，该事项________（不属于本机关职责范围／已经或者依法应当通过诉讼、仲裁、行政复议等法定途径解决／已经作出处理且在复查、复核期限内），根据《信访工作条例》第二十三条的规定，本机关不予受理。`,
        '请您向有权处理的________提出（地址：________；联系电话：________），或者通过________途径解决。',
        '承办人：________；联系电话：________。',
      ),
    }),
});
