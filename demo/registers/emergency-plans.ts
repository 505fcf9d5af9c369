import { addDays } from '#kernel/local-date.ts';
import { emergencyPlans } from '#law/registers/emergency-plans.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { randomOf } from '../random.ts';
import { day, onWorkday } from '../seasons.ts';
import { serialOn } from '../serial-on.ts';
import { PLANS } from '../texts/drills.ts';

type Plan = NonNullable<(typeof emergencyPlans)['row']>;

const COUNTS: Readonly<Record<Letter, number>> = { A: 7, B: 8, C: 11, D: 9, E: 6 };

/** The emergency plans of a place, some of them revised in its year. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'emergency-plans');
  const drilledOn = onWorkday(day(place.year, '06-14'));
  const drafts = PLANS.slice(0, COUNTS[place.report]).map(({ title, kind }, at): Draft<Plan> => {
    const issuedOn = onWorkday(
      day(place.year - (at === 5 ? 0 : random.int(1, 3)), `0${random.int(2, 9)}-1${random.int(0, 9)}`),
    );
    return {
      unit: place.offices.yjb,
      title: `${place.short}${title}`,
      kind,
      scope: 'township',
      issuedOn,
      documentNumber: `${place.short.slice(0, 2)}府发〔${issuedOn.slice(0, 4)}〕${serialOn(issuedOn)}号`,
      filedOn: onWorkday(addDays(issuedOn, random.int(8, 25))),
      publishedOn: onWorkday(addDays(issuedOn, random.int(3, 12))),
      ...(kind === 'safety' && issuedOn < drilledOn ? { drilledOn } : {}),
      ...(at % 3 === 1 ? { revisedOn: onWorkday(day(place.year, `04-${10 + at}`)) } : {}),
    };
  });
  return rowsIn(emergencyPlans, place, drafts);
}
