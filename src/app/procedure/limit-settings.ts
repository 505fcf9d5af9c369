import type { Law } from '#engine/law.ts';
import { COUNT_UNIT, formatLimit, type Limit, sayYearly, type YearlyLimit } from '#engine/limit.ts';
import { defineSetting, type Setting } from '#engine/setting.ts';

/** Most of anything that a county may set: ten years of months, three years of days. */
const MOST = { working: 750, calendar: 1100, month: 120, year: 30, hour: 720 } as const;

/**
 * A setting for each limit of a clock whose number no article that was read fixes: the county may set its own, with its basis. A matter is
 * judged by the number that was in force on the day its clock began.
 */
export function limitSettings(law: Law): readonly Setting[] {
  const limits = new Map<string, Limit>();
  const yearly = new Map<string, YearlyLimit>();
  for (const { clocks } of law.procedures.values()) {
    for (const { limit } of Object.values(clocks)) {
      if ('dueField' in limit) continue;
      if ('yearly' in limit) {
        if (limit.yearly.settable) yearly.set(limit.yearly.id, limit.yearly);
        continue;
      }
      for (const version of limit) if (version.settable) limits.set(version.id, version);
    }
  }
  return [...[...limits.values()].map(ofDays), ...[...yearly.values()].map(ofYear)];
}

function ofDays(limit: Limit): Setting {
  return defineSetting({
    id: limitSettingId(limit.id),
    label: limit.label,
    group: '办理期限',
    help: `${formatLimit(limit)}。有本地规定的，按本地规定填写，并写明依据；自生效之日起开始计算的期限适用。`,
    kind: 'number',
    unit: COUNT_UNIT[limit.count],
    min: 1,
    max: MOST[limit.count],
    default: limit.days,
    setBy: ['county'],
    cite: limit.cite,
  });
}

function ofYear(limit: YearlyLimit): Setting {
  const says = sayYearly(limit);
  return defineSetting({
    id: limitSettingId(limit.id),
    label: limit.label,
    group: '办理期限',
    help: `${says}。本县规定了其他日期的，填最后一日，如 03-15（当日完成不算逾期），并写明依据；生效之日以后到期的适用。`,
    kind: 'text',
    form: 'month-day',
    otherwise: says,
    setBy: ['county'],
    cite: limit.cite,
  });
}

/** `disclosure.third-party` → limitDisclosureThirdParty */
export function limitSettingId(limit: string): string {
  return `limit${limit.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())}`;
}
