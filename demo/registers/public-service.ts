import { addDays, dateOf } from '#kernel/local-date.ts';
import { publicService } from '#law/registers/public-service.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { randomOf } from '../random.ts';

type Month = NonNullable<(typeof publicService)['row']>;

/** About how many cases the hall handles in a month. */
const USUAL: Readonly<Record<Letter, number>> = { A: 210, B: 330, C: 640, D: 290, E: 180 };
/** Insurance is paid in September to December, people are home in January and February. */
const SEASON = [1.2, 1.1, 1, 0.9, 0.9, 0.9, 0.95, 0.95, 1.2, 1.4, 1.5, 1.3];

/** Twelve months of the hall and of the online platform. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'public-service');
  const drafts = SEASON.flatMap((season, at): readonly Draft<Month>[] => {
    const month = addDays(at === 11 ? dateOf(place.year + 1, 1, 1) : dateOf(place.year, at + 2, 1), -1);
    const hall = Math.round(USUAL[place.report] * season * (0.9 + random.next() * 0.2));
    const platform = Math.round(hall * (0.22 + at * 0.01 + random.next() * 0.05));
    const rated = Math.round(hall * (0.3 + random.next() * 0.1));
    const base = { unit: place.offices.bmz, month };
    return [
      { ...base, channel: 'hall', handled: hall, online: 0, rated, satisfied: rated - random.pick([0, 0, 1, 1, 2, 3]) },
      { ...base, channel: 'platform', handled: platform, online: platform },
    ];
  });
  return rowsIn(publicService, place, drafts);
}
