import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { normativeDocument } from '../procedures/normative-document.ts';
import { heading, letter } from './parts/letter.ts';

/** 征求意见公告 on a normative document; one that concerns market entities cites their ordinance as well. */
export const documentCommentNotice = defineTemplate(normativeDocument, {
  id: 'document-comment-notice',
  label: '规范性文件征求意见公告',
  step: 'publicise',
  cite: [cite('N01'), cite('N13')],
  draft: ({ unit, matter, show, showDate, clock }) => {
    const isOfMarket = matter.row.marketRelated === true;
    const excuse = clock('comment')?.excuse ?? null;
    return letter({
      from: unit.name,
      title: `关于公开征求《${show('title')}（征求意见稿）》意见的公告`,
      to: '',
      body: [
        ...paragraphs(
          `本机关起草了《${show('title')}（征求意见稿）》。根据《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》${isOfMarket ? '和《优化营商环境条例》第六十二条' : ''}的规定，现向社会公开征求意见。有关事项公告如下：`,
        ),
        heading('一、', '征求意见的时间'),
        ...paragraphs(
          `自${showDate('commentFrom')}起，至${showDate('commentTo')}止。`,
          ...(excuse === null ? [] : [`本次征求意见的期限少于30日，理由是：${excuse}。`]),
        ),
        heading('二、', '提出意见的方式'),
        ...paragraphs(
          `（一）书面意见寄送或者当面递交至：${TO_FILL}${TO_FILL}；`,
          `（二）电子邮箱：${TO_FILL}${TO_FILL}；`,
          `（三）联系电话：${TO_FILL}。`,
        ),
        heading('三、', '意见的处理'),
        ...paragraphs(
          '征求意见期满后，本机关将逐条研究，对合理意见予以吸收；意见及采纳情况作为合法性审核和集体审议的材料。',
        ),
        ...paragraphs(`附件：1.${show('title')}（征求意见稿）`, '2.起草说明'),
      ],
    });
  },
});
