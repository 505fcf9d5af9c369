/**
 * One line of the table. `target` is written `≤ 20` or `≥ 400` (also `<`, `>`), or left empty where nothing is promised.
 * `beside` is the same job as it is done today, measured in the same run.
 */
export type Measure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string;
  readonly beside?: { readonly how: string; readonly value: number };
};

/** What a part is told by the command line. */
export type BenchOptions = {
  /** Sizes of the county whose reading is measured. */
  readonly records: readonly number[];
  /** Progress, for whoever waits. */
  readonly say: (says: string) => void;
};

/** What could not be measured here, and why: no LibreOffice, no server. */
export type Skipped = { readonly name: string; readonly why: string };

/** How long a job takes, in milliseconds. */
export async function timeMs(job: () => unknown): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

/** Times of a job that is repeated, after some rounds that nobody counts. */
export async function timesMs(rounds: number, job: (round: number) => unknown, warm = 3): Promise<readonly number[]> {
  for (let round = 0; round < warm; round += 1) await job(round);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeMs(() => job(round)));
  return times;
}

/** The value below which a share of the others lie: 0.5 is the median, 0.95 what one in twenty exceeds. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function isSkipped(result: Measure | Skipped): result is Skipped {
  return 'why' in result;
}
