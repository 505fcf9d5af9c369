import type { Tx } from './backend.ts';
import { parseRecord, RECORD_COLUMNS, type StoredRecord } from './record.ts';

/** Whose parts are asked for: a row's number, and the fields in which rows of its own place and of places below it name it. */
export type ChildQuery = {
  readonly county: string;
  readonly holder: string;
  readonly register: string;
  readonly number: string;
  readonly parent: string;
  readonly above: string;
};

/** The rows that name a row as the one they are part of; for a county's row those in its townships too. At most 1,000. */
export async function findChildren(tx: Tx, query: ChildQuery): Promise<readonly StoredRecord[]> {
  const { county, holder, register, number, parent, above } = query;
  const rows = await tx.query(
    `select ${RECORD_COLUMNS} from record as r where r.county = $1 and r.register = $2 and r.state = 'recorded' and r.kind = 'row'
      and ((r.holder = $3 and (r.fields -> $4::text) ? $5) or ($3 = $1 and r.holder <> $3 and (r.fields -> $6::text) ? $5))
      order by r.unit, r.number limit 1000`,
    [county, register, holder, parent, number, above],
  );
  return rows.map(parseRecord);
}
