import { defineCheck } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** The report is due before 1 March. */
export const late = defineCheck({
  id: 'form.late',
  family: 'form',
  label: '报送逾期',
  verdict: 'fail',
  says: '成文日期晚于次年3月1日前的报送期限。',
  because: '乡镇年度报告应当在次年3月1日前报送。',
  fix: '请核对成文日期；确已逾期的，请说明原因。',
  basis: cite('R01'),
  onlyReports: true,
  find: ({ reading: { issuedOn }, isSigned, year, chars }) => {
    // A web page may have been put up long after the report was sent.
    if (issuedOn === null || !isSigned || year === null || issuedOn < `${year + 1}-03-01`) return [];
    const [y, m, d] = issuedOn.split('-').map(Number);
    const at = Math.max(chars.lastIndexOf(`${y}年${m}月${d}日`), 0);
    return [
      {
        from: at,
        to: at === 0 ? 0 : chars.indexOf('日', at) + 1,
        says: `成文日期${y}年${m}月${d}日晚于${year + 1}年3月1日前的报送期限。`,
      },
    ];
  },
  good: [sampleReport(), sampleReport({ number: '发布日期：2024年4月2日', signature: '云岭县双河镇人民政府' })],
  bad: [sampleReport({ signature: '云岭县双河镇人民政府\n2024年3月20日' })],
});
