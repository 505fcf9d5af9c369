import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { majorDecision } from '../procedures/major-decision.ts';
import { heading, letter } from './parts/letter.ts';

/** 征求意见公告 on a decision draft; a period cut short carries its reason, as the ordinance demands. */
export const commentNotice = defineTemplate(majorDecision, {
  id: 'comment-notice',
  label: '征求意见公告',
  step: 'publicise',
  cite: [cite('J04')],
  draft: ({ unit, show, showDate, clock }) => {
    const excuse = clock('comment')?.excuse ?? null;
    return letter({
      from: unit.name,
      title: `关于公开征求${show('title')}（草案）意见的公告`,
      to: '',
      body: [
        ...paragraphs(
          `为广泛听取社会各方面意见，参照《重大行政决策程序暂行条例》第十五条的规定，现将${show('title')}（草案）向社会公布，公开征求意见。有关事项公告如下：`,
        ),
        heading('一、', '征求意见的时间'),
        ...paragraphs(
          `自${showDate('commentFrom')}起，至${showDate('commentTo')}止。`,
          ...(excuse === null ? [] : [`本次征求意见的期限少于30日，理由是：${excuse}。`]),
        ),
        heading('二、', '草案的主要内容'),
        ...paragraphs(`${TO_FILL}${TO_FILL}。草案全文和起草说明见附件。`),
        heading('三、', '提出意见的方式'),
        ...paragraphs(
          `（一）书面意见寄送或者当面递交至：${TO_FILL}${TO_FILL}；`,
          `（二）电子邮箱：${TO_FILL}${TO_FILL}；`,
          `（三）联系电话：${TO_FILL}。`,
          '提出意见时，请写明理由和联系方式，便于沟通核实。',
        ),
        heading('四、', '意见的处理'),
        ...paragraphs('征求意见期满后，本机关将归纳整理各方面意见，研究吸收合理意见；采纳情况在公布决策时一并说明。'),
        ...paragraphs(`附件：1.${show('title')}（草案）`, '2.起草说明'),
      ],
    });
  },
});
