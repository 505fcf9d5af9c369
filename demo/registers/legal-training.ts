import { legalTraining } from '#law/registers/legal-training.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { day, onWorkday } from '../seasons.ts';

type Training = NonNullable<(typeof legalTraining)['row']>;
type Plan = {
  readonly kind: Training['kind'];
  readonly title: string;
  readonly on: string;
  readonly attended: number;
  /** How many of the villages sent people, the first ones. */
  readonly villages: number;
  readonly organiser?: string;
};

const PLANS: Readonly<Record<Letter, readonly Plan[]>> = {
  A: [
    { kind: 'mediator', title: '人民调解员业务培训', on: '05-24', attended: 13, villages: 5, organiser: '县司法局' },
    { kind: 'mediator', title: '调解文书制作培训', on: '09-13', attended: 8, villages: 3 },
    { kind: 'law-savvy', title: '法律明白人集中培训', on: '07-12', attended: 31, villages: 5 },
  ],
  B: [
    { kind: 'mediator', title: '村级调解员轮训', on: '06-07', attended: 17, villages: 7 },
    { kind: 'liaison', title: '普法联络员工作培训', on: '04-12', attended: 21, villages: 9 },
  ],
  C: [
    {
      kind: 'law-savvy',
      title: '法律明白人能力提升培训',
      on: '08-16',
      attended: 43,
      villages: 11,
      organiser: '县司法局',
    },
    { kind: 'mediator', title: '人民调解员上岗培训', on: '04-19', attended: 34, villages: 11 },
    { kind: 'mediator', title: '人民调解案例评析', on: '10-25', attended: 29, villages: 10 },
  ],
  D: [
    {
      kind: 'joint',
      title: '人民调解员暨法律明白人培训会',
      on: '05-30',
      attended: 50,
      villages: 8,
      organiser: '县司法局',
    },
    { kind: 'liaison', title: '普法联络员工作培训', on: '03-20', attended: 15, villages: 7 },
  ],
  E: [
    { kind: 'mediator', title: '人民调解员业务培训', on: '06-15', attended: 11, villages: 4 },
    { kind: 'law-savvy', title: '法律明白人培训', on: '08-24', attended: 16, villages: 6 },
  ],
};

/** The trainings of a place's year. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const drafts = PLANS[place.report].map(
    ({ on, villages, ...plan }): Draft<Training> => ({
      ...plan,
      on: onWorkday(day(place.year, on)),
      villages: place.villages.slice(0, villages),
      lecturer: '县人民法院、司法所',
    }),
  );
  return rowsIn(legalTraining, place, drafts);
}
