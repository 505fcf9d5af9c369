import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { annualReport } from '../procedures/annual-report.ts';
import { letter } from './parts/letter.ts';

/** 报送函, with the copy that the rule asks for. */
export const reportSubmission = defineTemplate(annualReport, {
  id: 'report-submission',
  label: '年度报告报送函',
  step: 'submit',
  cite: [cite('R01')],
  draft: ({ unit, show }) =>
    letter({
      from: unit.name,
      title: `关于报送${show('year')}年度法治政府建设报告的函`,
      to: '县委、县政府',
      body: paragraphs(
        `根据《法治政府建设与责任落实督察工作规定》第二十四条的规定，现将《${show('title')}》随函报送，请审阅。`,
        '报告已经党委、政府主要负责人签批。经审阅没有意见的，将在保密审查后按规定向社会公开。',
        `附件：${show('title')}`,
      ),
      copyTo: '县委全面依法治县委员会办公室',
    }),
});
