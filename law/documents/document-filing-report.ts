import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { normativeDocument } from '../procedures/normative-document.ts';
import { letter } from './parts/letter.ts';

/** 备案报告 to the county government. */
export const documentFilingReport = defineTemplate(normativeDocument, {
  id: 'document-filing-report',
  label: '规范性文件备案报告',
  step: 'file',
  cite: [cite('N19')],
  draft: ({ unit, matter, show, showDate }) =>
    letter({
      from: unit.name,
      title: `关于报送《${show('title')}》备案的报告`,
      to: '县人民政府',
      body: paragraphs(
        `《${show('title')}》（${show('docNumber')}）已于${showDate('deliberatedOn')}经本机关会议审议通过，${showDate('issuedOn')}印发，${showDate('publishedOn')}向社会公布，自${showDate('inForceFrom')}起施行，有效期至${showDate('validTo')}。`,
        `该文件于${showDate('reviewedOn')}完成合法性审核，审核意见为：${show('reviewResult')}${matter.row.reviewResult === 'amend' ? '，已按审核意见修改' : ''}。公开征求意见情况：${show('comment')}。`,
        '按照行政规范性文件备案的有关规定，现将该文件及有关材料报送备案，请予审查。',
        '附件：1.正式文件（纸质文本和电子文本）',
        '2.起草说明和制定依据',
        '3.征求意见及采纳情况',
        '4.合法性审核意见书',
      ),
    }),
});
