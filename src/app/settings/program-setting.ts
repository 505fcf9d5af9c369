import type { Setting, SettingValue } from '#engine/setting.ts';
import { holderOf } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { keepingScopeOf } from '#store/scope.ts';
import { inForce, readSettingEntries } from '#store/settings.ts';
import type { Desk } from '../desk.ts';

/**
 * What one setting of the program's own holds for a unit on a day. The scope needs no seat: it is asked while somebody signs in.
 */
export async function programSetting(
  desk: Desk,
  unit: string,
  setting: Setting,
  on: LocalDate,
): Promise<SettingValue | null> {
  const holder = holderOf(unit);
  const entries = await desk.backend.transaction(keepingScopeOf(holder), (tx) => readSettingEntries(tx, holder));
  return inForce(entries, on).get(setting.id)?.value ?? setting.default;
}
