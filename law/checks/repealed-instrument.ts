import type { Instrument } from '#kernel/citation.ts';
import { findInstrument, instrumentIndex } from '#text/citations.ts';
import { defineCheck } from '#text/define-check.ts';
import { surfaceIndex } from '#text/surface.ts';
import { cite } from '../facts/index.ts';

/** What took its place, as of a day: the successor, or the successor's successor. */
function findSuccessor(old: Instrument, instruments: readonly Instrument[], day: string): Instrument | undefined {
  let next = instruments.find(({ id }) => id === old.replacedBy?.id);
  for (let step = 0; step < 4 && next?.effectiveTo != null && next.effectiveTo < day; step += 1) {
    const { replacedBy } = next;
    next = instruments.find(({ id }) => id === replacedBy?.id) ?? next;
  }
  return next;
}

/** An instrument that was no longer in force in the reporting year. */
export const repealedInstrument = defineCheck({
  id: 'law.repealed',
  family: 'law',
  label: '引用的文件已失效',
  verdict: 'fail',
  says: '引用的文件在报告年度已经失效或者被接续。',
  because: '引用失效文件作为现行依据，说明没有按现行规定工作。',
  fix: '请改引现行文件。',
  basis: cite('Q01'),
  find: ({ reading, year, instruments, surface }) => {
    if (year === null) return [];
    const index = instrumentIndex(instruments);
    return reading.citations.flatMap(({ title, start, end }) => {
      const known = findInstrument(index, title, year);
      if (known === undefined || known.effectiveTo === null || known.effectiveTo >= `${year}-01-01`) return [];
      const next = findSuccessor(known, instruments, `${year}-12-31`);
      const instead = next === undefined ? '' : `，现行的是《${next.title}》`;
      const verdict =
        known.replacedBy?.evidence === 'article-read' && known.replacedBy.how === 'revised' ? 'fail' : 'doubt';
      return [
        {
          from: surfaceIndex(surface, start),
          to: surfaceIndex(surface, end),
          verdict,
          says: `《${known.title}》已于${known.effectiveTo}后不再适用${instead}。`,
          ...(next === undefined ? {} : { fix: `请改引《${next.title}》。` }),
        } as const,
      ];
    });
  },
  good: ['双河镇2023年法治政府建设报告\n贯彻《信访工作条例》。'],
  bad: [
    '双河镇2023年法治政府建设报告\n贯彻《信访条例》。',
    '双河镇2023年法治政府建设报告\n学习《全面推进依法行政实施纲要》。',
  ],
});
