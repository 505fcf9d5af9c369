import type { ChartPoint } from './chart-point.ts';

/** A unit's tile: where the office has put it on its map, and which sort it is of; sorts begin a new row. */
export type Tile = ChartPoint & {
  readonly href: string;
  /** 1-based; null where nobody has placed it. */
  readonly place: { readonly row: number; readonly column: number } | null;
  readonly sort: 'division' | 'office' | 'own';
};

export type LaidTile = Tile & { readonly row: number; readonly column: number };

/**
 * Where each tile stands, rows and columns counted from 0: as the office placed it, the others behind them in their own order. Values
 * never move a tile. A place that is taken already goes to the first who asked for it.
 */
export function layTiles(
  tiles: readonly Tile[],
  fitting: number,
): { readonly tiles: readonly LaidTile[]; readonly columns: number; readonly rows: number } {
  const taken = new Set<string>();
  const placed: LaidTile[] = [];
  const rest: Tile[] = [];
  for (const tile of tiles) {
    const at = tile.place === null ? null : `${tile.place.row} ${tile.place.column}`;
    if (tile.place === null || at === null || taken.has(at)) rest.push(tile);
    else {
      taken.add(at);
      placed.push({ ...tile, row: tile.place.row - 1, column: tile.place.column - 1 });
    }
  }
  const widest = Math.max(0, ...placed.map(({ column }) => column + 1));
  const columns = placed.length > 0 ? widest : evenColumns(tiles, fitting);
  let row = Math.max(-1, ...placed.map((tile) => tile.row)) + 1;
  let column = 0;
  let sort: Tile['sort'] | undefined;
  const laid = [...placed];
  for (const tile of rest) {
    if (column >= columns || (sort !== undefined && tile.sort !== sort && column > 0)) {
      row += 1;
      column = 0;
    }
    laid.push({ ...tile, row, column });
    sort = tile.sort;
    column += 1;
  }
  return { tiles: laid, columns, rows: Math.max(0, ...laid.map((tile) => tile.row + 1)) };
}

/** As few rows as fit, and these as even as can be. */
function evenColumns(tiles: readonly Tile[], fitting: number): number {
  const counts = [...Map.groupBy(tiles, ({ sort }) => sort).values()].map((some) => some.length);
  const most = Math.max(1, ...counts);
  return Math.ceil(most / Math.ceil(most / Math.max(1, fitting)));
}

/** How many shades a value can have; 0 is the lightest and has none of them. */
export const SHADES = 5;

/** 0 for nothing, then 1 to `SHADES` in equal steps up to the greatest value. */
export function shadeOf(value: number, greatest: number): number {
  if (value <= 0 || greatest <= 0) return 0;
  return Math.min(SHADES, Math.ceil((value / greatest) * SHADES));
}

/** What each shade stands for, in words: 1–9, 10–18 …; steps that no whole number falls into are left out. */
export function shadeWords(
  greatest: number,
  isWhole: boolean,
): readonly { readonly shade: number; readonly says: string }[] {
  if (greatest <= 0) return [];
  return Array.from({ length: SHADES }, (_, place) => place + 1).flatMap((shade) => {
    const [above, upTo] = [(greatest * (shade - 1)) / SHADES, (greatest * shade) / SHADES];
    if (!isWhole) return [{ shade, says: `${tidy(above)}–${tidy(upTo)}` }];
    const [first, last] = [Math.floor(above) + 1, Math.floor(upTo)];
    if (first > last) return [];
    return [{ shade, says: first === last ? String(first) : `${first}–${last}` }];
  });
}

function tidy(value: number): string {
  return String(Number(value.toFixed(1)));
}

/** A name in at most two lines of so many characters; what does not fit ends in …. */
export function nameLines(name: string, perLine: number): readonly string[] {
  const letters = [...name];
  if (letters.length <= perLine) return [name];
  const second = letters.slice(perLine);
  return [
    letters.slice(0, perLine).join(''),
    second.length > perLine ? `${second.slice(0, perLine - 1).join('')}…` : second.join(''),
  ];
}
