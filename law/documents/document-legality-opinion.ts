import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { normativeDocument } from '../procedures/normative-document.ts';
import { heading, letter } from './parts/letter.ts';

/** 合法性审核意见书 on a normative document: the seven points, each left to the reviewer, and one of three conclusions. */
export const documentLegalityOpinion = defineTemplate(normativeDocument, {
  id: 'document-legality-opinion',
  label: '规范性文件合法性审核意见书',
  step: 'review',
  cite: [cite('N06'), cite('N08')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '行政规范性文件合法性审核意见书',
      body: [
        ...paragraphs(
          `${showDate('reviewSubmittedOn')}送审的《${show('title')}（送审稿）》（台账编号${number}）及有关材料收悉。根据《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》，经审核，提出如下意见：`,
        ),
        heading('一、', '送审材料'),
        ...paragraphs(
          '送审稿及起草说明、制定依据、征求意见及采纳情况、起草单位的合法性审核意见和其他有关材料：□齐备 □需要补充________。',
        ),
        heading('二、', '审核情况'),
        ...paragraphs(
          `（一）制定主体是否合法：${TO_FILL}。`,
          `（二）是否超越制定机关的法定职权：${TO_FILL}。`,
          `（三）内容是否符合宪法、法律、法规、规章和国家政策：${TO_FILL}。`,
          `（四）是否违法设立行政许可、行政处罚、行政强制、行政征收、行政收费等事项：${TO_FILL}。`,
          `（五）是否违法减损公民、法人和其他组织的合法权益或者增加其义务：${TO_FILL}。`,
          `（六）是否违法增加本单位权力或者减少本单位法定职责：${TO_FILL}。`,
          `（七）是否履行规定的制定程序：评估论证${showDate('assessedOn')}；公开征求意见${showDate('commentFrom')}至${showDate('commentTo')}；听取法律顾问意见：${show('counselHeard')}；公平竞争审查${showDate('fairCompetitionOn')}。未履行环节的理由和依据：${show('skipReasons')}。`,
        ),
        heading('三、', '审核结论'),
        ...paragraphs(`${show('reviewResult')}。`),
        heading('四、', '修改建议'),
        ...paragraphs(`${TO_FILL}${TO_FILL}。`),
        ...paragraphs('未经合法性审核或者经审核不合法的文件，不得提交集体审议。'),
      ],
      signedBy: `${unit.name}合法性审核机构`,
    }),
});
