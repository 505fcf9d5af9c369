import { type SettingLevel, type SettingValue, settingProblem } from '#engine/setting.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { lockChain, writeEntries } from '#store/chain.ts';
import { keepingScopeOf } from '#store/scope.ts';
import { readSettingEntries, writeSetting } from '#store/settings.ts';
import { type Actor, demandRight, demandScope, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { forgetClockRules } from '../procedure/clock-rules.ts';
import { ROLE_LABELS } from '../rights.ts';
import { getUnit } from '../unit-directory.ts';
import { allSettings, isKeeper, isPlace } from './declared-settings.ts';
import { settingFaults } from './setting-faults.ts';

const LEVELS: Readonly<Record<SettingLevel, string>> = { county: '县级', township: '乡镇（街道）' };

/** A change as asked for. `version` is that of the unit's own last entry when the page was opened, 0 where it had none. */
export type SettingChange = {
  readonly name: string;
  readonly unit: string;
  /** null gives the matter back to the county, or to the program. */
  readonly value: SettingValue | null;
  readonly since: LocalDate;
  readonly basis: string;
  readonly version: number;
};

/**
 * Sets a value from a day on. What was set before stays as history, and earlier days keep it.
 * @throws {Fault} SETTING_UNKNOWN, SETTING_KEEPER, SETTING_PLACE, SETTING_VALUE, SETTING_CHANGED
 */
export async function changeSetting(desk: Desk, actor: Actor, request: SettingChange): Promise<void> {
  demandRight(actor, 'change-settings');
  demandScope(actor, request.unit);
  const all = allSettings(desk);
  const setting = all.find(({ id }) => id === request.name);
  if (setting === undefined)
    throw settingFaults.SETTING_UNKNOWN({ name: request.name, known: all.map(({ label }) => label).join('、') });
  const { label } = setting;
  if (!isKeeper(setting, actor))
    throw settingFaults.SETTING_KEEPER({
      label,
      keeper:
        setting.keptBy === 'administrator'
          ? ROLE_LABELS['system-admin']
          : `${ROLE_LABELS.reviewer}或${ROLE_LABELS['county-officer']}`,
    });
  const unit = await getUnit(desk, request.unit);
  if (!isPlace(setting, unit.code)) {
    const levels = setting.setBy.map((level) => LEVELS[level]).join('、');
    throw settingFaults.SETTING_PLACE({ label, levels, unit: unit.name });
  }
  const value = typeof request.value === 'string' ? request.value.trim() : request.value;
  const problem = value === null ? undefined : settingProblem(setting, value);
  if (problem !== undefined) throw settingFaults.SETTING_VALUE({ label, problem });
  const [county, holder] = [countyOf(unit.code), holderOf(unit.code)];
  await desk.backend.transaction(keepingScopeOf(actor.unit.code), async (tx) => {
    await tx.batch([lockChain(county, holder)]);
    const own = (await readSettingEntries(tx, unit.code)).filter(
      (entry) => entry.unit === unit.code && entry.name === setting.id,
    );
    const last = own.at(-1);
    const { since, basis } = request;
    if ((last?.version ?? 0) !== request.version) {
      // The same click twice: what is asked for is what stands.
      if (last?.value === value && last.since === since && last.basis === basis) return;
      throw settingFaults.SETTING_CHANGED({ label });
    }
    const version = request.version + 1;
    const entry = { unit: unit.code, name: setting.id, version, value, since, basis };
    await writeSetting(tx, { ...entry, setBy: actor.name, setAt: desk.now() });
    const change = { name: setting.id, value, since, basis };
    const draft = {
      unit: unit.code,
      subject: 'setting' as const,
      subjectId: setting.id,
      version,
      action: 'change-setting',
      change,
    };
    await writeEntries(tx, county, holder, [draft], writerFor(actor), desk.now());
  });
  forgetClockRules(desk);
}
