import { addDays } from '#kernel/local-date.ts';
import { enforcementOfficers } from '#law/registers/enforcement-officers.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { randomOf } from '../random.ts';
import { day } from '../seasons.ts';
import { PERSONS } from '../texts/names.ts';

type Officer = NonNullable<(typeof enforcementOfficers)['row']>;

const HOLDERS: Readonly<Record<Letter, number>> = { A: 5, B: 6, C: 13, D: 6, E: 9 };
const AREAS = [
  '道路交通安全、市容环境',
  '规划和自然资源、住房城乡建设',
  '安全生产、消防',
  '生态环境、水利',
  '农业农村、林业',
];

/** The enforcement officers of a place: one has left, one certificate runs out in the year, the others last. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'enforcement-officers');
  const { year, offices } = place;
  const names = random.shuffle(PERSONS);
  const drafts = Array.from({ length: HOLDERS[place.report] }, (_, at): Draft<Officer> => {
    const validFrom = addDays(day(year - (at < 2 ? 3 : 1), '05-20'), random.int(0, 120));
    const validTo = addDays(validFrom, 5 * 365);
    const holder: Draft<Officer> = {
      unit: at < 3 ? offices.pafz : offices.zfd,
      name: names[at],
      certificateNumber: `${place.unit}${String(at + 1).padStart(2, '0')}`,
      validFrom,
      validTo,
      area: AREAS[at % AREAS.length],
      reviewer: at === 0,
      letterOn: day(year, '02-21'),
      filedOn: addDays(validFrom, random.int(10, 40)),
    };
    // The second left in spring; the third's certificate ran out in autumn and was not renewed at once.
    if (at === 1) return { ...holder, validTo: day(year, '03-31'), leftOn: day(year, '03-31') };
    return at === 2 ? { ...holder, validFrom: day(year - 5, '10-16'), validTo: day(year, '10-15') } : holder;
  });
  return rowsIn(enforcementOfficers, place, drafts);
}
