/** The pages of the settings, with the rights of which one suffices to see it. */
export const SETTINGS_PAGES = [
  { key: '/settings/people', label: '人员与席位', rights: ['read-people'] },
  { key: '/settings/units', label: '单位', rights: ['change-units'] },
  { key: '/settings/practice', label: '本地做法', rights: ['change-settings', 'draft-report', 'approve-report'] },
  { key: '/settings/fields', label: '自定字段', rights: ['change-fields', 'draft-report'] },
] as const;

/** Every right that opens some page of the settings. */
export const SETTINGS_RIGHTS: readonly string[] = [...new Set(SETTINGS_PAGES.flatMap(({ rights }) => rights))];
