import type { Tx } from './backend.ts';

/** A report as kept: while a draft, what people changed in it; once approved, the whole of it. */
export type StoredReport = {
  readonly county: string;
  readonly id: string;
  readonly unit: string;
  readonly year: number;
  readonly outline: string;
  readonly state: 'draft' | 'approved';
  readonly version: number;
  readonly edits: unknown;
  readonly frozen: unknown;
  readonly digest: string | null;
  /** Signatures that stand, as the use case keeps them. */
  readonly signatures: unknown;
  readonly changedAt: Date;
};

export async function findReport(
  tx: Tx,
  at: Pick<StoredReport, 'county' | 'unit' | 'year' | 'outline'>,
): Promise<StoredReport | undefined> {
  const rows = await tx.query(`${SELECT} where county = $1 and unit = $2 and year = $3 and outline = $4`, [
    at.county,
    at.unit,
    at.year,
    at.outline,
  ]);
  return rows.map(parseReport)[0];
}

/** Reports of a unit and all below it, newest year first, without what is frozen in them. */
export async function listReports(
  tx: Tx,
  county: string,
  unit: string,
  year: number | null,
): Promise<readonly Omit<StoredReport, 'frozen' | 'edits'>[]> {
  const rows = await tx.query(
    `select county, id, unit, year, outline, state, version, digest, signatures, changed_at from report
      where county = $1 and starts_with(unit, $2) and ($3::integer is null or year = $3) order by year desc, unit`,
    [county, unit, year],
  );
  return rows.map((row) => parseReport({ ...row, frozen: null, edits: null }));
}

/** Approved reports of a unit and all below it, of the years given, whole. */
export async function readApprovedReports(
  tx: Tx,
  at: { readonly county: string; readonly unit: string; readonly years: readonly number[] },
): Promise<readonly StoredReport[]> {
  const rows = await tx.query(
    `${SELECT} where county = $1 and starts_with(unit, $2) and year = any($3::integer[]) and state = 'approved' order by unit, year`,
    [at.county, at.unit, at.years],
  );
  return rows.map(parseReport);
}

/** Adds or replaces a report. The caller holds the township's chain, so that versions follow one another. */
export async function writeReport(tx: Tx, report: StoredReport): Promise<void> {
  await tx.query(
    `insert into report (county, id, unit, year, outline, state, version, edits, frozen, digest, changed_at, signatures)
      values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10, $11, $12::jsonb)
      on conflict (county, id) do update set state = excluded.state, version = excluded.version, edits = excluded.edits,
        frozen = excluded.frozen, digest = excluded.digest, changed_at = excluded.changed_at,
        signatures = excluded.signatures`,
    [
      report.county,
      report.id,
      report.unit,
      report.year,
      report.outline,
      report.state,
      report.version,
      JSON.stringify(report.edits),
      report.frozen === null ? null : JSON.stringify(report.frozen),
      report.digest,
      report.changedAt,
      JSON.stringify(report.signatures),
    ],
  );
}

const SELECT =
  'select county, id, unit, year, outline, state, version, edits, frozen, digest, signatures, changed_at from report';

function parseReport(row: Readonly<Record<string, unknown>>): StoredReport {
  return {
    county: row.county as string,
    id: row.id as string,
    unit: row.unit as string,
    year: row.year as number,
    outline: row.outline as string,
    state: row.state as StoredReport['state'],
    version: row.version as number,
    edits: row.edits,
    frozen: row.frozen,
    digest: row.digest as string | null,
    signatures: row.signatures,
    changedAt: row.changed_at as Date,
  };
}
