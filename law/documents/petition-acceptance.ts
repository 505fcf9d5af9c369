import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { petitionLimits } from '../limits/petitions.ts';
import { petition } from '../procedures/petition.ts';
import { letter } from './parts/letter.ts';

/** 受理告知书 to the petitioner. */
export const petitionAcceptance = defineTemplate(petition, {
  id: 'petition-acceptance',
  label: '信访事项受理告知书',
  step: 'decide',
  cite: [cite('S08'), cite('S11')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '信访事项受理告知书',
      to: show('petitioner'),
      body: paragraphs(
        `您提出的信访事项（${show('matter')}，登记编号${number}）已于${showDate('receivedOn')}收到。经审查，属于本机关职责范围，根据《信访工作条例》第二十三条的规定，决定予以受理。`,
        `属于申诉求决事项的，本机关将自受理之日起${petitionLimits.handle.days}日内办结；情况复杂的，经批准可以适当延长，并告知您延期的理由。`,
        '您可以通过________查询办理情况。承办人：________；联系电话：________。',
      ),
    }),
});
