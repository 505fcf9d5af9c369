import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { petitionLimits } from '../limits/petitions.ts';
import { petition } from '../procedures/petition.ts';
import { letter } from './parts/letter.ts';

/** 延期告知书 with the reason and the new last day. */
export const petitionExtension = defineTemplate(petition, {
  id: 'petition-extension',
  label: '信访事项延期办理告知书',
  step: 'extend',
  cite: [cite('S12')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '信访事项延期办理告知书',
      to: show('petitioner'),
      body: paragraphs(
        `您提出的信访事项（${show('matter')}，登记编号${number}）已于${showDate('noticedOn')}受理。因________，情况复杂，不能在${petitionLimits.handle.days}日内办结。根据《信访工作条例》第三十四条的规定，经本机关负责人批准，办理期限延长____日（不超过${petitionLimits.handle.extension?.days ?? 0}日），至________年____月____日。`,
        '承办人：________；联系电话：________。',
      ),
    }),
});
