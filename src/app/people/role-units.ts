import type { UnitKind } from '#engine/unit.ts';
import type { Role } from '#kernel/role.ts';

/** What kinds of unit are called. */
export const UNIT_KIND_LABELS: Readonly<Record<UnitKind, string>> = {
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡镇（街道）',
  village: '村（社区）',
  office: '内设机构',
};

const ABOVE = ['county', 'city', 'province', 'office'] as const;
const TOWNSHIP = ['township', 'office'] as const;
const ADMINISTERED = ['township', 'county', 'city', 'province'] as const;

/** In which kinds of unit a role has its seat. */
export const ROLE_UNITS: Readonly<Record<Role, readonly UnitKind[]>> = {
  reporter: ['village', 'office', 'township'],
  clerk: TOWNSHIP,
  reviewer: TOWNSHIP,
  principal: ['township'],
  'county-officer': ABOVE,
  'county-leader': ABOVE,
  'system-admin': ADMINISTERED,
  'security-admin': ADMINISTERED,
  auditor: ADMINISTERED,
};
