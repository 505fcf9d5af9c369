import type { TraceLine } from '../../api/schema.d.ts';
import { saveBlob } from '../../ui/download.ts';
import { type At, readTrace } from './figure-queries.ts';
import { traceCsv } from './trace-csv.ts';

const PAGE = 200;

/**
 * Reads a whole trace and saves it as CSV: all of it or nothing.
 * @throws {ApiError} when a page cannot be read
 */
export async function saveTrace(indicator: string, at: At, measure: string, name: string): Promise<void> {
  const lines: TraceLine[] = [];
  let after: string | undefined;
  let measureUnit = '';
  do {
    const page = await readTrace(indicator, at, { measure, after, limit: PAGE });
    lines.push(...page.lines);
    measureUnit = page.measureUnit;
    after = page.next ?? undefined;
  } while (after !== undefined);
  const csv = new Blob([traceCsv({ measureUnit, lines })], { type: 'text/csv;charset=utf-8' });
  saveBlob(csv, `${name}_所据记录.csv`.replace(/[\\/:*?"<>|]/g, ''));
}
