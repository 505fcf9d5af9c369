import type { LocalDate } from '#kernel/local-date.ts';
import { meetings } from '#law/registers/meetings.ts';
import { study } from '#law/registers/study.ts';
import { type DemoRow, type Draft, parseRecords, rowsIn } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { quotaOf } from '../quotas.ts';
import { randomOf } from '../random.ts';
import { day, spreadOverWorkdays } from '../seasons.ts';
import { LAWS } from '../texts/laws.ts';
import * as meetingRows from './meetings.ts';

type Session = NonNullable<(typeof study)['row']>;

const SESSIONS: readonly {
  readonly kind: Exclude<Session['kind'], 'remote' | 'pre-meeting'>;
  readonly audience: Session['audience'];
  readonly people: readonly [number, number];
  readonly words: string;
  readonly lecturer: string | null;
}[] = [
  { kind: 'centre-group', audience: ['leaders'], people: [10, 14], words: '中心组专题学习《》', lecturer: null },
  { kind: 'evening', audience: ['staff'], people: [22, 34], words: '干部夜学：《》', lecturer: '司法所' },
  {
    kind: 'collective',
    audience: ['staff', 'village'],
    people: [48, 86],
    words: '镇村两级干部集中学习《》',
    lecturer: '司法所',
  },
  {
    kind: 'training',
    audience: ['staff', 'officers'],
    people: [18, 40],
    words: '业务骨干培训：《》适用要点',
    lecturer: '县司法局',
  },
  { kind: 'discussion', audience: ['leaders', 'staff'], people: [20, 32], words: '《》学习研讨', lecturer: null },
  {
    kind: 'hearing',
    audience: ['leaders', 'officers'],
    people: [6, 12],
    words: '旁听行政案件庭审',
    lecturer: '县人民法院',
  },
];

/** The study sessions of a place's year; those before a meeting are held on the day of one. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'study');
  const law = random.deal(LAWS);
  const days = (count: number): readonly LocalDate[] =>
    spreadOverWorkdays(random, count, day(place.year, '02-10'), day(place.year, '12-20'));
  const gathered = SESSIONS.flatMap(({ kind, audience, people, words, lecturer }) =>
    days(quotaOf(place, `study.${kind}`)).map((on): Draft<Session> => {
      const name = law();
      return {
        kind,
        on,
        topic: words.replace('《》', `《${name}》`).replace('镇村', `${place.form}村`),
        audience,
        instruments: kind === 'hearing' ? null : `《${name}》`,
        lecturer,
        attended: random.int(...people),
      };
    }),
  );
  const leaders = parseRecords(meetings, meetingRows.rowsOf(place)).filter(
    ({ kind }) => kind === 'government' || kind === 'party-committee',
  );
  const before = random.sample(leaders, quotaOf(place, 'study.pre-meeting')).map((meeting): Draft<Session> => {
    const name = law();
    return {
      kind: 'pre-meeting',
      on: meeting.heldOn,
      topic: `会前学习《${name}》`,
      audience: ['leaders'],
      instruments: `《${name}》`,
      attended: random.int(8, 13),
      meeting: meeting.number,
    };
  });
  const terms = days(quotaOf(place, 'study.remote'));
  const people = random.split(quotaOf(place, 'study.people-at-remote'), terms.length, 12);
  const remote = terms.map(
    (on, at): Draft<Session> => ({
      kind: 'remote',
      on,
      topic: `干部网络学院第${['一', '二', '三'][at]}期法治专题`,
      audience: ['staff', 'village'],
      attended: people[at] ?? 0,
    }),
  );
  return rowsIn(study, place, [...withPapers(gathered, place), ...before, ...remote]);
}

/** Papers are written after discussions and sessions of the centre group. */
function withPapers(drafts: readonly Draft<Session>[], place: Place): readonly Draft<Session>[] {
  const random = randomOf(place, 'study papers');
  const written = drafts.filter(({ kind }) => kind === 'discussion' || kind === 'centre-group');
  const papers = random.split(quotaOf(place, 'study.papers'), written.length, 1);
  return drafts.map((draft) => {
    const at = written.indexOf(draft);
    return at < 0 ? draft : { ...draft, papers: papers[at] ?? 0 };
  });
}
