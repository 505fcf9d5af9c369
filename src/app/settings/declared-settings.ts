import type { Setting, SettingLevel } from '#engine/setting.ts';
import type { Actor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { limitSettings } from '../procedure/limit-settings.ts';
import * as programSettings from './program-settings.ts';

/** Every declared setting, the law's and the program's. */
export function allSettings(desk: Pick<Desk, 'law'>): readonly Setting[] {
  return [...desk.law.settings.values(), ...Object.values(programSettings), ...limitSettings(desk.law)];
}

/** Whether the actor's role keeps settings of this kind. */
export function isKeeper({ keptBy }: Setting, { role }: Actor): boolean {
  return (keptBy === 'administrator') === (role === 'system-admin');
}

/** Whether a setting can be set for a unit of this level. */
export function isPlace({ setBy }: Setting, unit: string): boolean {
  const level: SettingLevel | null = unit.length === 6 ? 'county' : unit.length === 9 ? 'township' : null;
  return level !== null && setBy.includes(level);
}
