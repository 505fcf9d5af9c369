import { type Limit, withDays } from '#engine/limit.ts';
import type { ClockContext } from '#engine/procedure/run-clocks.ts';
import type { Backend } from '#store/backend.ts';
import { scopeOf } from '#store/scope.ts';
import { readSettings } from '#store/settings.ts';
import type { Desk } from '../desk.ts';

/** How clocks are reckoned in a county: its calendar, its own numbers of settable limits, and when a limit counts as near. */
export type ClockRules = ClockContext;

/** Days of the calendar before its end from which a limit counts as near, unless the county sets its own. */
export const NEAR_DAYS = 5;

/** Settings of a county: `limit.disclosure.reply` = its own number of days, `near-days` = when a limit counts as near. */
export const LIMIT_SETTING = 'limit.';
export const NEAR_SETTING = 'near-days';

const KEPT_MS = 60_000;

type Kept = { readonly readAtMs: number; readonly settings: Promise<Readonly<Record<string, string>>> };

/** Settings hardly ever change and every save asks for them; another process sees a change a minute later. */
const kept = new WeakMap<Backend, Map<string, Kept>>();

/**
 * The rules of a county today. To be asked before a transaction is begun, since it may read the settings.
 * A setting that no longer holds (a limit that an article now fixes) is passed over.
 */
export async function clockRules(desk: Desk, county: string): Promise<ClockRules> {
  const settings = await settingsOf(desk, county);
  const near = Number(settings[NEAR_SETTING]);
  return {
    today: desk.today(),
    calendar: desk.calendar,
    nearDays: Number.isInteger(near) && near > 0 ? near : NEAR_DAYS,
    ownDays: (limit) => ownLimit(limit, settings[`${LIMIT_SETTING}${limit.id}`]),
  };
}

/** A county's own numbers by limit id, as they were set. */
export async function ownLimits(desk: Desk, county: string): Promise<Readonly<Record<string, string>>> {
  const settings = Object.entries(await settingsOf(desk, county));
  return Object.fromEntries(settings.filter(([name]) => name.startsWith(LIMIT_SETTING)));
}

/** Forgets what was read, so that a change counts at once. */
export function forgetClockRules(desk: Desk): void {
  kept.delete(desk.backend);
}

function ownLimit(limit: Limit, text: string | undefined): Limit {
  const days = Number(text);
  const holds = text !== undefined && limit.settable && Number.isInteger(days) && days > 0;
  return holds ? withDays(limit, days) : limit;
}

function settingsOf(desk: Desk, county: string): Promise<Readonly<Record<string, string>>> {
  const counties = kept.get(desk.backend) ?? new Map<string, Kept>();
  kept.set(desk.backend, counties);
  const known = counties.get(county);
  if (known !== undefined && performance.now() - known.readAtMs < KEPT_MS) return known.settings;
  const settings = desk.backend.transaction(scopeOf(county), (tx) => readSettings(tx, county, desk.today()));
  counties.set(county, { readAtMs: performance.now(), settings });
  settings.catch(() => counties.delete(county));
  return settings;
}
