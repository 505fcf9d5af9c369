import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Dropdown, Grid, Skeleton, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { Unit } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { unitsQuery } from '../../ui/fields/declared.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { PlaceDialog } from '../figures/place-dialog.tsx';
import { AddUnitDialog } from './add-unit-dialog.tsx';
import { EndUnitDialog, RenameUnitDialog } from './unit-dialogs.tsx';
import { treeOf, type UnitNode } from './unit-tree.ts';

type Act = { readonly do: 'add' | 'rename' | 'end' | 'place'; readonly unit: Unit };

/** The units of the seat as a tree, with what changes in them. */
export function UnitsPage() {
  const { today } = useSeat();
  const { data, error, refetch } = useQuery(unitsQuery);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [showsEnded, setShowsEnded] = useState(false);
  const [act, setAct] = useState<Act | null>(null);
  const units = data?.units ?? [];
  const tree = treeOf(units, showsEnded, today);
  const close = () => setAct(null);
  const done = async (says: string) => {
    close();
    void message.success(says);
    await queries.invalidateQueries();
  };
  const acts = (unit: Unit) => <Acts unit={unit} today={today} onAct={setAct} />;
  return (
    <>
      <PageTitle
        title="单位"
        note="村（社区）和内设机构的设立、更名、撤并。变更以日期为准，以前的记录和数字不受影响。"
      />
      <FaultAlert error={error} onRetry={() => void refetch()} />
      <Checkbox
        checked={showsEnded}
        onChange={({ target }) => setShowsEnded(target.checked)}
        style={{ marginBottom: 12 }}
      >
        列出已撤销的单位
      </Checkbox>
      {data === undefined ? (
        error === null ? (
          <Skeleton active />
        ) : null
      ) : (
        <Table<UnitNode>
          size="middle"
          rowKey="code"
          pagination={false}
          dataSource={[...tree]}
          expandable={{ defaultExpandedRowKeys: tree.length === 1 ? tree.map(({ code }) => code) : [] }}
          columns={[
            {
              title: '单位',
              key: 'name',
              render: (_, unit) => <UnitCell unit={unit} units={units} isWide={isWide} />,
            },
            ...(isWide
              ? [
                  { title: '编码', dataIndex: 'code', width: 170 },
                  { title: '设立', key: 'from', width: 120, render: (_: unknown, { from }: Unit) => fromText(from) },
                ]
              : []),
            { title: '操作', key: 'acts', width: 90, render: (_, unit) => acts(unit) },
          ]}
        />
      )}
      <AddUnitDialog
        above={act?.do === 'add' ? act.unit : null}
        units={units}
        onClose={close}
        onDone={() => done('单位已设立，立即可以登记')}
      />
      {act?.do === 'place' ? <PlaceDialog above={act.unit} onClose={close} /> : null}
      <RenameUnitDialog
        unit={act?.do === 'rename' ? act.unit : null}
        onClose={close}
        onDone={() => done('已更名，曾用名保留')}
      />
      <EndUnitDialog
        unit={act?.do === 'end' ? act.unit : null}
        units={units}
        onClose={close}
        onDone={() => done('单位已撤销')}
      />
    </>
  );
}

function UnitCell({
  unit,
  units,
  isWide,
}: {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly isWide: boolean;
}) {
  const successor = units.find(({ code }) => code === unit.successor);
  const former = unit.formerly?.map(({ name, until }) => `${name}（至 ${until}）`).join('、');
  return (
    <span>
      {unit.name}
      {unit.short !== unit.name ? <Typography.Text type="secondary">　{unit.short}</Typography.Text> : null}
      {unit.to === null ? null : (
        <Tag style={{ marginInlineStart: 8 }}>
          {unit.to} 撤销{successor === undefined ? '' : `，并入${successor.short}`}
        </Tag>
      )}
      {former === undefined ? null : (
        <div>
          <Typography.Text type="secondary">曾用名：{former}</Typography.Text>
        </div>
      )}
      {isWide ? null : (
        <div>
          <Typography.Text type="secondary">{unit.code}</Typography.Text>
        </div>
      )}
    </span>
  );
}

/** Units of old have no known day of founding. */
function fromText(from: string): string {
  return from === '1949-10-01' ? '' : from;
}

function Acts({
  unit,
  today,
  onAct,
}: {
  readonly unit: Unit;
  readonly today: string;
  readonly onAct: (act: Act) => void;
}) {
  const { may } = useSeat();
  if (unit.to !== null && unit.to < today) return null;
  const canHold = unit.kind === 'county' || unit.kind === 'township';
  const items = [
    ...(canHold ? [{ key: 'add' as const, label: '增加下级单位' }] : []),
    ...(canHold && may('change-settings') ? [{ key: 'place' as const, label: '下级的图上位置' }] : []),
    { key: 'rename' as const, label: '更名' },
    ...(unit.to === null ? [{ key: 'end' as const, label: '撤销或并入', danger: true }] : []),
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: items.map((item) => ({ ...item, onClick: () => onAct({ do: item.key, unit }) })) }}
    >
      <Button size="small">变更</Button>
    </Dropdown>
  );
}
