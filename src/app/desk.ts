import type { Law } from '#engine/law.ts';
import type { Unit } from '#engine/unit.ts';
import type { WorkCalendar } from '#engine/working-days.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Backend } from '#store/backend.ts';
import type { Cipher } from '#store/cipher.ts';
import type { ReadingLaw } from './review/reading-law.ts';

/** Everything a use case works with. Time comes from here and nowhere else, so that tests can set the day. */
export type Desk = {
  readonly law: Law;
  readonly backend: Backend;
  readonly cipher: Cipher;
  /** Folder of the evidence files. */
  readonly filesDir: string;
  readonly now: () => Date;
  readonly today: () => LocalDate;
  /** All units, kept in memory: a province has some 50,000. */
  readonly units: () => Promise<readonly Unit[]>;
  /** To be called after units have changed: reads them anew. */
  readonly renewUnits: () => Promise<void>;
  /** Which days are worked, for limits. */
  readonly calendar: WorkCalendar;
  /** What reports are read and checked by. */
  readonly readingLaw: () => Promise<ReadingLaw>;
};
