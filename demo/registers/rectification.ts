import { addDays } from '#kernel/local-date.ts';
import { rectification } from '#law/registers/rectification.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { randomOf } from '../random.ts';
import { day, onWorkday } from '../seasons.ts';
import { someWorkday } from '../some-workday.ts';
import { PROBLEMS } from '../texts/rectification.ts';

type Problem = NonNullable<(typeof rectification)['row']>;

const COUNTS: Readonly<Record<Letter, number>> = { A: 5, B: 6, C: 9, D: 7, E: 6 };

/** The problems of a place: the second done late, the third overdue at the year's end, the last still within its time. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'rectification');
  const { year, offices } = place;
  const problems = random.sample(PROBLEMS, COUNTS[place.report]);
  const drafts = problems.map(({ source, problem, responsible, cause, measures }, at): Draft<Problem> => {
    const last = at === problems.length - 1;
    const foundOn = last ? onWorkday(day(year, '11-13')) : someWorkday(place, random, [3, 4, 5, 6, 7]);
    const dueOn = last ? day(year + 1, '02-28') : onWorkday(addDays(foundOn, random.pick([60, 75, 90])));
    const plannedOn = onWorkday(addDays(foundOn, 9));
    const whole = { unit: offices.pafz, source, foundOn, problem, responsible, dueOn, cause, measures };
    const found: Draft<Problem> = { ...whole, plannedOn };
    if (at === 2 || last) return found;
    const doneOn = onWorkday(addDays(dueOn, at === 1 ? 26 : -random.int(3, 24)));
    const lookBackOn = onWorkday(addDays(doneOn, random.int(50, 70)));
    const looked = lookBackOn <= day(year, '12-28') && random.chance(0.75);
    const recurred = at === 3 && place.report === 'C';
    return {
      ...found,
      doneOn,
      ...(source === 'own'
        ? {}
        : { acceptedBy: '县委依法治县办', acceptedOn: onWorkday(addDays(doneOn, random.int(6, 15))) }),
      ...(looked ? { lookBackOn, recurred, recurredOn: recurred ? lookBackOn : null } : {}),
    };
  });
  return rowsIn(rectification, place, drafts);
}
