import type { Tx } from './backend.ts';

/** How many evidence files lie with records of a township's unit and all below it, and their size in bytes. */
export async function countFiles(
  tx: Tx,
  county: string,
  unit: string,
): Promise<{ readonly files: number; readonly sizeBytes: number }> {
  const [row] = await tx.query(
    'select count(*) as files, coalesce(sum(size_bytes), 0) as size from file where county = $1 and starts_with(unit, $2)',
    [county, unit],
  );
  return { files: Number(row?.files ?? 0), sizeBytes: Number(row?.size ?? 0) };
}
