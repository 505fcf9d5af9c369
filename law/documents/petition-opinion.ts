import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { petitionLimits } from '../limits/petitions.ts';
import { petition } from '../procedures/petition.ts';
import { letter, sections } from './parts/letter.ts';

/** 处理意见书 with the four things it must say, and how to ask for a review. */
export const petitionOpinion = defineTemplate(petition, {
  id: 'petition-opinion',
  label: '信访事项处理意见书',
  step: 'reply',
  cite: [cite('S16'), cite('S13')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '信访事项处理意见书',
      to: show('petitioner'),
      body: [
        ...paragraphs(
          `您提出的信访事项（登记编号${number}）已于${showDate('receivedOn')}收到，${showDate('noticedOn')}受理，现已办理完毕。`,
        ),
        ...sections(
          ['信访人的诉求', `${show('matter')}。`],
          ['查明的事实', '________。'],
          ['处理意见', `${show('outcome')}。具体意见：________。`],
          ['依据', '________（法律、法规、政策的名称和条款）。'],
        ),
        ...paragraphs(
          `不服本处理意见的，可以自收到本意见书之日起${petitionLimits.reviewRequest.days}日内，向________（上一级机关、单位）请求复查。逾期不请求复查的，本意见为终结性意见，不再受理以同一事实和理由提出的同一请求。`,
          '承办人：________；联系电话：________。',
        ),
      ],
    }),
});
