import { defineCheck } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** A township reports to the county party committee and the county government. */
export const addresseeOneOnly = defineCheck({
  id: 'form.addressee-one-only',
  family: 'form',
  label: '主送机关不全',
  verdict: 'doubt',
  says: '主送机关只有党委或者只有政府。',
  because: '乡镇党委和政府向上一级党委和政府报告，两者都是主送机关。',
  fix: '请改为“县委、县政府：”，并抄送依法治县议事协调机构。',
  basis: cite('R01'),
  onlyReports: true,
  find: ({ reading: { addressees, org }, chars }) => {
    if (addressees.length === 0 || org === null || !/[镇乡]$|街道$/.test(org)) return [];
    const names = addressees.join('、');
    const party = /委(?!员会?办|办)/.test(names);
    const government = /政府/.test(names);
    if (party && government) return [];
    const at = chars.indexOf(addressees[0] ?? '');
    return at < 0 ? [] : [{ from: at, to: at + (addressees[0]?.length ?? 0) }];
  },
  good: [sampleReport()],
  bad: [sampleReport({ addressee: '县政府：' })],
});
