import { defineYearlyLimit } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';

/** 法治政府建设与责任落实督察工作规定: the annual report. Its articles were not read, so a county may set its own days. */
export const annualReportLimits = {
  // 3月1日前: the day itself is too late.
  submit: defineYearlyLimit({
    id: 'report.submit',
    label: '法治政府建设年度报告报送',
    monthDay: '03-01',
    inclusive: false,
    cite: cite('R01'),
  }),
  publish: defineYearlyLimit({
    id: 'report.publish',
    label: '法治政府建设年度报告公开',
    monthDay: '04-01',
    inclusive: false,
    cite: cite('R06'),
  }),
};
