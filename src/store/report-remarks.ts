import type { Role } from '#kernel/role.ts';
import type { Tx } from './backend.ts';

/** One thing said or done in a thread of remarks: the comment that begins it, an answer, its settling, its reopening. */
export type StoredRemark = {
  readonly county: string;
  readonly id: string;
  /** Id of the comment that began it. */
  readonly thread: string;
  /** Number of its entry in the township's log: they are in this order. */
  readonly seq: number;
  readonly unit: string;
  readonly year: number;
  readonly outline: string;
  readonly act: 'comment' | 'answer' | 'resolve' | 'reopen';
  readonly block: string;
  /** How the paragraph then began. */
  readonly beginning: string;
  /** The words chosen in it; null: all of it. */
  readonly passage: string | null;
  /** '' where a thread is settled or reopened without a word. */
  readonly says: string;
  /** Of a thread that the county began. */
  readonly byCounty: boolean;
  readonly seat: string | null;
  readonly role: Role;
  readonly personName: string;
  readonly at: Date;
};

export async function addRemark(tx: Tx, remark: StoredRemark): Promise<void> {
  await tx.query(
    `insert into report_remark (county, id, thread, seq, unit, year, outline, act, block, beginning, passage, says, by_county, seat, role, person_name, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      remark.county,
      remark.id,
      remark.thread,
      remark.seq,
      remark.unit,
      remark.year,
      remark.outline,
      remark.act,
      remark.block,
      remark.beginning,
      remark.passage,
      remark.says,
      remark.byCounty,
      remark.seat,
      remark.role,
      remark.personName,
      remark.at,
    ],
  );
}

/** All remarks on a unit's report of a year, oldest first. */
export async function listRemarks(
  tx: Tx,
  at: Pick<StoredRemark, 'county' | 'unit' | 'year' | 'outline'>,
): Promise<readonly StoredRemark[]> {
  const rows = await tx.query(
    `select county, id, thread, seq, unit, year, outline, act, block, beginning, passage, says, by_county, seat, role, person_name, at
      from report_remark where county = $1 and unit = $2 and year = $3 and outline = $4 order by seq`,
    [at.county, at.unit, at.year, at.outline],
  );
  return rows.map((row) => ({
    county: row.county as string,
    id: row.id as string,
    thread: row.thread as string,
    seq: row.seq as number,
    unit: row.unit as string,
    year: row.year as number,
    outline: row.outline as string,
    act: row.act as StoredRemark['act'],
    block: row.block as string,
    beginning: row.beginning as string,
    passage: row.passage as string | null,
    says: row.says as string,
    byCounty: row.by_county as boolean,
    seat: row.seat as string | null,
    role: row.role as Role,
    personName: row.person_name as string,
    at: row.at as Date,
  }));
}
