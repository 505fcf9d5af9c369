import type { Setting, SettingValue } from '#engine/setting.ts';
import { holderOf } from '#engine/unit.ts';
import { keepingScopeOf } from '#store/scope.ts';
import { inForce, readSettingEntries, type SettingEntry } from '#store/settings.ts';
import { type Actor, demandScope, mayDo } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { allSettings, isKeeper, isPlace } from './declared-settings.ts';

/** A setting as it stands for a unit, with all that was ever set for the unit and those above it. */
export type StandingSetting = {
  readonly setting: Setting;
  /** What holds today; null where it depends on the unit, as the setting's `otherwise` says. */
  readonly value: SettingValue | null;
  /** Who set it: the unit itself, one above it, or nobody. */
  readonly from: 'own' | 'above' | 'default';
  readonly inForce: SettingEntry | null;
  /** Newest first. */
  readonly history: readonly SettingEntry[];
  /** The version of the unit's own last entry, to be given back when it is changed. */
  readonly version: number;
  readonly canChange: boolean;
};

/** The settings that hold for a unit's registers, for anyone in a seat there. */
export async function listSettings(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string },
): Promise<readonly StandingSetting[]> {
  demandScope(actor, request.unit);
  const unit = holderOf(request.unit);
  const entries = await desk.backend.transaction(keepingScopeOf(actor.unit.code), (tx) => readSettingEntries(tx, unit));
  const standing = inForce(entries, desk.today());
  return allSettings(desk).map((setting) => {
    const found = standing.get(setting.id) ?? null;
    const history = entries.filter(({ name }) => name === setting.id).sort(byTime);
    const own = entries.filter((entry) => entry.name === setting.id && entry.unit === unit);
    const canChange = mayDo(actor, 'change-settings') && isKeeper(setting, actor) && isPlace(setting, unit);
    return {
      setting,
      value: found?.value ?? setting.default,
      from: found === null ? 'default' : found.unit === unit ? 'own' : 'above',
      inForce: found,
      history,
      version: own.at(-1)?.version ?? 0,
      canChange,
    };
  });
}

function byTime(a: SettingEntry, b: SettingEntry): number {
  return b.setAt.getTime() - a.setAt.getTime() || b.version - a.version;
}
