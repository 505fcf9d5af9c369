import type { DemoRow } from './demo-row.ts';
import { makers } from './makers.ts';
import { demoPlaces } from './units.ts';

/** Every row of the demonstration county, township by township, a register's rows after those they refer to. */
export function* demoRecords(): Iterable<DemoRow> {
  for (const place of demoPlaces) for (const rowsOf of makers) yield* rowsOf(place);
}
