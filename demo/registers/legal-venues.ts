import { legalVenues } from '#law/registers/legal-venues.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { quotaOf } from '../quotas.ts';
import { randomOf } from '../random.ts';
import { day, onWorkday } from '../seasons.ts';
import { shortName } from '../units.ts';

type Venue = NonNullable<(typeof legalVenues)['row']>;

const IN_VILLAGES: readonly (readonly [Venue['kind'], string])[] = [
  ['board', '便民服务中心前宣传栏'],
  ['library', '农家书屋法律图书角'],
  ['mediation', '村委会调解室'],
  ['corridor', '文化院坝法治长廊'],
  ['square', '村口法治小广场'],
];

/** The venues of a place: in the villages in turn, three in the township itself, one out of use. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'legal-venues');
  const inVillages = Array.from({ length: quotaOf(place, 'legal-venues.in-villages') }, (_, at): Draft<Venue> => {
    const unit = place.villages[at % place.villages.length] ?? place.unit;
    const [kind, where] = IN_VILLAGES[(at + Math.floor(at / place.villages.length)) % IN_VILLAGES.length] ?? [
      'board',
      '宣传栏',
    ];
    const builtOn = onWorkday(
      day(place.year - random.int(at % 5 === 4 ? 0 : 1, 4), `0${random.int(3, 9)}-${random.int(10, 28)}`),
    );
    const renewed = random.chance(0.6) ? onWorkday(day(place.year, `1${random.int(1, 2)}-0${random.int(1, 5)}`)) : null;
    return {
      unit,
      kind,
      place: `${shortName(unit)}${where}`,
      builtOn,
      renewedOn: renewed !== null && renewed >= builtOn ? renewed : null,
    };
  });
  const ofTownship: readonly Draft<Venue>[] = [
    { kind: 'service', place: '司法所公共法律服务站', builtOn: onWorkday(day(place.year - 3, '06-18')) },
    { kind: 'square', place: '集镇法治文化广场', builtOn: onWorkday(day(place.year - 2, '11-25')) },
    { kind: 'school', place: '中心小学青少年法治教育点', builtOn: onWorkday(day(place.year, '08-28')) },
    {
      kind: 'screen',
      place: '旧办公楼门前电子显示屏',
      builtOn: onWorkday(day(place.year - 6, '05-20')),
      closedOn: onWorkday(day(place.year, '04-10')),
    },
  ];
  return rowsIn(legalVenues, place, [...inVillages, ...ofTownship]);
}
