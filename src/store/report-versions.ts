import type { Tx } from './backend.ts';

/** compose 系统成文 · edit 修改 · restore 恢复旧版 · sign 签批 · approve 签批完毕、固化 · withdraw 撤回 · return 县级退回 */
export type VersionAct = 'compose' | 'edit' | 'restore' | 'sign' | 'approve' | 'withdraw' | 'return';

/** A report as it read at one version. `snapshot`, `edits` and `frozen` are the use case's own shapes. */
export type StoredVersion = {
  readonly version: number;
  readonly act: VersionAct;
  readonly snapshot: unknown;
  readonly edits: unknown;
  readonly frozen: unknown;
  readonly note: string | null;
  readonly seat: string | null;
  readonly personName: string;
  readonly at: Date;
};

/** Adds a version. The caller holds the township's chain, so that versions follow one another. */
export async function addVersion(
  tx: Tx,
  at: { readonly county: string; readonly report: string; readonly unit: string },
  version: StoredVersion,
): Promise<void> {
  await tx.query(
    `insert into report_version (county, report, version, unit, act, snapshot, edits, frozen, note, seat, person_name, at)
      values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8::jsonb, $9, $10, $11, $12)`,
    [
      at.county,
      at.report,
      version.version,
      at.unit,
      version.act,
      JSON.stringify(version.snapshot),
      JSON.stringify(version.edits),
      version.frozen === null ? null : JSON.stringify(version.frozen),
      version.note,
      version.seat,
      version.personName,
      version.at,
    ],
  );
}

/** The versions of a report, oldest first, without what is frozen in them. */
export async function listVersions(tx: Tx, county: string, report: string): Promise<readonly StoredVersion[]> {
  const rows = await tx.query(
    `select version, act, snapshot, edits, null as frozen, note, seat, person_name, at from report_version
      where county = $1 and report = $2 order by version`,
    [county, report],
  );
  return rows.map(parseVersion);
}

/** One version whole; undefined where there is none of that number. */
export async function findVersion(
  tx: Tx,
  county: string,
  report: string,
  version: number,
): Promise<StoredVersion | undefined> {
  const rows = await tx.query(
    `select version, act, snapshot, edits, frozen, note, seat, person_name, at from report_version
      where county = $1 and report = $2 and version = $3`,
    [county, report, version],
  );
  return rows.map(parseVersion)[0];
}

function parseVersion(row: Readonly<Record<string, unknown>>): StoredVersion {
  return {
    version: row.version as number,
    act: row.act as VersionAct,
    snapshot: row.snapshot,
    edits: row.edits,
    frozen: row.frozen,
    note: row.note as string | null,
    seat: row.seat as string | null,
    personName: row.person_name as string,
    at: row.at as Date,
  };
}
