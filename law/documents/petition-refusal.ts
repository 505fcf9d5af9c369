import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { petition } from '../procedures/petition.ts';
import { letter } from './parts/letter.ts';

/** 不予受理告知书, which names the office that has the power; the ground and its article are left to whoever decides. */
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
        `您提出的信访事项（${show('matter')}，登记编号${number}）已于${showDate('receivedOn')}收到。经审查，该事项________（写明不予受理的具体情形和所依据的条款），本机关不予受理。根据《信访工作条例》第二十三条的规定，现书面告知。`,
        '请您向有权处理的________提出（地址：________；联系电话：________），或者通过________途径解决。',
        '承办人：________；联系电话：________。',
      ),
    }),
});
