import { drills } from '#law/registers/drills.ts';
import { emergencyPlans } from '#law/registers/emergency-plans.ts';
import { type DemoRow, type Draft, parseRecords, rowsIn } from '../demo-row.ts';
import { onPaper } from '../on-paper.ts';
import type { Letter, Place } from '../place.ts';
import { randomOf } from '../random.ts';
import { someWorkday } from '../some-workday.ts';
import { DRILLS, LESSONS } from '../texts/drills.ts';
import { shortName } from '../units.ts';
import { rowsOf as plansOf } from './emergency-plans.ts';

type Drill = NonNullable<(typeof drills)['row']>;

/** C: more than 60 drills with more than 1,200 taking part. */
const ORDERS: Readonly<Record<Letter, { readonly held: number; readonly participants: number }>> = {
  A: { held: 11, participants: 368 },
  B: { held: 16, participants: 547 },
  C: { held: 64, participants: 1257 },
  D: { held: 14, participants: 431 },
  E: { held: 9, participants: 236 },
};

/** The drills of a place's year, most of them small ones in the villages. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'drills');
  const { held, participants } = ORDERS[place.report];
  const sizes = random.shuffle(random.split(participants, held, 9));
  const kinds = random.deal([...DRILLS, ...DRILLS.slice(0, 4)]);
  const topics = new Map(DRILLS.map(({ kind, topics: list }) => [kind, random.deal(list)]));
  const village = random.deal(place.villages);
  const plans = parseRecords(emergencyPlans, plansOf(place));
  const drafts = sizes.map((size): Draft<Drill> => {
    const { kind, months } = kinds();
    const unit = kind === 'safety' || kind === 'stability' ? place.offices.yjb : village();
    const heldOn = someWorkday(place, random, months);
    const plan = plans.find((each) => each.kind === kind && each.issuedOn <= heldOn);
    const where = place.villages.includes(unit) ? shortName(unit) : '场镇';
    return {
      unit,
      kind,
      heldOn,
      topic: `${where}${topics.get(kind)?.() ?? ''}演练`,
      participants: size,
      form: random.chance(0.82) ? 'field' : 'table',
      ...(plan === undefined ? {} : { plan: plan.number }),
      ...(random.chance(0.2) ? { lessons: random.pick(LESSONS) } : {}),
    };
  });
  const before = onPaper(place, { 'drills.held': 52, 'drills.participants': 986 });
  return rowsIn(drills, place, drafts, before);
}
