import { findInstrument, instrumentIndex } from '#text/citations.ts';
import { defineCheck } from '#text/define-check.ts';
import { surfaceIndex } from '#text/surface.ts';

/** An instrument that was not yet in force in the reporting year. */
export const futureInstrument = defineCheck({
  id: 'law.not-yet',
  family: 'law',
  label: '引用的文件尚未施行',
  verdict: 'doubt',
  says: '引用的文件在报告年度尚未施行。',
  because: '报告年度内不可能按尚未施行的文件开展工作。',
  fix: '请核对文件名称和施行日期。',
  basis: null,
  find: ({ reading, year, instruments, surface, sections }) => {
    if (year === null) return [];
    const index = instrumentIndex(instruments);
    return reading.citations.flatMap(({ title, start, end }) => {
      const from = surfaceIndex(surface, start);
      const known = findInstrument(index, title, year);
      const planned = sections.some((section) => section.kind === 'plan' && section.from <= from && from < section.to);
      if (planned || known?.effectiveFrom == null || known.effectiveFrom <= `${year}-12-31`) return [];
      return [
        {
          from,
          to: surfaceIndex(surface, end),
          says: `《${known.title}》自${known.effectiveFrom}起施行，报告年度${year}年尚未施行。`,
        },
      ];
    });
  },
  good: ['双河镇2025年法治政府建设报告\n贯彻《中华人民共和国法治宣传教育法》。'],
  bad: ['双河镇2023年法治政府建设报告\n贯彻《中华人民共和国法治宣传教育法》。'],
});
