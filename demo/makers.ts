import type { DemoRow } from './demo-row.ts';
import type { Place } from './place.ts';
import * as meetings from './registers/meetings.ts';

/** Who makes the rows of which register, those first that others refer to. */
export const makers: readonly ((place: Place) => readonly DemoRow[])[] = [meetings.rowsOf];
