import type { FormerName, MapPlace, Unit } from '#engine/unit.ts';
import type { Tx } from './backend.ts';

/** All units at or below a code, in order of code. Units are public; a province has some 50,000. */
export async function listUnits(tx: Tx, below: string): Promise<readonly Unit[]> {
  const rows = await tx.query(
    `select code, name, short, kind, since, until, successor, map_row, map_column from unit where starts_with(code, $1) order by code`,
    [below],
  );
  const former = await tx.query(
    `select unit, until, name, short from unit_name where starts_with(unit, $1) order by until`,
    [below],
  );
  const names = Map.groupBy(former, ({ unit }) => unit);
  return rows.map((row) => parseUnit(row, names.get(row.code)));
}

/** How often units or their names have changed, by whichever program. */
export async function readUnitRevision(tx: Tx): Promise<number> {
  const [row] = await tx.query('select revision from unit_revision');
  if (typeof row?.revision !== 'number') throw new Error('unit_revision has no row');
  return row.revision;
}

/** Keeps a name that a unit had until a day. */
export async function writeFormerName(tx: Tx, unit: string, { until, name, short }: FormerName): Promise<void> {
  await tx.query('insert into unit_name (unit, until, name, short) values ($1, $2, $3, $4)', [
    unit,
    until,
    name,
    short,
  ]);
}

/** Puts units on their map, or takes them off it. */
export async function writeUnitPlaces(
  tx: Tx,
  places: readonly { readonly code: string; readonly place: MapPlace | null }[],
): Promise<void> {
  const rows = places.map(({ code, place }) => ({ code, row: place?.row ?? null, column: place?.column ?? null }));
  await tx.query(
    `update unit as u set map_row = x."row", map_column = x."column"
      from jsonb_to_recordset($1::jsonb) as x (code text, "row" smallint, "column" smallint) where u.code = x.code`,
    [JSON.stringify(rows)],
  );
}

/** Adds units, or changes those that exist (a new name, an end, a successor). Where they stand on the map is left as it is. */
export async function writeUnits(tx: Tx, units: readonly Unit[]): Promise<void> {
  await tx.query(
    `insert into unit (code, name, short, kind, since, until, successor)
      select x.code, x.name, x.short, x.kind, x."from", x."to", x.successor
      from jsonb_to_recordset($1::jsonb) as x (code text, name text, short text, kind text, "from" date, "to" date, successor text)
      on conflict (code) do update set name = excluded.name, short = excluded.short, until = excluded.until, successor = excluded.successor`,
    [JSON.stringify(units)],
  );
}

type Cells = Readonly<Record<string, unknown>>;

function parseUnit(row: Cells, names: readonly Cells[] | undefined): Unit {
  return {
    code: row.code as string,
    name: row.name as string,
    short: row.short as string,
    kind: row.kind as Unit['kind'],
    from: row.since as Unit['from'],
    to: row.until as Unit['to'],
    successor: row.successor as string | null,
    ...(names === undefined ? {} : { formerly: names.map(parseFormer) }),
    ...(row.map_row === null ? {} : { place: { row: Number(row.map_row), column: Number(row.map_column) } }),
  };
}

function parseFormer(row: Cells): FormerName {
  return { until: row.until as FormerName['until'], name: row.name as string, short: row.short as string };
}
