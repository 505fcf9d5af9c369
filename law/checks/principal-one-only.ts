import { defineCheck } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** Both the secretary and the head of government are first responsible. */
export const principalOneOnly = defineCheck({
  id: 'contents.principal-one-only',
  family: 'contents',
  label: '第一责任人只写一人',
  verdict: 'doubt',
  says: '第一责任人部分只写了党委一方或者政府一方。',
  because: '书记和乡镇长都是推进法治建设第一责任人，职责不同。',
  fix: '请把书记、乡镇长的履职情况分别写明。',
  basis: cite('F05'),
  onlyReports: true,
  find: ({ sections, chars, reading }) => {
    if (reading.org === null || !/[镇乡]$|街道$/.test(reading.org)) return [];
    const section = sections.find(({ kind }) => kind === 'principal');
    if (section === undefined) return [];
    const body = chars.slice(section.from, section.to);
    const both = /党政(?:主要|正职|一把手)|书记、(?:镇|乡)长|主要负责人[^。]{0,30}(?:均|都|分别)/.test(
      body.replace(/^[^\n]*/, ''),
    );
    const party = /书记/.test(body);
    const government = /(?<!副)(?:镇长|乡长|主任)/.test(body);
    if (both || (party && government) || (!party && !government)) return [];
    const end = chars.indexOf('\n', section.from);
    return [
      {
        from: section.from,
        to: end === -1 ? section.to : end,
        says: party
          ? '第一责任人部分只写了书记，没有写乡镇长（主任）。'
          : '第一责任人部分只写了乡镇长（主任），没有写书记。',
      },
    ];
  },
  good: [sampleReport()],
  bad: [
    sampleReport({
      principal: '三、党政主要负责人履行推进法治建设第一责任人职责情况\n镇党委书记亲自部署法治工作，听取汇报2次。',
    }),
  ],
});
