import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { annualReport } from '../procedures/annual-report.ts';
import { letter, sections } from './parts/letter.ts';

/** 签批单 with a place for each of the two principals. */
export const reportApprovalSheet = defineTemplate(annualReport, {
  id: 'report-approval-sheet',
  label: '年度报告签批单',
  step: 'secretary',
  cite: [cite('R01'), cite('F02')],
  draft: ({ unit, show, showDate }) =>
    letter({
      from: unit.name,
      title: '法治政府建设年度报告签批单',
      to: '',
      body: [
        ...paragraphs(`报告名称：${show('title')}。送审稿形成日期：${showDate('draftedOn')}。`),
        ...sections(
          ['审核意见', `${TO_FILL}${TO_FILL}。`, `审核人：${TO_FILL}　　日期：${showDate('reviewedOn')}`],
          ['党委书记签批意见', `${TO_FILL}${TO_FILL}。`, `签名：${TO_FILL}　　日期：${showDate('secretarySignedOn')}`],
          ['乡镇长签批意见', `${TO_FILL}${TO_FILL}。`, `签名：${TO_FILL}　　日期：${showDate('headSignedOn')}`],
        ),
        ...paragraphs('两位主要负责人均签批后，方可报送。'),
      ],
    }),
});
