import type { Setting } from '../../api/schema.d.ts';

/** A setting's value in words; null is what holds where nobody has set it. */
export function settingText(setting: Setting, value: Setting['value']): string {
  if (value === null) return setting.otherwise ?? '系统默认';
  if (value === '') return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return `${value}${setting.unit === null ? '' : ` ${setting.unit}`}`;
}
