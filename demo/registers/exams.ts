import { exams } from '#law/registers/exams.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { day, onWorkday } from '../seasons.ts';

type Exam = NonNullable<(typeof exams)['row']>;
type Counts = readonly [eligible: number, sat: number, passed: number];

/** People at the exams: of the cadres' offices and of the villages on law, of the enforcement team for the certificate. */
const PEOPLE: Readonly<Record<Letter, { offices: Counts; villages: Counts; enforcement: Counts }>> = {
  A: { offices: [46, 45, 45], villages: [24, 24, 24], enforcement: [7, 6, 5] },
  B: { offices: [43, 41, 39], villages: [38, 33, 30], enforcement: [5, 5, 4] },
  C: { offices: [62, 62, 62], villages: [57, 57, 57], enforcement: [9, 9, 7] },
  D: { offices: [41, 41, 39], villages: [36, 34, 33], enforcement: [6, 6, 4] },
  E: { offices: [35, 33, 33], villages: [27, 25, 24], enforcement: [12, 11, 8] },
};

/** The exams of a place's year. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const { offices, villages, enforcement } = PEOPLE[place.report];
  return rowsIn(exams, place, [
    exam(place, 'legal', '年度干部法律知识考试', '11-10', place.offices.djb, offices),
    exam(place, 'legal', '村（社区）干部法律知识考试', '11-16', place.unit, villages),
    exam(place, 'enforcement', '行政执法资格考试', '09-15', place.offices.zfd, enforcement),
  ]);
}

function exam(place: Place, kind: Exam['kind'], title: string, on: string, unit: string, counts: Counts): Draft<Exam> {
  const [eligible, sat, passed] = counts;
  return {
    unit,
    kind,
    title,
    on: onWorkday(day(place.year, on)),
    eligible,
    sat,
    passed,
    remark: sat < eligible ? '因病、因公外出未参加' : passed < sat ? '未合格的安排补考' : null,
  };
}
