import { addDays } from '#kernel/local-date.ts';
import { dueOn } from '#law/registers/options/due-on.ts';
import { oversight } from '#law/registers/oversight.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { type Random, randomOf } from '../random.ts';
import { day, onWorkday, spreadOverWorkdays } from '../seasons.ts';
import * as texts from '../texts/oversight.ts';

type Act = NonNullable<(typeof oversight)['row']>;

type Order = {
  readonly congress: number;
  readonly presidium: number;
  readonly inspections: number;
  readonly suggestions: number;
  readonly consultations: number;
  readonly integrity: number;
  readonly audits: number;
};

/** C: two sessions of the congress, one inspection by deputies. */
const ORDERS: Readonly<Record<Letter, Order>> = {
  A: { congress: 2, presidium: 4, inspections: 2, suggestions: 5, consultations: 1, integrity: 3, audits: 0 },
  B: { congress: 2, presidium: 3, inspections: 3, suggestions: 7, consultations: 1, integrity: 4, audits: 1 },
  C: { congress: 2, presidium: 4, inspections: 1, suggestions: 8, consultations: 2, integrity: 5, audits: 1 },
  D: { congress: 2, presidium: 4, inspections: 2, suggestions: 6, consultations: 2, integrity: 4, audits: 1 },
  E: { congress: 1, presidium: 2, inspections: 2, suggestions: 3, consultations: 1, integrity: 3, audits: 0 },
};

/** How a place was supervised in its year. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'oversight');
  const order = ORDERS[place.report];
  const organ = '乡镇人大主席团';
  return rowsIn(oversight, place, [
    ...congress(place, random, order.congress),
    ...spreadOut(place, random, 'presidium', texts.PRESIDIUM, order.presidium, organ, [7, 9]),
    ...spreadOut(place, random, 'inspection', texts.INSPECTIONS, order.inspections, organ, [9, 22]),
    ...suggestions(place, random, order.suggestions),
    ...spreadOut(place, random, 'consultation', texts.CONSULTATIONS, order.consultations, '县政协乡镇联络组', [6, 14]),
    ...spreadOut(place, random, 'integrity', texts.INTEGRITY, order.integrity, '乡镇纪委', [20, 52]),
    ...spreadOut(place, random, 'audit', texts.AUDITS, order.audits, '县审计局', null),
  ]);
}

function congress({ year }: Place, random: Random, count: number): readonly Draft<Act>[] {
  return ['01-12', '07-27'].slice(0, count).map((on, at) => ({
    kind: 'congress',
    heldOn: onWorkday(day(year, on)),
    matter: texts.CONGRESS[at] ?? texts.CONGRESS[0],
    organ: '乡镇人民代表大会',
    people: random.int(38, 61),
    opinions: random.int(3, 9),
  }));
}

function spreadOut(
  { year }: Place,
  random: Random,
  kind: Act['kind'],
  matters: readonly string[],
  count: number,
  organ: string,
  people: readonly [number, number] | null,
): readonly Draft<Act>[] {
  const deal = random.deal(matters);
  return spreadOverWorkdays(random, count, day(year, '02-06'), day(year, '12-15')).map((heldOn) => ({
    kind,
    heldOn,
    matter: deal(),
    organ,
    ...(people === null ? {} : { people: random.int(...people) }),
  }));
}

/** Deputies hand most of them in at the first session; one of them is answered late. */
function suggestions(place: Place, random: Random, count: number): readonly Draft<Act>[] {
  const deal = random.deal(texts.SUGGESTIONS);
  return Array.from({ length: count }, (_, at): Draft<Act> => {
    const heldOn = onWorkday(day(place.year, at % 4 === 3 ? '07-28' : '01-16'));
    const due = dueOn('chongqing.congress-suggestion', heldOn);
    const repliedOn = onWorkday(addDays(heldOn, at === 2 ? 74 : random.int(18, 55)));
    return {
      unit: place.offices.dzb,
      kind: 'suggestion',
      heldOn,
      matter: deal(),
      organ: '人大代表',
      ...(due === null ? {} : { dueOn: due }),
      repliedOn,
      satisfied: random.pick(['satisfied', 'satisfied', 'satisfied', 'basic'] as const),
    };
  });
}
