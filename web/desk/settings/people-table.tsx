import { Button, Card, Dropdown, Flex, Grid, Table, Tag, Typography } from 'antd';
import type { Person } from '../../api/schema.d.ts';
import { useSeat } from '../../ui/session.ts';
import { type PersonSeat, seatTerm } from './people-query.ts';

/** What an administrator chose to do with a person or one of the person's seats. */
export type PersonAct =
  | { readonly do: 'edit' | 'lock' | 'unlock' | 'reset' | 'give'; readonly person: Person }
  | { readonly do: 'end' | 'hand-over'; readonly person: Person; readonly seat: PersonSeat };

type Props = {
  readonly people: readonly Person[];
  /** Whether seats that have ended are listed too. */
  readonly showsEnded: boolean;
  readonly onAct: (act: PersonAct) => void;
};

/** The people with their seats: a table on a desk, cards on a phone. */
export function PeopleTable({ people, showsEnded, onAct }: Props) {
  const isWide = Grid.useBreakpoint().md ?? true;
  const seats = (person: Person) => <Seats person={person} showsEnded={showsEnded} onAct={onAct} />;
  if (!isWide)
    return (
      <Flex vertical gap={8}>
        {people.map((person) => (
          <Card key={person.id} size="small">
            <Flex justify="space-between" align="start" gap={8}>
              <div>
                <strong>{person.name}</strong>　<Typography.Text type="secondary">{person.account}</Typography.Text>
                <div>
                  {person.unitName} <States person={person} />
                </div>
              </div>
              <Acts person={person} onAct={onAct} />
            </Flex>
            <div style={{ marginTop: 8 }}>{seats(person)}</div>
          </Card>
        ))}
      </Flex>
    );
  return (
    <Table
      size="middle"
      rowKey="id"
      dataSource={[...people]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: '姓名',
          key: 'name',
          width: 190,
          render: (_, person) => (
            <>
              <div>{person.name}</div>
              <States person={person} />
            </>
          ),
        },
        { title: '账号', dataIndex: 'account', width: 150 },
        { title: '所属单位', dataIndex: 'unitName', width: 170 },
        { title: '席位', key: 'seats', render: (_, person) => seats(person) },
        { title: '操作', key: 'acts', width: 90, render: (_, person) => <Acts person={person} onAct={onAct} /> },
      ]}
    />
  );
}

function States({ person }: { readonly person: Person }) {
  return (
    <>
      {person.isLocked ? <Tag color="error">已停用</Tag> : null}
      {person.mustChange ? <Tag>初始密码未改</Tag> : null}
      {person.isOwn ? null : <Tag>外单位人员</Tag>}
    </>
  );
}

function Seats({ person, showsEnded, onAct }: { readonly person: Person } & Omit<Props, 'people'>) {
  const { may } = useSeat();
  const shown = person.seats.filter(({ state }) => showsEnded || state !== 'ended');
  if (shown.length === 0) return <Typography.Text type="secondary">没有席位</Typography.Text>;
  return (
    <Flex vertical gap={2}>
      {shown.map((seat) => (
        <Flex key={seat.id} wrap gap={8} align="center">
          <span>
            {seat.unitName} · {seat.roleLabel}
          </span>
          <Typography.Text type="secondary">{seatTerm(seat)}</Typography.Text>
          {seat.state === 'ended' ? <Tag>已到期</Tag> : null}
          {seat.state === 'coming' ? <Tag color="processing">未开始</Tag> : null}
          {may('change-seats') && seat.state !== 'ended' ? (
            <span>
              <Button type="link" size="small" onClick={() => onAct({ do: 'hand-over', person, seat })}>
                移交
              </Button>
              <Button type="link" size="small" onClick={() => onAct({ do: 'end', person, seat })}>
                变更期限
              </Button>
            </span>
          ) : null}
        </Flex>
      ))}
    </Flex>
  );
}

function Acts({ person, onAct }: { readonly person: Person; readonly onAct: (act: PersonAct) => void }) {
  const { may } = useSeat();
  if (may('change-seats'))
    return (
      <Button size="small" disabled={person.isLocked} onClick={() => onAct({ do: 'give', person })}>
        授予席位
      </Button>
    );
  if (!may('change-accounts') || !person.isOwn) return null;
  const items: readonly { key: 'edit' | 'reset' | 'lock' | 'unlock'; label: string; danger?: boolean }[] = [
    { key: 'edit', label: '变更姓名、单位' },
    { key: 'reset', label: '重设密码' },
    person.isLocked ? { key: 'unlock', label: '启用' } : { key: 'lock', label: '停用', danger: true },
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: items.map((item) => ({ ...item, onClick: () => onAct({ do: item.key, person }) })),
      }}
    >
      <Button size="small">管理</Button>
    </Dropdown>
  );
}
