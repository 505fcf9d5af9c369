import { type MouseEvent, type RefObject, useEffect, useState } from 'react';
import { FONT, INK } from './chart-ink.ts';
import { shortNumber, wordsOf } from './chart-point.ts';
import { type LaidTile, layTiles, nameLines, shadeOf, type Tile } from './tile-layout.ts';
import './tile-map.css';

const GAP_PX = 6;
const TILE = { widthPx: 104, narrowestPx: 78, heightPx: 62 } as const;
const NAME_PX = 13;

/** Fill and ink by shade. The number is printed on each: colour never speaks alone. */
export const SHADE_INK: readonly { readonly fill: string; readonly ink: string }[] = [
  { fill: '#ffffff', ink: INK.text },
  { fill: '#e3eef8', ink: INK.text },
  { fill: '#bcd5ec', ink: INK.text },
  { fill: '#85b2db', ink: '#1b1b1b' },
  { fill: '#34709f', ink: '#ffffff' },
  { fill: '#1f4e79', ink: '#ffffff' },
];

/**
 * Units as tiles, each where the office has put it: a map without borders. Each tile is a link; nobody is ranked. `box` holds the
 * drawing, which can be copied as it is.
 */
export function TileMap({
  title,
  tiles,
  greatest,
  box,
  onOpen,
}: {
  readonly title: string;
  readonly tiles: readonly Tile[];
  readonly greatest: number;
  readonly box: RefObject<HTMLElement | null>;
  readonly onOpen: (key: string) => void;
}) {
  const widthPx = useWidth(box) - 6;
  const fitting = Math.max(2, Math.floor((widthPx + GAP_PX) / (TILE.narrowestPx + GAP_PX + 12)));
  const { tiles: laid, columns, rows } = layTiles(tiles, Math.min(10, fitting));
  const tilePx = Math.max(
    TILE.narrowestPx,
    Math.min(TILE.widthPx + 24, Math.floor((widthPx - GAP_PX * (columns - 1) - 2) / columns)),
  );
  const size = {
    width: columns * (tilePx + GAP_PX) - GAP_PX + 2,
    height: rows * (TILE.heightPx + GAP_PX) - GAP_PX + 2,
  };
  const open = (event: MouseEvent, key: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(key);
  };
  return (
    <section ref={box} className="tile-map" aria-label={title}>
      <svg
        xmlns="http://www.w3.org/2000/svg"
        {...size}
        viewBox={`-1 -1 ${size.width} ${size.height}`}
        fontFamily={FONT}
      >
        <title>{title}</title>
        <defs>
          <pattern id="not-applicable" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" fill="#ffffff" />
            <rect width="2" height="8" fill="#dfe4e9" />
          </pattern>
        </defs>
        {laid.map((tile) => (
          <a
            key={tile.key}
            href={tile.href}
            aria-label={spoken(tile, tilePx)}
            onClick={(event) => open(event, tile.key)}
          >
            <OneTile tile={tile} widthPx={tilePx} greatest={greatest} />
          </a>
        ))}
      </svg>
    </section>
  );
}

function OneTile({
  tile,
  widthPx,
  greatest,
}: {
  readonly tile: LaidTile;
  readonly widthPx: number;
  readonly greatest: number;
}) {
  const [x, y] = [tile.column * (widthPx + GAP_PX), tile.row * (TILE.heightPx + GAP_PX)];
  const middle = x + widthPx / 2;
  const { fill, ink } = lookOf(tile, greatest);
  const lines = linesOf(tile, widthPx);
  const isNumber = tile.value !== null;
  return (
    <g textAnchor="middle">
      <title>{`${tile.label}　${tile.text}`}</title>
      <rect
        x={x}
        y={y}
        width={widthPx}
        height={TILE.heightPx}
        rx={4}
        fill={fill}
        stroke={isNumber ? INK.formerEdge : '#8a949e'}
        strokeDasharray={isNumber ? undefined : '4 3'}
      />
      {lines.map((line, place) => (
        <text key={line} x={middle} y={y + (lines.length === 1 ? 22 : 17) + place * 15} fontSize={NAME_PX} fill={ink}>
          {line}
        </text>
      ))}
      <text
        x={middle}
        y={y + TILE.heightPx - (lines.length === 1 ? 13 : 8)}
        fontSize={isNumber ? 18 : 13}
        fontWeight={isNumber ? 600 : 400}
        fill={isNumber ? ink : INK.faint}
      >
        {printed(tile)}
      </text>
    </g>
  );
}

function linesOf({ label }: Tile, widthPx: number): readonly string[] {
  return nameLines(label, Math.floor((widthPx - 10) / NAME_PX));
}

function printed(tile: Tile): string {
  return tile.value === null ? wordsOf(tile) : shortNumber(tile.value);
}

/** What is seen, and then the whole: somebody who speaks to the machine says what is seen. */
function spoken(tile: Tile, widthPx: number): string {
  return `${linesOf(tile, widthPx).join('')} ${printed(tile)}（${tile.text}）`;
}

function lookOf({ value, state }: LaidTile, greatest: number): { readonly fill: string; readonly ink: string } {
  const plain = { fill: '#ffffff', ink: INK.text };
  if (value === null) return state === 'not-applicable' ? { ...plain, fill: 'url(#not-applicable)' } : plain;
  return SHADE_INK[shadeOf(value, greatest)] ?? plain;
}

const USUAL_WIDTH_PX = 640;

/** The width of a box as it changes; the last known while it is hidden. */
export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidth] = useState(USUAL_WIDTH_PX);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return widthPx;
}
