import type { Tx } from './backend.ts';

/** A report of others as kept: its text, and what the last check found in it. */
export type StoredReview = {
  readonly county: string;
  readonly id: string;
  /** The unit whose document it is: the report's, else that of the seat that sent it in. */
  readonly keptBy: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly fileName: string;
  readonly source: 'txt' | 'docx' | 'doc' | 'pdf' | 'ofd' | 'pasted';
  readonly digest: string;
  readonly org: string | null;
  readonly text: string;
  readonly found: readonly FoundBefore[];
  readonly by: string;
  readonly createdAt: Date;
};

/** A finding in short, for counts in lists. */
export type FoundBefore = { readonly fingerprint: string; readonly verdict: 'fail' | 'doubt' | 'unassessable' };

/** A review as lists show it. */
export type ListedReview = Omit<StoredReview, 'text'> & { readonly chars: number };

/** Adds a review; one that is there already takes the new name. */
export async function writeReview(tx: Tx, review: StoredReview): Promise<void> {
  await tx.query(
    `insert into review (county, id, kept_by, unit, year, file_name, source, digest, org, text, found, by, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $13)
      on conflict (county, id) do update set file_name = excluded.file_name, found = excluded.found`,
    [
      review.county,
      review.id,
      review.keptBy,
      review.unit,
      review.year,
      review.fileName,
      review.source,
      review.digest,
      review.org,
      review.text,
      JSON.stringify(review.found),
      review.by,
      review.createdAt,
    ],
  );
}

export async function findReview(tx: Tx, county: string, id: string): Promise<StoredReview | undefined> {
  const rows = await tx.query(`select ${COLUMNS}, text from review where county = $1 and id = $2`, [county, id]);
  return rows.map(parseReview)[0];
}

/** Keeps what a later check found. */
export async function writeFound(tx: Tx, review: Pick<StoredReview, 'county' | 'id' | 'found'>): Promise<void> {
  await tx.query('update review set found = $3::jsonb where county = $1 and id = $2', [
    review.county,
    review.id,
    JSON.stringify(review.found),
  ]);
}

/** Reviews of a unit and all below it, newest first; of one year where one is given. */
export async function listReviews(
  tx: Tx,
  at: { readonly county: string; readonly unit: string; readonly year: number | null },
): Promise<readonly ListedReview[]> {
  const rows = await tx.query(
    `select ${COLUMNS}, length(text) as chars from review
      where county = $1 and starts_with(kept_by, $2) and ($3::integer is null or year = $3)
      order by created_at desc, id`,
    [at.county, at.unit, at.year],
  );
  return rows.map((row) => ({ ...parseReview({ ...row, text: '' }), chars: row.chars as number }));
}

/** Whole texts of a unit and all below it, of the years given, in order of unit and time. */
export async function readReviewTexts(
  tx: Tx,
  at: { readonly county: string; readonly unit: string; readonly years: readonly number[] },
): Promise<readonly StoredReview[]> {
  const rows = await tx.query(
    `select ${COLUMNS}, text from review
      where county = $1 and starts_with(kept_by, $2) and year = any($3::integer[]) order by kept_by, created_at desc, id`,
    [at.county, at.unit, at.years],
  );
  return rows.map(parseReview);
}

/** @returns whether there was one */
export async function removeReview(tx: Tx, county: string, id: string): Promise<boolean> {
  const rows = await tx.query('delete from review where county = $1 and id = $2 returning id', [county, id]);
  return rows.length > 0;
}

const COLUMNS = 'county, id, kept_by, unit, year, file_name, source, digest, org, found, by, created_at';

function parseReview(row: Readonly<Record<string, unknown>>): StoredReview {
  return {
    county: row.county as string,
    id: row.id as string,
    keptBy: row.kept_by as string,
    unit: row.unit as string | null,
    year: row.year as number | null,
    fileName: row.file_name as string,
    source: row.source as StoredReview['source'],
    digest: row.digest as string,
    org: row.org as string | null,
    text: row.text as string,
    found: row.found as readonly FoundBefore[],
    by: row.by as string,
    createdAt: row.created_at as Date,
  };
}
