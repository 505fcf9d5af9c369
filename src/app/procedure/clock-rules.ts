import { isMonthDay, type Limit, withDays, withMonthDay, type YearlyLimit } from '#engine/limit.ts';
import type { ClockContext } from '#engine/procedure/run-clocks.ts';
import { type LocalDate, localDate } from '#kernel/local-date.ts';
import type { Backend } from '#store/backend.ts';
import { keepingScopeOf } from '#store/scope.ts';
import { inForce, readSettingEntries, type SettingEntry } from '#store/settings.ts';
import type { Desk } from '../desk.ts';
import { nearDays } from '../settings/program-settings.ts';
import { limitSettingId } from './limit-settings.ts';

/** How clocks are reckoned in a county: its calendar, its own numbers of settable limits, and when a limit counts as near. */
export type ClockRules = ClockContext;

const KEPT_MS = 60_000;

type Kept = { readonly readAtMs: number; readonly entries: Promise<readonly SettingEntry[]> };

/** Settings hardly ever change and every save asks for them; another process sees a change a minute later. */
const kept = new WeakMap<Backend, Map<string, Kept>>();

/**
 * The rules of a county today. To be asked before a transaction is begun, since it may read the settings.
 * A setting that no longer holds (a limit that an article now fixes) is passed over.
 */
export async function clockRules(desk: Desk, county: string): Promise<ClockRules> {
  const entries = await entriesOf(desk, county);
  const today = desk.today();
  const near = inForce(entries, today).get(nearDays.id)?.value ?? nearDays.default;
  const own = Map.groupBy(entries, ({ name }) => name);
  return {
    today,
    calendar: desk.calendar,
    nearDays: Number(near),
    ownDays: (limit, startOn) => ownLimit(limit, own.get(limitSettingId(limit.id)), startOn),
    ownDay: (limit, year) => ownYearly(limit, own.get(limitSettingId(limit.id)), year),
  };
}

/** A county's own numbers as they were set, to tell whether one has changed. */
export async function ownLimits(desk: Desk, county: string): Promise<readonly unknown[]> {
  const own = (await entriesOf(desk, county)).filter(({ name }) => name.startsWith('limit'));
  return own.map(({ name, version, value, since }) => [name, version, value, since]);
}

/** Forgets what was read, so that a change counts at once. */
export function forgetClockRules(desk: Pick<Desk, 'backend'>): void {
  kept.delete(desk.backend);
}

function ownLimit(limit: Limit, entries: readonly SettingEntry[] | undefined, startOn: LocalDate): Limit {
  if (entries === undefined || !limit.settable) return limit;
  const [entry] = inForce(entries, startOn).values();
  const days = Number(entry?.value);
  return Number.isInteger(days) && days > 0 ? withDays(limit, days) : limit;
}

/** The county's own day of the year, as it stands on the day that holds otherwise. */
function ownYearly(limit: YearlyLimit, entries: readonly SettingEntry[] | undefined, year: number): YearlyLimit {
  if (entries === undefined || !limit.settable) return limit;
  const [entry] = inForce(entries, localDate(`${year}-${limit.monthDay}`)).values();
  return typeof entry?.value === 'string' && isMonthDay(entry.value) ? withMonthDay(limit, entry.value) : limit;
}

function entriesOf(desk: Desk, county: string): Promise<readonly SettingEntry[]> {
  const counties = kept.get(desk.backend) ?? new Map<string, Kept>();
  kept.set(desk.backend, counties);
  const known = counties.get(county);
  if (known !== undefined && performance.now() - known.readAtMs < KEPT_MS) return known.entries;
  const entries = desk.backend.transaction(keepingScopeOf(county), (tx) => readSettingEntries(tx, county));
  counties.set(county, { readAtMs: performance.now(), entries });
  entries.catch(() => counties.delete(county));
  return entries;
}
