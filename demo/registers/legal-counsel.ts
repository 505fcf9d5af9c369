import { addDays } from '#kernel/local-date.ts';
import { legalCounsel } from '#law/registers/legal-counsel.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { randomOf } from '../random.ts';
import { day } from '../seasons.ts';
import { FIRMS, PERSONS } from '../texts/names.ts';

type Counsel = NonNullable<(typeof legalCounsel)['row']>;
/** One adviser's villages, the next ones in order, and the service platform's numbers where it is used. */
type VillageCounsel = {
  readonly villages: number;
  readonly platform?: { readonly followers: number; readonly residents: number };
};

const VILLAGE_COUNSEL: Readonly<Record<Letter, readonly VillageCounsel[]>> = {
  A: [
    { villages: 3, platform: { followers: 884, residents: 5200 } },
    { villages: 2, platform: { followers: 578, residents: 3400 } },
  ],
  B: [{ villages: 4 }, { villages: 3 }],
  C: [
    { villages: 4, platform: { followers: 1320, residents: 10_150 } },
    { villages: 4, platform: { followers: 985, residents: 7640 } },
    { villages: 3, platform: { followers: 702, residents: 5480 } },
  ],
  D: [
    { villages: 4, platform: { followers: 640, residents: 5900 } },
    { villages: 3, platform: { followers: 371, residents: 4150 } },
  ],
  E: [{ villages: 3 }, { villages: 3 }],
};

/** The advisers of a place: last year's engagement of the township, this year's, and those for the villages. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'legal-counsel');
  const name = random.deal(PERSONS);
  const firm = random.deal(FIRMS);
  const start = day(place.year, place.report === 'E' ? '01-10' : '01-01');
  const township = { scope: 'township', adviser: name(), firm: firm(), fee: random.int(8, 20) * 100_000 } as const;
  const engaged: readonly Draft<Counsel>[] = [
    { ...township, from: day(place.year - 1, '01-01'), to: addDays(start, -1) },
    {
      ...township,
      from: start,
      to: addDays(day(place.year + 1, start.slice(5)), -1),
      contractNumber: `法顾${place.year}-01`,
    },
  ];
  let next = 0;
  const forVillages = VILLAGE_COUNSEL[place.report].map(({ villages, platform }): Draft<Counsel> => {
    const served = place.villages.slice(next, next + villages);
    next += villages;
    return {
      scope: 'village',
      adviser: name(),
      firm: firm(),
      from: day(place.year, '01-01'),
      to: day(place.year, '12-31'),
      villages: served,
      ...platform,
    };
  });
  return rowsIn(legalCounsel, place, [...engaged, ...forVillages]);
}
