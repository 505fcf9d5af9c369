import { addDays } from '#kernel/local-date.ts';
import { dueOn } from '#law/registers/options/due-on.ts';
import { petitions } from '#law/registers/petitions.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import { isNeighbourhood } from '../people.ts';
import type { Letter, Place } from '../place.ts';
import { type Random, randomOf } from '../random.ts';
import { day, onWorkday } from '../seasons.ts';
import { someWorkday } from '../some-workday.ts';
import { PETITIONS } from '../texts/petitions.ts';
import { shortName } from '../units.ts';

type Petition = NonNullable<(typeof petitions)['row']>;

const COUNTS: Readonly<Record<Letter, number>> = { A: 17, B: 26, C: 54, D: 29, E: 14 };
const CHANNELS = [
  'visit',
  'visit',
  'visit',
  'online',
  'online',
  'phone',
  'phone',
  'reception',
  'assigned',
  'letter',
  'doorstep',
] as const;

/** The petitions of a place's year: most answered in time, one told late, one extended, some open at the end. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'petitions');
  const deal = random.deal(PETITIONS);
  const drafts = Array.from({ length: COUNTS[place.report] }, (_, at): Draft<Petition> => {
    const { kind, matter } = deal();
    const unit = random.pick(place.villages);
    const channel = random.pick(CHANNELS);
    const visits = channel === 'visit' || channel === 'reception' || channel === 'doorstep';
    const receivedOn = someWorkday(place, random);
    return {
      unit,
      channel,
      kind,
      receivedOn,
      matter: `${shortName(unit)}${isNeighbourhood(unit) ? '居民' : '村民'}${matter}`,
      ...(visits ? { people: random.pick([1, 1, 1, 2, 2, 3, 4]) } : {}),
      repeated: random.chance(0.1),
      ...handle(place, random, { kind, receivedOn }, at),
    };
  });
  return rowsIn(petitions, place, drafts);
}

function handle(
  { year }: Place,
  random: Random,
  { kind, receivedOn }: Pick<Petition, 'kind' | 'receivedOn'>,
  at: number,
): Draft<Petition> {
  const until = day(year, '12-31');
  const noticeDueOn = dueOn('petitions.notice', receivedOn) ?? undefined;
  const noticedOn = onWorkday(addDays(receivedOn, at === 6 ? 18 : random.int(0, 9)));
  if (noticedOn > until) return { noticeDueOn };
  if (at % 13 === 12) return { handling: 'forwarded', noticeDueOn, noticedOn };
  const accepted: Draft<Petition> = { handling: 'accepted', noticeDueOn, noticedOn };
  const extended = at === 3 && kind === 'claim';
  const due = dueOn('petitions.handle', noticedOn, { extensionDays: extended ? 30 : 0 }) ?? undefined;
  const repliedOn = onWorkday(addDays(noticedOn, extended ? random.int(62, 84) : random.int(4, 52)));
  const timed: Draft<Petition> = {
    ...accepted,
    ...(kind === 'claim' ? { dueOn: due } : {}),
    ...(extended ? { extendedOn: onWorkday(addDays(noticedOn, 55)) } : {}),
  };
  if (repliedOn > until) return timed;
  const outcome = {
    claim: random.pick(['supported', 'supported', 'partly', 'explained', 'explained', 'rejected'] as const),
    report: 'explained' as const,
    suggestion: 'noted' as const,
  }[kind];
  return { ...timed, repliedOn, outcome };
}
