import type { SettingValue } from '#engine/setting.ts';
import { countyOf } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from './backend.ts';

/** A value that somebody set: from a day on, on a basis; null gives the matter back to the county or the program. */
export type SettingEntry = {
  readonly unit: string;
  readonly name: string;
  readonly version: number;
  readonly value: SettingValue | null;
  readonly since: LocalDate;
  readonly basis: string;
  readonly setBy: string;
  readonly setAt: Date;
};

/** Settings in force on a day for a unit, as texts: its own before its county's. */
export async function readSettings(tx: Tx, unit: string, on: LocalDate): Promise<Readonly<Record<string, string>>> {
  const entries = inForce(await readSettingEntries(tx, unit), on);
  return Object.fromEntries([...entries].map(([name, { value }]) => [name, String(value)]));
}

/** The entries in force on a day by name, nearest unit first; names that are given back everywhere are left out. */
export function inForce(entries: readonly SettingEntry[], on: LocalDate): ReadonlyMap<string, SettingEntry> {
  const found = new Map<string, SettingEntry>();
  const last = new Map<string, SettingEntry>();
  for (const entry of entries) {
    const key = `${entry.unit} ${entry.name}`;
    const other = last.get(key);
    if (entry.since <= on && (other === undefined || isLater(entry, other))) last.set(key, entry);
  }
  for (const entry of last.values()) {
    const other = found.get(entry.name);
    if (entry.value !== null && (other === undefined || entry.unit.length > other.unit.length))
      found.set(entry.name, entry);
  }
  return found;
}

/** Every value ever set for a unit and those above it, oldest first. */
export async function readSettingEntries(tx: Tx, unit: string): Promise<readonly SettingEntry[]> {
  const rows = await tx.query(
    `select unit, name, version, value, since, basis, set_by, set_at from setting
      where county = $1 and starts_with($2, unit) order by unit, name, version`,
    [countyOf(unit), unit],
  );
  return rows.map((row) => ({
    unit: row.unit as string,
    name: row.name as string,
    version: row.version as number,
    value: row.value as SettingValue | null,
    since: row.since as LocalDate,
    basis: row.basis as string,
    setBy: row.set_by as string,
    setAt: row.set_at as Date,
  }));
}

/** Adds a value; what was set before stays as history. */
export async function writeSetting(tx: Tx, entry: SettingEntry): Promise<void> {
  await tx.query(
    `insert into setting (county, unit, name, version, value, since, basis, set_by, set_at)
      values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9)`,
    [
      countyOf(entry.unit),
      entry.unit,
      entry.name,
      entry.version,
      JSON.stringify(entry.value),
      entry.since,
      entry.basis,
      entry.setBy,
      entry.setAt,
    ],
  );
}

function isLater(a: SettingEntry, b: SettingEntry): boolean {
  return a.since > b.since || (a.since === b.since && a.version > b.version);
}
