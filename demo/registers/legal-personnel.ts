import { addDays, dateOf, type LocalDate, yearOf } from '#kernel/local-date.ts';
import { legalPersonnel } from '#law/registers/legal-personnel.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { quotaOf } from '../quotas.ts';
import { type Random, randomOf } from '../random.ts';
import { day, daysFrom, onWorkday } from '../seasons.ts';
import { PERSONS } from '../texts/names.ts';

type Person = NonNullable<(typeof legalPersonnel)['row']>;

const VILLAGE_POSTS = [
  '村党组织书记',
  '村委会主任',
  '村委会委员',
  '村民小组长',
  '网格员',
  '退休教师',
  '退役军人',
  '妇联主席',
];

/** The people of a place: appointed over the years before it, some in it, some gone. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'legal-personnel');
  const name = random.deal(PERSONS);
  const drafts = [
    ...lawSavvy(place, random),
    ...mediators(place, random),
    ...liaison(place, random),
    ...schools(place, random),
  ];
  return rowsIn(
    legalPersonnel,
    place,
    drafts.map((draft) => ({ ...draft, name: name() })),
  );
}

/** Spread over all villages as evenly as can be; who left did so in the year and was replaced. */
function lawSavvy(place: Place, random: Random): readonly Draft<Person>[] {
  const inPost = inTurn(place.villages, quotaOf(place, 'legal-personnel.law-savvy')).map(
    (unit, at): Draft<Person> => ({
      unit,
      role: 'law-savvy',
      from: at % 6 === 5 ? appointed(random, place.year) : appointed(random, place.year - random.int(1, 2)),
      post: random.pick(VILLAGE_POSTS),
    }),
  );
  return [
    ...inPost,
    ...former(place, random, 'law-savvy', quotaOf(place, 'legal-personnel.law-savvy-left'), place.villages),
  ];
}

function mediators(place: Place, random: Random): readonly Draft<Person>[] {
  const without = quotaOf(place, 'legal-personnel.villages-without-mediator');
  const staffed = place.villages.slice(0, place.villages.length - without);
  const count = quotaOf(place, 'legal-personnel.mediators');
  // A place with mediators enough has three in the township's own committee, one of them full-time.
  const ofTownship = count > staffed.length * 2 ? 3 : 0;
  const units = [...Array.from({ length: ofTownship }, () => place.unit), ...inTurn(staffed, count - ofTownship)];
  const inPost = units.map((unit, at): Draft<Person> => {
    const from = appointed(random, place.year - (at % 7 === 0 ? 3 : random.int(0, 2)));
    return {
      unit,
      role: 'mediator',
      from,
      termTo: threeYearsOn(from),
      fullTime: at === 0,
      post: unit === place.unit ? '司法所工作人员' : random.pick(VILLAGE_POSTS),
    };
  });
  return [...inPost, ...former(place, random, 'mediator', quotaOf(place, 'legal-personnel.mediators-left'), staffed)];
}

/** B has exactly one in every village and office; elsewhere some offices have two and some none. */
function liaison(place: Place, random: Random): readonly Draft<Person>[] {
  const units = [...place.villages, ...Object.values(place.offices)];
  const served = place.report === 'B' ? units : units.filter((_, at) => at % 5 !== 3);
  const doubled = place.report === 'B' ? [] : random.sample(served, 2);
  return [...served, ...doubled].map((unit) => ({
    unit,
    role: 'liaison',
    from: appointed(random, place.year - random.int(0, 2)),
  }));
}

function schools(place: Place, random: Random): readonly Draft<Person>[] {
  return Array.from(
    { length: quotaOf(place, 'legal-personnel.vice-principals') },
    (_, at): Draft<Person> => ({
      role: 'vice-principal',
      from: onWorkday(day(place.year - random.int(0, 1), '09-01')),
      post: at === 0 ? '司法所负责人' : '派出所民警',
    }),
  );
}

function former(
  place: Place,
  random: Random,
  role: Person['role'],
  count: number,
  units: readonly string[],
): readonly Draft<Person>[] {
  return random.sample(units, Math.min(count, units.length)).map((unit) => ({
    unit,
    role,
    from: appointed(random, place.year - 3),
    to: random.pick(daysFrom(day(place.year, '03-01'), day(place.year, '10-31'))),
    post: random.pick(VILLAGE_POSTS),
  }));
}

/** A working day between March and June, when village committees are renewed and lists drawn up. */
function appointed(random: Random, year: number): LocalDate {
  return onWorkday(random.pick(daysFrom(day(year, '03-01'), day(year, '06-30'))));
}

function threeYearsOn(from: LocalDate): LocalDate {
  return addDays(dateOf(yearOf(from) + 3, Number(from.slice(5, 7)), Math.min(28, Number(from.slice(8, 10)))), -1);
}

function inTurn(units: readonly string[], count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => units[at % units.length] ?? '');
}
