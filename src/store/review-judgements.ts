import type { Tx } from './backend.ts';

/** What a person said of a finding: 对, 不对, 已改. It holds for every version of the unit's report of that year. */
export type StoredJudgement = {
  readonly county: string;
  readonly unit: string;
  readonly fingerprint: string;
  readonly year: number | null;
  readonly judgement: 'right' | 'wrong' | 'mended';
  readonly note: string | null;
  readonly person: string;
  readonly at: Date;
};

/** Adds a judgement, or puts it in the place of an earlier one. */
export async function writeJudgement(tx: Tx, judged: StoredJudgement): Promise<void> {
  await tx.query(
    `insert into review_judgement (county, unit, fingerprint, year, judgement, note, person, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (county, unit, fingerprint) do update set judgement = excluded.judgement, note = excluded.note,
        person = excluded.person, at = excluded.at`,
    [
      judged.county,
      judged.unit,
      judged.fingerprint,
      judged.year,
      judged.judgement,
      judged.note,
      judged.person,
      judged.at,
    ],
  );
}

export async function removeJudgement(
  tx: Tx,
  at: Pick<StoredJudgement, 'county' | 'unit' | 'fingerprint'>,
): Promise<void> {
  await tx.query('delete from review_judgement where county = $1 and unit = $2 and fingerprint = $3', [
    at.county,
    at.unit,
    at.fingerprint,
  ]);
}

/** Judgements of the units given. */
export async function readJudgements(
  tx: Tx,
  county: string,
  units: readonly string[],
): Promise<readonly StoredJudgement[]> {
  const rows = await tx.query(
    `select county, unit, fingerprint, year, judgement, note, person, at from review_judgement
      where county = $1 and unit = any($2::text[])`,
    [county, units],
  );
  return rows.map((row) => ({
    county: row.county as string,
    unit: row.unit as string,
    fingerprint: row.fingerprint as string,
    year: row.year as number | null,
    judgement: row.judgement as StoredJudgement['judgement'],
    note: row.note as string | null,
    person: row.person as string,
    at: row.at as Date,
  }));
}
