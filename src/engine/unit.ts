import { defineFaults } from '#kernel/fault.ts';
import type { LocalDate } from '#kernel/local-date.ts';

/**
 * A unit: a division (province 2, city 4, county 6, township 9, village 12 digits) or an office, whose code is that of its
 * division with `@` and a suffix. A subtree is a prefix: “this unit and all below” is one range of codes.
 */
export type Unit = {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly kind: UnitKind;
  readonly from: LocalDate;
  /** Last day in being; null while it stands. */
  readonly to: LocalDate | null;
  /** The unit it was merged into or renamed as. */
  readonly successor: string | null;
  /** Names it had before, earliest first; absent where there are none. */
  readonly formerly?: readonly FormerName[];
  /** Where it stands on the schematic map of the units beside it, counted from 1; absent where nobody has said. */
  readonly place?: MapPlace;
};

/** A place on a schematic map: a grid of so many rows and columns, counted from 1. */
export type MapPlace = { readonly row: number; readonly column: number };

/** Beyond this a map is no longer taken in at a glance. */
export const MAP_SIDE = 60;

/** A name that a unit had until a day, that day included. */
export type FormerName = { readonly until: LocalDate; readonly name: string; readonly short: string };

export type UnitKind = 'province' | 'city' | 'county' | 'township' | 'village' | 'office';

export const unitFaults = defineFaults({
  UNIT_UNKNOWN: {
    status: 404,
    says: '没有编码为 {unit} 的单位。',
    remedy: '请用 fadu units 查看单位编码，或在单位列表中选择。',
  },
});

/** The six-digit county that a unit lies in; the unit itself where it lies above. The distribution key of every large table. */
export function countyOf(code: string): string {
  return code.slice(0, 6);
}

/** The township that keeps the registers of a unit (nine digits), or the county or unit itself where it lies above. */
export function holderOf(code: string): string {
  return code.includes('@') && code.indexOf('@') < 9 ? code : code.slice(0, 9);
}

/** End of the range of codes that begin with `code`: the range is `code <= x < endOf(code)` in byte order. */
export function endOf(code: string): string {
  return code.slice(0, -1) + String.fromCharCode(code.charCodeAt(code.length - 1) + 1);
}

/** End of the range that holds a code itself and nothing below it. */
export function endOfAlone(code: string): string {
  return `${code}\u0001`;
}

export function isWithin(code: string, above: string): boolean {
  return code.startsWith(above);
}

/** The unit itself and, on a day, those merged into it by then, directly or in turn: whose figures add up to its own. */
export function unitsCounted(unit: string, units: readonly Unit[], asOf: LocalDate): readonly string[] {
  const counted = [unit];
  for (const code of counted) {
    for (const { code: earlier, successor, to } of units) {
      if (successor === code && to !== null && to < asOf && !counted.includes(earlier)) counted.push(earlier);
    }
  }
  return counted;
}
