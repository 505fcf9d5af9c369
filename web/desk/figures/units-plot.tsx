import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { ChartCard, drawingIn } from '../../ui/chart/chart-card.tsx';
import type { LegendItem } from '../../ui/chart/chart-ink.ts';
import { shadeWords, type Tile } from '../../ui/chart/tile-layout.ts';
import { SHADE_INK, TileMap } from '../../ui/chart/tile-map.tsx';
import { unitsQuery } from '../../ui/fields/declared.ts';
import { useSeat } from '../../ui/session.ts';
import { BreakdownTable, sheetOf } from './breakdown-table.tsx';
import type { At } from './figure-queries.ts';
import { useOpenSlice } from './open-slice.ts';
import type { useFrame } from './picture-frame.ts';
import { PlaceDialog, placeable } from './place-dialog.tsx';
import type { Slice } from './slice.ts';
import { OWN, pointOf } from './slices.ts';

/** A figure by the units below, on their map of tiles: in the places the office gave them, never by how much. */
export function UnitsPlot({
  slices,
  frame,
  at,
  indicatorUnit,
  notes,
}: {
  readonly slices: readonly Slice[];
  readonly frame: ReturnType<typeof useFrame>;
  readonly at: At;
  readonly indicatorUnit: string;
  readonly notes: readonly string[];
}) {
  const box = useRef<HTMLElement>(null);
  const { data } = useQuery(unitsQuery);
  const { may } = useSeat();
  const [isPlacing, setPlacing] = useState(false);
  const units = data?.units ?? [];
  const places = new Map(units.map(({ code, place }) => [code, place]));
  const above = units.find(({ code }) => code === at.unit);
  const canPlace = may('change-settings') && above !== undefined && placeable(units, above.code).length > 0;
  const { open, hrefOf } = useOpenSlice(slices);
  const all = slices.map(
    (slice): Tile => ({
      ...pointOf(slice),
      href: hrefOf(slice),
      place: places.get(slice.key) ?? null,
      sort: slice.key === OWN ? 'own' : slice.key.includes('@') ? 'office' : 'division',
    }),
  );
  // Offices and the unit itself are drawn where they have something; the divisions always.
  const tiles = all.filter(({ sort, value }) => sort === 'division' || (value ?? 0) !== 0);
  const values = tiles.flatMap(({ value }) => value ?? []);
  const greatest = Math.max(0, ...values);
  const legend: readonly LegendItem[] = [
    ...(values.includes(0) ? [{ label: '0', fill: '#ffffff', edge: '#5f86ad' }] : []),
    ...shadeWords(greatest, values.every(Number.isInteger)).map(({ shade, says }) => ({
      label: `${says}${indicatorUnit}`,
      fill: SHADE_INK[shade]?.fill ?? '#ffffff',
      edge: '#5f86ad',
    })),
  ];
  const title = '按单位';
  const says = [
    '方格按单位的固定位置排列，颜色深浅只表示数的大小，不作评价。',
    ...(tiles.length < all.length ? ['内设机构和本级未填或者为 0 的不画，见表。'] : []),
    ...notes,
  ];
  return (
    <ChartCard
      title={title}
      frame={frame(title, legend, says)}
      sheet={sheetOf('单位', '', slices, null)}
      draw={async () => drawingIn(box.current)}
      legend={legend}
      notes={says}
      chart={
        <>
          <TileMap title={title} tiles={tiles} greatest={greatest} box={box} onOpen={open} />
          {isPlacing && above !== undefined ? <PlaceDialog above={above} onClose={() => setPlacing(false)} /> : null}
        </>
      }
      extra={
        canPlace ? (
          <Button size="small" onClick={() => setPlacing(true)}>
            图上位置
          </Button>
        ) : null
      }
      table={<BreakdownTable head="单位" name="" slices={slices} former={null} />}
    />
  );
}
