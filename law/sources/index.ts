import type { Instrument } from '#kernel/citation.ts';
import { type LocalDate, localDate } from '#kernel/local-date.ts';
import { holidayNotices } from './holiday-notices.ts';
import type { InstrumentDeclaration } from './instrument-declaration.ts';
import { judicial } from './judicial.ts';
import { local } from './local.ts';
import { notices } from './notices.ts';
import { partyRules } from './party-rules.ts';
import { regulations } from './regulations.ts';
import { standards } from './standards.ts';
import { statutes } from './statutes.ts';

const declared = {
  ...statutes,
  ...regulations,
  ...notices,
  ...partyRules,
  ...judicial,
  ...local,
  ...standards,
  ...holidayNotices,
};

export type InstrumentId = keyof typeof declared;

/** Every instrument that a fact cites, and the earlier texts that reports on earlier years may rightly name. */
export const instruments: readonly Instrument[] = Object.entries(declared).map(([id, declaration]) =>
  parseInstrument(id, declaration),
);

const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));

/** @throws {Error} for an id that no file declares: a mistake of the program, found when it starts */
export function getInstrument(id: InstrumentId): Instrument {
  const instrument = byId.get(id);
  if (instrument === undefined) throw new Error(`no instrument is declared as “${id}”`);
  return instrument;
}

/**
 * All editions that go by a name, oldest first: by full title or alias, with or without 《》 and the state's name in front.
 * Empty for a name that no file declares, which says nothing about whether such an instrument exists.
 */
export function findInstruments(name: string): readonly Instrument[] {
  const wanted = plainName(name);
  return instruments
    .filter(({ title, aliases = [] }) => [title, ...aliases].some((known) => plainName(known) === wanted))
    .sort((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1));
}

/** Whether it was in force on a day; undefined where the day it came into force is not known and decides. */
export function isInForce({ effectiveFrom, effectiveTo }: Instrument, on: LocalDate): boolean | undefined {
  if (effectiveTo !== null && on > effectiveTo) return false;
  return effectiveFrom === null ? undefined : on >= effectiveFrom;
}

/** A name without what documents write now one way, now another: brackets, quotes, dashes, the state's name in front. */
function plainName(name: string): string {
  return name
    .replace(/[《》〈〉“”"'\s]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[—–－~～]+/g, '-')
    .replace(/^中华人民共和国/, '');
}

function parseInstrument(id: string, declaration: InstrumentDeclaration): Instrument {
  const { effectiveFrom, effectiveTo, replacedBy, ...rest } = declaration;
  return {
    ...rest,
    id,
    effectiveFrom: effectiveFrom === null ? null : localDate(effectiveFrom),
    effectiveTo: effectiveTo === null ? null : localDate(effectiveTo),
    ...(replacedBy === undefined ? {} : { replacedBy: { ...replacedBy, on: localDate(replacedBy.on) } }),
  };
}
