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
  const units = (await desk.units()).filter(({ code }) => isWithin(code, top));
  const codes = new Set(units.map(({ code }) => code));
  const names = new Map<string, string | null>();
  const put = (name: string, code: string) =>
    names.set(name, names.has(name) && names.get(name) !== code ? null : code);
  for (const { code, name, short } of units) {
    for (const spelling of new Set([name, short, bare(name), bare(short)])) put(spelling, code);
  }
  return {
    find: (text) => {
      const wanted = text.replace(/\s/g, '');
      return codes.has(wanted) ? wanted : (names.get(wanted) ?? names.get(bare(wanted)) ?? undefined);
    },
    isUnit: (code) => codes.has(code),
  };
}

function bare(name: string): string {
  const short = name
    .replace(/^演示·/, '')
    .replace(/(村民委员会|居民委员会|村委会|居委会|（社区）|\(社区\)|社区|村)$/, '');
  return short === '' ? name : short;
}
