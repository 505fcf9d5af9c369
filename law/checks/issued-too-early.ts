import { defineCheck } from '#text/define-check.ts';
import { sampleReport } from './sample-report.ts';

/** A report dated before the year is over cannot state the year. */
export const issuedTooEarly = defineCheck({
  id: 'form.issued-too-early',
  family: 'form',
  label: '年度未满即成文',
  verdict: 'doubt',
  says: '成文日期早于报告年度末，全年数字还没有形成。',
  because: '数字应当截至年度末；提前成文的应当注明截止日期。',
  fix: '请按全年数字更新，或者在文中注明数字截至何时。',
  basis: null,
  onlyReports: true,
  find: ({ reading: { issuedOn }, year, chars }) => {
    if (issuedOn === null || year === null || issuedOn > `${year}-12-30` || issuedOn < `${year}-01-01`) return [];
    if (/截至|截止/.test(chars)) return [];
    const [y, m, d] = issuedOn.split('-').map(Number);
    const at = Math.max(chars.lastIndexOf(`${y}年${m}月${d}日`), 0);
    return [{ from: at, to: at === 0 ? 0 : chars.indexOf('日', at) + 1 }];
  },
  good: [sampleReport()],
  bad: [sampleReport({ signature: '云岭县双河镇人民政府\n2023年11月20日' })],
});
