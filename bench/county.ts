import { completeRow } from '#engine/check-row.ts';
import type { Value } from '#engine/field.ts';
import type { Law } from '#engine/law.ts';
import { postingsOf } from '#engine/posting.ts';
import { listedOn } from '#engine/register.ts';
import { searchTokens } from '#engine/search-tokens.ts';
import type { Unit } from '#engine/unit.ts';
import { type LocalDate, localDate } from '#kernel/local-date.ts';
import { demoRecords } from '../demo/demo.ts';
import { OFFICES } from '../demo/place.ts';

/** A county of the usual size, which does not exist: 40 townships of 12 villages, three years of registers. */
export const COUNTY = '990201';
export const YEARS = [2021, 2022, 2023] as const;
const TOWNSHIPS = 40;
const VILLAGES = 12;

export const TOWNSHIP_CODES = Array.from({ length: TOWNSHIPS }, (_, at) => `${COUNTY}${100 + at}`);

/** A forty-first township, empty, in which saving is measured. */
export const EMPTY_TOWNSHIP = `${COUNTY}900`;

export const countyUnits: readonly Unit[] = [
  unit('99', '演示省', 'province'),
  unit('9902', '演示二市', 'city'),
  unit(COUNTY, '测算县', 'county'),
  ...[...TOWNSHIP_CODES, EMPTY_TOWNSHIP].flatMap((code, at) => [
    unit(code, `测算${at + 1}乡`, 'township'),
    ...Object.entries(OFFICES).map(([suffix, name]) => unit(`${code}@${suffix}`, name, 'office')),
    ...villagesOf(code).map((village, place) => unit(village, `${at + 1}乡${place + 1}村`, 'village')),
  ]),
];

export function villagesOf(township: string): readonly string[] {
  return Array.from({ length: VILLAGES }, (_, at) => `${township}${201 + at}`);
}

/** What many records have in common: fields and postings. `place` is '' for the township, `@sfs` for an office, else a village. */
export type Shape = {
  readonly register: string;
  readonly place: string | null;
  readonly year: number;
  readonly on: LocalDate;
  readonly fields: Readonly<Record<string, Value>>;
  /** What they are found by, but for the number and the places. */
  readonly words: readonly string[];
  readonly postings: readonly {
    readonly measure: string;
    readonly on: LocalDate;
    readonly key: string | null;
    readonly amount: number;
    readonly basis: string;
  }[];
};

/**
 * The rows of the demonstration county moved into each of the years, with the postings that the law makes of them, in order of day:
 * real sentences, seasons and shares, of which a county of any size is dealt.
 */
export function shapesOf(law: Law): readonly Shape[] {
  const shapes: Shape[] = [];
  for (const row of demoRecords()) {
    const register = law.registers.get(row.register);
    if (register === undefined || 'summary' in row) continue;
    const own = Number(
      listedOn(register, completeRow(register, row.fields, { unit: row.unit, number: '' })).slice(0, 4),
    );
    for (const year of YEARS) {
      const fields = moved(row.fields, year - Math.max(own, 2022));
      const whole = completeRow(register, fields, { unit: row.unit, number: row.number });
      const postings = postingsOf(law, register, whole);
      shapes.push({
        register: register.id,
        place: placeOf(row.unit),
        year,
        on: listedOn(register, whole),
        fields,
        words: searchTokens(register, {
          unit: '',
          number: `${year}-`,
          listedOn: listedOn(register, whole),
          fields,
        }).filter((token) => !/^[hu]:/.test(token)),
        postings,
      });
    }
  }
  return shapes.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function placeOf(code: string): string | null {
  if (code.includes('@')) return code.slice(code.indexOf('@'));
  return code.length === 9 ? '' : null;
}

/** Every date so many years later. */
function moved<T>(value: T, years: number): T {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const day = value.slice(4) === '-02-29' ? '-02-28' : value.slice(4);
    return parseSame<T>(`${Number(value.slice(0, 4)) + years}${day}`);
  }
  if (Array.isArray(value)) return parseSame<T>(value.map((part: unknown) => moved(part, years)));
  if (typeof value !== 'object' || value === null) return value;
  return parseSame<T>(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, moved(part, years)])));
}

function parseSame<T>(value: unknown): T {
  return value as T;
}

function unit(code: string, name: string, kind: Unit['kind']): Unit {
  return { code, name, short: name, kind, from: localDate('2010-01-01'), to: null, successor: null };
}
