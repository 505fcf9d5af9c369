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
  /** When `found` was found; null: to be checked anew. */
  readonly checkedAt: Date | null;
  /** The unit of the seat that checked it: only reports which that unit sees were compared. */
  readonly checkedBy: string | null;
  readonly by: string;
  readonly createdAt: Date;
};

/** A finding in short, for lists. */
export type FoundBefore = {
  readonly fingerprint: string;
  readonly verdict: 'fail' | 'doubt' | 'unassessable';
  readonly rule: string;
  /** The rule's name. */
  readonly label: string;
};

/** A review as lists show it. */
export type ListedReview = Omit<StoredReview, 'text'> & { readonly chars: number };

/** Adds a review; one that is there already takes the new name. */
export async function writeReview(tx: Tx, review: StoredReview): Promise<void> {
  await tx.query(
    `insert into review (county, id, kept_by, unit, year, file_name, source, digest, org, text, found, checked_at,
        checked_by, by, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $13, $14, $15)
      on conflict (county, id) do update set file_name = excluded.file_name, found = excluded.found,
        checked_at = excluded.checked_at, checked_by = excluded.checked_by`,
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
      review.checkedAt,
      review.checkedBy,
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
export async function writeFound(
  tx: Tx,
  review: Pick<StoredReview, 'county' | 'id' | 'found' | 'checkedAt' | 'checkedBy'>,
): Promise<void> {
  await tx.query(
    'update review set found = $3::jsonb, checked_at = $4, checked_by = $5 where county = $1 and id = $2',
    [review.county, review.id, JSON.stringify(review.found), review.checkedAt, review.checkedBy],
  );
}

/** Says of the reviews of some years that they are to be checked anew: one that they were compared with is gone. */
export async function forgetChecks(tx: Tx, county: string, years: readonly number[]): Promise<void> {
  await tx.query('update review set checked_at = null where county = $1 and year = any($2::integer[])', [
    county,
    years,
  ]);
}

/** When a record of each township last changed; those in which none ever did are left out. */
export async function lastRecordChanges(
  tx: Tx,
  county: string,
  holders: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.query(
    `select h.holder, e.at from unnest($2::text[]) as h (holder) cross join lateral (
      select at from entry where county = $1 and holder = h.holder and subject = 'record' and action <> 'reveal'
        order by seq desc limit 1) as e`,
    [county, holders],
  );
  return new Map(rows.map((row) => [row.holder as string, row.at as Date]));
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

const COLUMNS =
  'county, id, kept_by, unit, year, file_name, source, digest, org, found, checked_at, checked_by, by, created_at';

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
    found: (row.found as readonly (Omit<FoundBefore, 'rule' | 'label'> & Partial<FoundBefore>)[]).map(parseFound),
    checkedAt: row.checked_at as Date | null,
    checkedBy: row.checked_by as string | null,
    by: row.by as string,
    createdAt: row.created_at as Date,
  };
}

/** What was kept before findings had the names of their rules is without them until it is checked anew. */
function parseFound({
  fingerprint,
  verdict,
  rule = '',
  label = '',
}: Omit<FoundBefore, 'rule' | 'label'> & Partial<FoundBefore>): FoundBefore {
  return { fingerprint, verdict, rule, label };
}
