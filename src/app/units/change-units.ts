import { countyOf, holderOf, isWithin, type Unit } from '#engine/unit.ts';
import { addDays, type LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#store/backend.ts';
import { writeEntries } from '#store/chain.ts';
import { keepingScopeOf } from '#store/scope.ts';
import { writeFormerName, writeUnits } from '#store/units.ts';
import { type Actor, demandRight, demandScope, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { UNIT_KIND_LABELS } from '../people/role-units.ts';
import { getUnit } from '../unit-directory.ts';
import { unitChangeFaults } from './unit-faults.ts';

/** A village or office to be added below a unit. */
export type NewUnit = {
  readonly above: string;
  readonly kind: 'township' | 'village' | 'office';
  /** A division's full code, or what follows `@` in an office's. */
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly from: LocalDate;
};

const CODES = {
  township: { form: /^\d{9}$/, above: 'county', remedy: '乡镇（街道）编码为 9 位数字，前 6 位与所属县相同。' },
  village: { form: /^\d{12}$/, above: 'township', remedy: '村（社区）编码为 12 位数字，前 9 位与所属乡镇相同。' },
  office: { form: /^\d{6,12}@[a-z0-9]{1,20}$/, above: null, remedy: '内设机构代号用小写字母或数字，最多 20 个。' },
} as const;

/** Adds a unit below one of the actor's. @throws {Fault} UNIT_CODE_INVALID, UNIT_EXISTS, UNIT_NAME_TAKEN, UNIT_NAME_ORGAN, UNIT_ENDED, UNIT_DATE */
export async function addUnit(desk: Desk, actor: Actor, request: NewUnit): Promise<Unit> {
  demandRight(actor, 'change-units');
  demandScope(actor, request.above);
  const above = await getUnit(desk, request.above);
  const code = request.kind === 'office' ? `${above.code}@${request.code}` : request.code;
  const plan = CODES[request.kind];
  const isPlaced = plan.above === null ? above.kind !== 'office' : above.kind === plan.above;
  if (!plan.form.test(code) || !isWithin(code, above.code) || !isPlaced)
    throw unitChangeFaults.UNIT_CODE_INVALID({
      code: request.code,
      kind: UNIT_KIND_LABELS[request.kind],
      remedy: plan.remedy,
    });
  const units = await desk.units();
  const same = units.find((unit) => unit.code === code);
  if (same !== undefined) throw unitChangeFaults.UNIT_EXISTS({ code, name: same.name });
  demandStanding(above, request.from);
  if (request.from < above.from)
    throw unitChangeFaults.UNIT_DATE({
      problem: `设立日期 ${request.from} 早于“${above.name}”的设立日期 ${above.from}`,
    });
  demandDivisionName(request.kind, request.name);
  demandName(units, above, request.name, code);
  const unit: Unit = {
    code,
    name: request.name,
    short: request.short === '' ? request.name : request.short,
    kind: request.kind,
    from: request.from,
    to: null,
    successor: null,
  };
  await change(desk, actor, 'add-unit', unit, { name: unit.name, from: unit.from });
  return unit;
}

/**
 * Gives a unit another name from a day that has come; its former name is kept, and imports still know it.
 * @throws {Fault} UNIT_DATE, UNIT_ENDED, UNIT_NAME_TAKEN
 */
export async function renameUnit(
  desk: Desk,
  actor: Actor,
  request: { readonly code: string; readonly name: string; readonly short: string; readonly from: LocalDate },
): Promise<Unit> {
  demandRight(actor, 'change-units');
  demandScope(actor, request.code);
  const unit = await getUnit(desk, request.code);
  const { name, from } = request;
  const short = request.short === '' ? name : request.short;
  if (unit.name === name && unit.short === short) return unit;
  demandDivisionName(unit.kind, name);
  demandStanding(unit, from);
  const last = unit.formerly?.at(-1)?.until ?? null;
  if (from > desk.today())
    throw unitChangeFaults.UNIT_DATE({
      problem: `更名日期 ${from} 晚于今天（${desk.today()}），请在更名当日或以后办理`,
    });
  if (from <= unit.from || (last !== null && from <= addDays(last, 1)))
    throw unitChangeFaults.UNIT_DATE({ problem: `更名日期 ${from} 不晚于设立或上次更名的日期` });
  const units = await desk.units();
  const above = units.find(({ code }) => code === aboveOf(unit, units));
  if (above !== undefined) demandName(units, above, name, unit.code);
  const until = addDays(from, -1);
  const renamed = { ...unit, name, short };
  await change(desk, actor, 'rename-unit', renamed, { name, from, formerName: unit.name }, (tx) =>
    writeFormerName(tx, unit.code, { until, name: unit.name, short: unit.short }),
  );
  return renamed;
}

/**
 * Ends a unit on its last day, with the unit that takes it over, if any: from the day after, its records count there.
 * @throws {Fault} UNIT_DATE, UNIT_ENDED, UNIT_SUCCESSOR, UNIT_HAS_BELOW
 */
export async function endUnit(
  desk: Desk,
  actor: Actor,
  request: { readonly code: string; readonly to: LocalDate; readonly successor: string | null },
): Promise<Unit> {
  demandRight(actor, 'change-units');
  demandScope(actor, request.code);
  const unit = await getUnit(desk, request.code);
  if (unit.to !== null) throw unitChangeFaults.UNIT_ENDED({ name: unit.name, to: unit.to });
  if (request.to < unit.from)
    throw unitChangeFaults.UNIT_DATE({ problem: `撤销日期 ${request.to} 早于设立日期 ${unit.from}` });
  const units = await desk.units();
  if (request.successor !== null) demandSuccessor(unit, await getUnit(desk, request.successor), request.to, units);
  const below = units.filter(
    ({ code, to }) => code !== unit.code && isWithin(code, unit.code) && (to === null || to > request.to),
  );
  if (below.length > 0)
    throw unitChangeFaults.UNIT_HAS_BELOW({ name: unit.name, count: below.length, first: below[0]?.name ?? '' });
  const ended = { ...unit, to: request.to, successor: request.successor };
  await change(desk, actor, 'end-unit', ended, { to: request.to, successor: request.successor });
  return ended;
}

async function change(
  desk: Desk,
  actor: Actor,
  action: 'add-unit' | 'rename-unit' | 'end-unit',
  unit: Unit,
  what: Readonly<Record<string, string | null>>,
  also: (tx: Tx) => Promise<void> = async () => {},
): Promise<void> {
  const entry = {
    unit: unit.code,
    subject: 'setting' as const,
    subjectId: unit.code,
    version: 0,
    action,
    change: what,
  };
  await desk.backend.transaction(keepingScopeOf(actor.unit.code), async (tx) => {
    await writeUnits(tx, [unit]);
    await also(tx);
    await writeEntries(tx, countyOf(unit.code), holderOf(unit.code), [entry], writerFor(actor), desk.now());
  });
  await desk.renewUnits();
}

function demandStanding({ name, to }: Unit, on: LocalDate): void {
  if (to !== null && to < on) throw unitChangeFaults.UNIT_ENDED({ name, to });
}

/** The names of a township's organs follow from its own: 某某镇 → 某某镇人民政府. @throws {Fault} UNIT_NAME_ORGAN */
export function demandDivisionName(kind: Unit['kind'], name: string): void {
  const isDivision = kind === 'county' || kind === 'township';
  if (isDivision && /(政府|办事处|委员会|党委|县委)$/.test(name)) throw unitChangeFaults.UNIT_NAME_ORGAN({ name });
}

function demandName(units: readonly Unit[], above: Unit, name: string, own: string): void {
  const same = units.find(
    (unit) => unit.code !== own && unit.name === name && unit.to === null && aboveOf(unit, units) === above.code,
  );
  if (same !== undefined) throw unitChangeFaults.UNIT_NAME_TAKEN({ above: above.short, name, code: same.code });
}

function demandSuccessor(unit: Unit, successor: Unit, to: LocalDate, units: readonly Unit[]): void {
  const refuse = (problem: string) =>
    unitChangeFaults.UNIT_SUCCESSOR({ successor: successor.name, name: unit.name, problem });
  if (successor.code === unit.code) throw refuse('是同一个单位');
  if (successor.kind !== unit.kind) throw refuse('级别不同');
  if (aboveOf(successor, units) !== aboveOf(unit, units)) throw refuse('不在同一上级之下');
  if (successor.from > addDays(to, 1)) throw refuse(`${successor.from} 才设立`);
  if (successor.to !== null && successor.to <= to) throw refuse(`已于 ${successor.to} 撤销`);
}

/** The unit right above: the longest other code that this one begins with; undefined where it is not listed. */
export function aboveOf({ code }: Unit, units: readonly Unit[]): string | undefined {
  let found: string | undefined;
  for (const other of units)
    if (other.code !== code && isWithin(code, other.code) && other.code.length > (found?.length ?? 0))
      found = other.code;
  return found;
}
