import type { Citation } from '#kernel/citation.ts';
import { demand } from './declaration-fault.ts';
import { isMonthDay } from './limit.ts';

/** What a setting can hold. */
export type SettingValue = string | number | boolean;

/** Which units may set it: a county's value holds for its townships that have none of their own. */
export type SettingLevel = 'county' | 'township';

/** A matter of local practice that a county or township decides itself, within what the declaration allows. */
export type Setting = {
  readonly declares: 'setting';
  readonly id: string;
  readonly label: string;
  /** Heading it stands under. */
  readonly group: string;
  readonly help: string;
  readonly kind: 'text' | 'number' | 'yes-no';
  /** What holds where nobody has set it; null where it depends on the unit, as `otherwise` says. */
  readonly default: SettingValue | null;
  readonly otherwise: string | null;
  /** Numbers only: the unit of measurement, and the least and most that may be set. */
  readonly unit: string | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Texts only: whether an empty one makes sense (leave out), and the most characters. */
  readonly mayBeEmpty: boolean;
  readonly most: number;
  /** Texts only: a day of every year, `MM-DD`; null for any text. */
  readonly form: 'month-day' | null;
  readonly setBy: readonly SettingLevel[];
  /** Whether the office's people keep it, or the system administrator. */
  readonly keptBy: 'office' | 'administrator';
  /** The provision it fills in; null for mere practice (本地做法). */
  readonly cite: Citation | null;
};

type SettingPlan = Pick<Setting, 'id' | 'label' | 'group' | 'help' | 'kind' | 'setBy'> &
  Partial<Omit<Setting, 'declares'>>;

const ID = /^[a-z][A-Za-z0-9]*$/;
const MOST_CHARS = 100;

/**
 * Declares a setting.
 * @throws {Fault} DECLARATION_INVALID
 * @example defineSetting({ id: 'addressee', label: '主送机关', group: '年度报告', help: '…', kind: 'text', default: '县委、县政府', setBy: ['county', 'township'] })
 */
export function defineSetting(plan: SettingPlan): Setting {
  const what = `设置 ${plan.id}`;
  demand(ID.test(plan.id), what, 'id', '应为小写字母开头的英文');
  demand(plan.setBy.length > 0, what, 'setBy', '没有写明由哪一级设置');
  const setting: Setting = {
    declares: 'setting',
    default: null,
    otherwise: null,
    unit: null,
    min: null,
    max: null,
    mayBeEmpty: false,
    most: MOST_CHARS,
    form: null,
    keptBy: 'office',
    cite: null,
    ...plan,
  };
  const { kind, min, max, unit, otherwise } = setting;
  demand(setting.default !== null || otherwise !== null, what, 'default', '没有默认值，也没有写明不设置时怎样');
  demand(kind !== 'number' || (min !== null && max !== null && unit !== null), what, 'min', '数字须有上下限和单位');
  const problem = setting.default === null ? undefined : settingProblem(setting, setting.default);
  demand(problem === undefined, what, 'default', problem ?? '');
  return setting;
}

/** What is wrong with a value under its declaration; undefined where nothing is. */
export function settingProblem(setting: Setting, value: unknown): string | undefined {
  const { kind, min, max, unit, mayBeEmpty, most, form } = setting;
  switch (kind) {
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : '应为“是”或“否”';
    case 'number': {
      if (typeof value !== 'number' || !Number.isInteger(value)) return '应为整数';
      const isInside = value >= (min ?? value) && value <= (max ?? value);
      return isInside ? undefined : `为 ${value} ${unit ?? ''}，应在 ${min} 至 ${max} ${unit ?? ''}之间`;
    }
    case 'text': {
      if (typeof value !== 'string') return '应为文字';
      if (/[\p{Cc}\p{Cs}{}]/u.test(value)) return '含有换行、大括号或无法识别的字符';
      if (value.trim() === '' && !mayBeEmpty) return '不能为空';
      if (form === 'month-day' && !isMonthDay(value)) return `为“${value}”，应为每年都有的一天，如 03-01`;
      return value.length > most ? `有 ${value.length} 个字，超过 ${most} 个字` : undefined;
    }
  }
}

/** Defaults of settings by id, for an outline's words. Those that depend on the unit are left out. */
export function settingDefaults(settings: readonly Setting[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    settings.flatMap(({ id, default: value }) => (value === null ? [] : [[id, String(value)]])),
  );
}
