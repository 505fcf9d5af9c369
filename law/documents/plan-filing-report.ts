import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { emergencyPlan } from '../procedures/emergency-plan.ts';
import { letter } from './parts/letter.ts';

/** 备案报告 on an emergency plan. */
export const planFilingReport = defineTemplate(emergencyPlan, {
  id: 'plan-filing-report',
  label: '应急预案备案报告',
  step: 'file',
  cite: [cite('T02'), cite('T12')],
  draft: ({ unit, show, showDate }) =>
    letter({
      from: unit.name,
      title: `关于报送《${show('title')}》备案的报告`,
      to: '县人民政府',
      body: paragraphs(
        `《${show('title')}》（${show('documentNumber')}）已于${showDate('issuedOn')}印发。根据《中华人民共和国突发事件应对法》第二十六条和应急预案备案管理的有关规定，现将该预案及有关材料报送备案。`,
        '附件：1.应急预案文本及电子文本',
        '2.编制说明和风险评估情况',
        '3.征求意见、评审和审议情况',
      ),
    }),
});
