import { defineCheck } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** A heading that promises causes above a body that gives none. */
export const causesHeadingOnly = defineCheck({
  id: 'contents.causes-heading-only',
  family: 'contents',
  label: '标题有原因正文没有',
  verdict: 'doubt',
  says: '标题写了“原因”，正文只有现象，没有原因。',
  because: '规定要求写不足及其原因；有题无文等于没有写。',
  fix: '请在每项不足后写明原因，如“主要原因是……”。',
  basis: cite('R08'),
  onlyReports: true,
  find: ({ sections, headings, chars }) => {
    const section = sections.find(({ kind }) => kind === 'shortcomings');
    const heading = headings.find(({ from }) => from === section?.from);
    if (section === undefined || heading === undefined || !heading.text.includes('原因')) return [];
    const body = chars.slice(heading.to, section.to);
    return body.length < 20 ||
      /原因|由于|因为|究其|源于|所致|导致|造成|受[^。]{1,14}(?:影响|制约|限制)|缺乏[^。]{0,12}(?:使|令)/.test(body)
      ? []
      : [{ from: heading.from, to: heading.to }];
  },
  good: [sampleReport()],
  bad: [
    sampleReport({
      shortcomings:
        '二、存在的不足和原因\n一是法治意识还不够强，部分干部不善于运用法治思维。二是公共法律服务还不能满足群众需求。',
    }),
  ],
});
