import { endOf, holderOf } from '#engine/unit.ts';
import type { Tx } from './backend.ts';

/** Evidence of a record: the bytes lie in the folder under their SM3 digest, encrypted. */
export type StoredFile = {
  readonly id: string;
  readonly record: string;
  readonly unit: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly digest: string;
  readonly addedAt: Date;
  readonly addedBy: string;
  /** The file of the same record that this one is a later version of. */
  readonly replaces: string | null;
};

export async function listFiles(tx: Tx, county: string, record: string): Promise<readonly StoredFile[]> {
  const rows = await tx.query(`${SELECT} where county = $1 and record = $2 order by added_at, id`, [county, record]);
  return rows.map(parseFile);
}

/** A file with the record it proves. */
export type RecentFile = StoredFile & { readonly register: string; readonly number: string };

/** The last files of a unit and below whose name holds `words`, one of each content, newest first. */
export async function listRecentFiles(
  tx: Tx,
  county: string,
  unit: string,
  words: string,
): Promise<readonly RecentFile[]> {
  const rows = await tx.query(
    `select * from (
        select distinct on (f.digest) f.id, f.record, f.unit, f.name, f.media_type, f.size_bytes, f.digest, f.added_at, f.added_by, f.replaces, r.register, r.number
          from file as f join record as r on r.county = f.county and r.id = f.record
          where f.county = $1 and f.holder = $2 and f.unit >= $3 and f.unit < $4 and f.name like $5
          order by f.digest, f.added_at desc) as last
      order by added_at desc limit 50`,
    [county, holderOf(unit), unit, endOf(unit), `%${words.replace(/[\\%_]/g, '\\$&')}%`],
  );
  return rows.map((row) => ({ ...parseFile(row), register: row.register as string, number: row.number as string }));
}

/** The files that no later version has taken the place of. */
export function lastVersions<F extends Pick<StoredFile, 'id' | 'replaces'>>(files: readonly F[]): readonly F[] {
  const replaced = new Set(files.map(({ replaces }) => replaces));
  return files.filter(({ id }) => !replaced.has(id));
}

export async function findFile(tx: Tx, county: string, id: string): Promise<StoredFile | undefined> {
  const [row] = await tx.query(`${SELECT} where county = $1 and id = $2`, [county, id]);
  return row && parseFile(row);
}

export async function writeFile(
  tx: Tx,
  at: { readonly county: string; readonly holder: string },
  file: StoredFile,
): Promise<void> {
  await tx.query(
    `insert into file (county, holder, id, record, unit, name, media_type, size_bytes, digest, added_at, added_by, replaces)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      at.county,
      at.holder,
      file.id,
      file.record,
      file.unit,
      file.name,
      file.mediaType,
      file.sizeBytes,
      file.digest,
      file.addedAt,
      file.addedBy,
      file.replaces,
    ],
  );
}

const SELECT = 'select id, record, unit, name, media_type, size_bytes, digest, added_at, added_by, replaces from file';

function parseFile(row: Readonly<Record<string, unknown>>): StoredFile {
  return {
    id: row.id as string,
    record: row.record as string,
    unit: row.unit as string,
    name: row.name as string,
    mediaType: row.media_type as string,
    sizeBytes: row.size_bytes as number,
    digest: row.digest as string,
    addedAt: row.added_at as Date,
    addedBy: row.added_by as string,
    replaces: row.replaces as string | null,
  };
}
