import type { Actor } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { knowUnits } from '#app/know-units.ts';
import type { Law } from '#engine/law.ts';
import { type Unit, unitsCounted } from '#engine/unit.ts';
import { type LocalDate, localDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import { china } from '#law/calendars/china.ts';
import { cipherOf } from '#store/cipher.ts';
import { scopeOf } from '#store/scope.ts';
import { writeUnits } from '#store/units.ts';
import { loadReadingLaw } from '../../src/load-reading-law.ts';
import { makeTestFolder, openTestBackend } from '../store/test-backend.ts';
import { clubLaw } from './chess-club.ts';

export type TestDesk = Desk & { readonly close: () => Promise<void>; readonly setToday: (day: string) => void };

const unit = (code: string, name: string, kind: Unit['kind'], end: Partial<Unit> = {}): Unit => ({
  code,
  name,
  short: name,
  kind,
  from: localDate('2000-01-01'),
  to: null,
  successor: null,
  ...end,
});

export const COUNTY = '990101';
export const TOWN = '990101100';
export const VILLAGE = '990101100001';
export const OTHER_VILLAGE = '990101100002';
export const OTHER_TOWN = '990101101';
export const MERGED_TOWN = '990101102';

/** A county of two townships, a third that was merged into the first on 1 July 2023, and three villages. */
export const UNITS: readonly Unit[] = [
  unit(COUNTY, '测试县', 'county'),
  unit(TOWN, '东镇', 'township'),
  unit(VILLAGE, '甲村', 'village'),
  unit(OTHER_VILLAGE, '乙社区', 'village'),
  unit(OTHER_TOWN, '西乡', 'township'),
  unit('990101101001', '丙村', 'village'),
  unit(MERGED_TOWN, '老乡', 'township', { to: localDate('2023-06-30'), successor: TOWN }),
];

/** A desk over a fresh database with the county above; 15 January 2024 unless set otherwise. */
export async function openTestDesk(law: Law = clubLaw): Promise<TestDesk> {
  const backend = await openTestBackend();
  await backend.transaction(scopeOf('99'), (tx) => writeUnits(tx, UNITS));
  let today: LocalDate = localDate('2024-01-15');
  const now = () => new Date(`${today}T04:00:00Z`);
  return {
    law,
    calendar: china,
    backend,
    cipher: cipherOf(new Uint8Array(32).fill(7)),
    filesDir: makeTestFolder(),
    now,
    today: () => today,
    ...(await knowUnits(backend, now)),
    readingLaw: loadReadingLaw,
    close: () => backend.close(),
    setToday: (day) => {
      today = localDate(day);
    },
  };
}

/** Somebody in a seat of the test county. */
export function actorAt(code: string, role: Role = 'clerk', name = '经办人甲'): Actor {
  const at = UNITS.find((one) => one.code === code);
  if (at === undefined) throw new Error(`no test unit ${code}`);
  const [, ...also] = unitsCounted(code, UNITS, localDate('2024-01-15'));
  return { person: null, seat: null, name, role, unit: at, also };
}
