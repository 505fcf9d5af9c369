import { addDays } from '#kernel/local-date.ts';
import { annualReports } from '#law/registers/annual-reports.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { day, onWorkday } from '../seasons.ts';

type Report = NonNullable<(typeof annualReports)['row']>;

/** The day on which each place sent in the report on the year before; the rule asks for it before 1 March. */
const SENT: Readonly<Record<Letter, string>> = { A: '02-13', B: '02-24', C: '02-20', D: '02-26', E: '03-04' };

/** The report on the year before, sent in and published in the place's year, and the one on this year, just begun. */
export function rowsOf(place: Place): readonly DemoRow[] {
  return rowsIn(annualReports, place, [reported(place), begun(place)]);
}

/** B's was returned once, E's came late, D's was published late. */
function reported({ report, year, offices }: Place): Draft<Report> {
  const submittedOn = onWorkday(day(year, SENT[report]));
  const isReturned = report === 'B';
  return {
    unit: offices.pafz,
    title: `${year - 1}年度法治政府建设情况报告`,
    year: year - 1,
    startedOn: onWorkday(day(year, '01-04')),
    draftedOn: onWorkday(addDays(submittedOn, -12)),
    reviewedOn: onWorkday(addDays(submittedOn, -8)),
    secretarySignedOn: onWorkday(addDays(submittedOn, -3)),
    headSignedOn: onWorkday(addDays(submittedOn, -4)),
    submittedOn,
    answer: 'accepted',
    answeredOn: onWorkday(addDays(submittedOn, 7)),
    ...(isReturned ? { returnedOn: onWorkday(day(year, '02-10')), remarks: '补充不足产生的原因' } : {}),
    secrecyOn: onWorkday(addDays(submittedOn, 10)),
    publication: 'done',
    publishedOn: onWorkday(report === 'D' ? day(year, '04-08') : addDays(submittedOn, 14)),
    publishedAt: '县政府门户网站乡镇专栏',
  };
}

function begun({ year, offices }: Place): Draft<Report> {
  return {
    unit: offices.pafz,
    title: `${year}年度法治政府建设情况报告`,
    year,
    startedOn: onWorkday(day(year, '12-18')),
  };
}
