import type { SummaryDraft } from './demo-row.ts';
import type { Place } from './place.ts';
import { day } from './seasons.ts';

/** C kept the year before on paper and states what it amounted to; the others began with the year. */
export function onPaper({ report, year }: Place, amounts: Readonly<Record<string, number>>): readonly SummaryDraft[] {
  if (report !== 'C') return [];
  return [
    {
      from: day(year - 1, '01-01'),
      on: day(year - 1, '12-31'),
      states: { kind: 'amounts', amounts },
      reason: `${year - 1}年度为纸质台账`,
      evidence: `${year - 1}年度纸质台账汇总表，存党政办公室`,
    },
  ];
}
