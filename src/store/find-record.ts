import type { Rows, Statement, Tx } from './backend.ts';
import { parseRecord, RECORD_COLUMNS, type StoredRecord } from './record.ts';

/** The record of an id that the seat may see; undefined where there is none for it. */
export async function findRecord(tx: Tx, county: string, id: string): Promise<StoredRecord | undefined> {
  const [rows = []] = await tx.batch([findRecordStatement(county, id)]);
  return parseFound(rows);
}

/** The same as a statement, to be sent with others; `parseFound` reads its answer. */
export function findRecordStatement(county: string, id: string): Statement {
  return { text: `select ${RECORD_COLUMNS} from record as r where r.county = $1 and r.id = $2`, values: [county, id] };
}

export function parseFound(rows: Rows | undefined): StoredRecord | undefined {
  const row = rows?.[0];
  return row === undefined ? undefined : parseRecord(row);
}

/** Records of one register and township by their numbers, void ones left out. */
export async function findRecordsByNumber(
  tx: Tx,
  at: { readonly county: string; readonly holder: string; readonly register: string },
  numbers: readonly string[],
): Promise<readonly StoredRecord[]> {
  if (numbers.length === 0) return [];
  const [rows = []] = await tx.batch([findByNumberStatement(at, numbers)]);
  return rows.map(parseRecord);
}

/** The same as a statement, to be sent with others; `parseRecord` reads each row of its answer. */
export function findByNumberStatement(
  at: { readonly county: string; readonly holder: string; readonly register: string },
  numbers: readonly string[],
): Statement {
  return {
    text: `select ${RECORD_COLUMNS} from record as r
      where r.county = $1 and r.holder = $2 and r.register = $3 and r.number = any($4::text[]) and r.state = 'recorded'`,
    values: [at.county, at.holder, at.register, numbers],
  };
}

/** The row of a register and township in which a field has a value: the oldest, where several have. */
export async function findRowWith(
  tx: Tx,
  at: { readonly county: string; readonly holder: string; readonly register: string },
  field: string,
  value: string,
): Promise<StoredRecord | undefined> {
  const rows = await tx.query(
    `select ${RECORD_COLUMNS} from record as r where r.county = $1 and r.holder = $2 and r.register = $3
      and r.state = 'recorded' and r.kind = 'row' and r.fields ->> $4 = $5 order by r.id limit 1`,
    [at.county, at.holder, at.register, field, value],
  );
  return rows.map(parseRecord)[0];
}

/** Fingerprints, of those given, that rows imported earlier already carry. */
export async function findSources(
  tx: Tx,
  at: { readonly county: string; readonly holder: string; readonly register: string },
  sources: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query(
    `select r.source from record as r where r.county = $1 and r.holder = $2 and r.register = $3 and r.source = any($4::text[])`,
    [at.county, at.holder, at.register, sources],
  );
  return new Set(rows.map((row) => String(row.source)));
}

/** Records of the ids that the seat may see, in no order. */
export async function findRecords(tx: Tx, county: string, ids: readonly string[]): Promise<readonly StoredRecord[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query(
    `select ${RECORD_COLUMNS} from record as r where r.county = $1 and r.id = any($2::uuid[])`,
    [county, ids],
  );
  return rows.map(parseRecord);
}
