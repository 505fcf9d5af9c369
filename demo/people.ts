import type { LocalDate } from '#kernel/local-date.ts';
import { legalPersonnel } from '#law/registers/legal-personnel.ts';
import { parseRecords } from './demo-row.ts';
import type { Place } from './place.ts';
import { rowsOf as personnelOf } from './registers/legal-personnel.ts';

type Person = NonNullable<(typeof legalPersonnel)['row']>;

const mediatorsByTownship = new Map<string, readonly Person[]>();

/** Numbers of the mediators whom a dispute of the unit may name: its own, else those of the township. Never empty. */
export function mediatorsOf(place: Place, unit: string, on: LocalDate): readonly string[] {
  const all = mediatorsByTownship.get(place.unit) ?? mediatorsIn(place);
  mediatorsByTownship.set(place.unit, all);
  const inPost = all.filter(({ from, to }) => from <= on && (to === null || to >= on));
  const own = inPost.filter((mediator) => mediator.unit === unit);
  const township = inPost.filter((mediator) => !place.villages.includes(mediator.unit));
  const chosen = own.length > 0 ? own : township.length > 0 ? township : inPost;
  if (chosen.length === 0) throw new Error(`no mediator in ${place.short} on ${on}`);
  return chosen.map(({ number }) => number);
}

/** 社区 are numbered below 200. */
export function isNeighbourhood(village: string): boolean {
  return Number(village.slice(-3)) < 200;
}

function mediatorsIn(place: Place): readonly Person[] {
  return parseRecords(legalPersonnel, personnelOf(place)).filter(({ role }) => role === 'mediator');
}
