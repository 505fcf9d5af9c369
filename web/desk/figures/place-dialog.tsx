import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { MapPlace, Unit } from '../../api/schema.d.ts';
import { layTiles } from '../../ui/chart/tile-layout.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { unitsQuery } from '../../ui/fields/declared.ts';
import './place-dialog.css';

const MOST = 60;

type Draft = { readonly row: number | null; readonly column: number | null };

/** Sets where the units below one stand on its map of tiles, with the map as it becomes beside. */
export function PlaceDialog({ above, onClose }: { readonly above: Unit; readonly onClose: () => void }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { data } = useQuery(unitsQuery);
  const units = placeable(data?.units ?? [], above.code);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const draftOf = ({ code, place }: Unit): Draft => drafts[code] ?? place ?? { row: null, column: null };
  const set = (unit: Unit, part: Partial<Draft>) =>
    setDrafts((before) => ({ ...before, [unit.code]: { ...draftOf(unit), ...part } }));
  const halves = units.filter((unit) => (draftOf(unit).row === null) !== (draftOf(unit).column === null));
  const save = useMutation({
    mutationFn: () => {
      const places = units.map((unit) => ({ code: unit.code, place: wholeOf(draftOf(unit)) }));
      return need(api.POST('/api/units/{code}/places', { params: { path: { code: above.code } }, body: { places } }));
    },
    onSuccess: async () => {
      void message.success('图上位置已保存，全单位的图都照此排列');
      await queries.invalidateQueries({ queryKey: ['units'] });
      onClose();
    },
  });
  const laid = layTiles(
    units.map((unit) => ({
      key: unit.code,
      label: unit.short,
      value: null,
      state: 'known',
      text: '',
      href: '',
      place: wholeOf(draftOf(unit)),
      sort: 'division',
    })),
    8,
  );
  return (
    <Modal
      open
      width={820}
      title={`图上位置：${above.short}`}
      okText="保存"
      okButtonProps={{ disabled: halves.length > 0 || units.length === 0 }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <p className="place-help">
        照本地地图大致的方位，填写各单位在方格图上的第几行、第几列，自上而下、自左而右，从 1
        起。不填的按编码顺序排在后面。
      </p>
      <FaultAlert error={save.error} />
      <div className="place-halves">
        <table className="breakdown-table place-inputs">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">行</th>
              <th scope="col">列</th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.code}>
                <th scope="row">{unit.short}</th>
                <td>
                  <InputNumber
                    size="small"
                    min={1}
                    max={MOST}
                    precision={0}
                    aria-label={`${unit.short}第几行`}
                    value={draftOf(unit).row}
                    onChange={(row) => set(unit, { row })}
                  />
                </td>
                <td>
                  <InputNumber
                    size="small"
                    min={1}
                    max={MOST}
                    precision={0}
                    aria-label={`${unit.short}第几列`}
                    value={draftOf(unit).column}
                    onChange={(column) => set(unit, { column })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="place-preview" style={{ gridTemplateColumns: `repeat(${laid.columns}, minmax(56px, 1fr))` }}>
          {laid.tiles.map(({ key, label, row, column }) => (
            <span key={key} style={{ gridRow: row + 1, gridColumn: column + 1 }}>
              {label}
            </span>
          ))}
        </div>
      </div>
      {halves.length > 0 ? (
        <p className="place-help">{halves.map(({ short }) => short).join('、')}的行和列要都填，或者都不填。</p>
      ) : null}
      <Button
        size="small"
        onClick={() => setDrafts(Object.fromEntries(units.map(({ code }) => [code, { row: null, column: null }])))}
      >
        全部按编码顺序
      </Button>
    </Modal>
  );
}

/** The divisions that stand directly below a unit. */
export function placeable(units: readonly Unit[], above: string): readonly Unit[] {
  const digits = above.length < 6 ? 2 : 3;
  return units.filter(
    ({ code, kind, to }) =>
      kind !== 'office' && to === null && code.length === above.length + digits && code.startsWith(above),
  );
}

function wholeOf({ row, column }: Draft): MapPlace | null {
  return row === null || column === null ? null : { row, column };
}
