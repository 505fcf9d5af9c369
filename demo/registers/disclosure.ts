import { addDays } from '#kernel/local-date.ts';
import { disclosure } from '#law/registers/disclosure.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { type Random, randomOf } from '../random.ts';
import { onWorkday, workdayBefore } from '../seasons.ts';
import { someWorkday } from '../some-workday.ts';
import { ITEMS } from '../texts/disclosure.ts';
import { shortName } from '../units.ts';

type Item = NonNullable<(typeof disclosure)['row']>;

/** C: 25 items; E: more than 30. */
const COUNTS: Readonly<Record<Letter, number>> = { A: 22, B: 29, C: 25, D: 27, E: 34 };

/** What a place published in its year; one item came late. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'disclosure');
  const drafts = random
    .sample(ITEMS, COUNTS[place.report])
    .map(({ title, category, channel, months }, at): Draft<Item> => {
      const publishedOn = someWorkday(place, random, months);
      const madeOn = workdayBefore(addDays(publishedOn, at === 11 ? -41 : -random.int(1, 18)));
      const reviewedOn = onWorkday(addDays(madeOn, 1));
      return {
        unit: place.offices.dzb,
        title: filled(place, random, title),
        category,
        channel,
        madeOn,
        publishedOn,
        ...(channel === 'website' && random.chance(0.4) ? { alsoOn: ['board'] } : {}),
        ...(random.chance(0.85) ? { reviewedOn: reviewedOn <= publishedOn ? reviewedOn : madeOn } : {}),
      };
    });
  return rowsIn(disclosure, place, drafts);
}

function filled(place: Place, random: Random, title: string): string {
  return title
    .replace('{year}', String(place.year))
    .replace('{last}', String(place.year - 1))
    .replace('{village}', shortName(random.pick(place.villages)));
}
