import { isWithin, type Unit, unitFaults, unitsCounted } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Desk } from './desk.ts';

/** @throws {Fault} UNIT_UNKNOWN */
export async function getUnit(desk: Desk, code: string): Promise<Unit> {
  const unit = (await desk.units()).find((candidate) => candidate.code === code);
  if (unit === undefined) throw unitFaults.UNIT_UNKNOWN({ unit: code });
  return unit;
}

/** The unit and those merged into it by a day: what a figure of it adds up. */
export async function countedUnits(desk: Desk, code: string, asOf: LocalDate): Promise<readonly string[]> {
  await getUnit(desk, code);
  return unitsCounted(code, await desk.units(), asOf);
}

/** Finds units at or below `top` by code, by full or short name, or by a name without its last word (双河 for 双河村). */
export async function unitFinder(
  desk: Desk,
  top: string,
): Promise<{ find: (text: string) => string | undefined; isUnit: (code: string) => boolean }> {
  const units = await desk.units();
  const codes = codesOf(units);
  const isUnit = (code: string) => isWithin(code, top) && codes.has(code);
  let names: ReadonlyMap<string, string | null> | undefined;
  return {
    find: (text) => {
      const wanted = text.replace(/\s/g, '');
      if (isUnit(wanted)) return wanted;
      names ??= spellings(units.filter(({ code }) => isWithin(code, top)));
      return names.get(wanted) ?? names.get(bare(wanted)) ?? undefined;
    },
    isUnit,
  };
}

/** Kept as long as the list itself: a province has some 50,000 units, and every save asks for one or two. */
const known = new WeakMap<readonly Unit[], ReadonlySet<string>>();

function codesOf(units: readonly Unit[]): ReadonlySet<string> {
  const codes = known.get(units) ?? new Set(units.map(({ code }) => code));
  known.set(units, codes);
  return codes;
}

/** Every way to write a unit's name, with its code; null where two units go by it. */
function spellings(units: readonly Unit[]): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { code, name, short } of units) {
    for (const spelling of new Set([name, short, bare(name), bare(short)]))
      names.set(spelling, names.has(spelling) && names.get(spelling) !== code ? null : code);
  }
  // Workbooks go on using a name for years; a name that another unit has now is that unit's.
  for (const { code, formerly = [] } of units) {
    for (const spelling of formerly.flatMap(({ name, short }) => [name, short, bare(name), bare(short)]))
      if (!names.has(spelling)) names.set(spelling, code);
  }
  return names;
}

function bare(name: string): string {
  const short = name
    .replace(/^演示·/, '')
    .replace(/(村民委员会|居民委员会|村委会|居委会|（社区）|\(社区\)|社区|村)$/, '');
  return short === '' ? name : short;
}
