import { TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Popover } from 'antd';
import type { Register } from '../../api/schema.d.ts';
import { useSeat } from '../../ui/session.ts';
import { allColumns, shownColumns } from './list-columns.ts';

/** Chooses the columns of a list; what is chosen stands in the address and in exports. */
export function ColumnsMenu({
  register,
  columns,
  onChange,
}: {
  readonly register: Register;
  readonly columns: string | undefined;
  readonly onChange: (columns: string | undefined) => void;
}) {
  const { may } = useSeat();
  const isSeen = may('reveal-personal');
  const all = allColumns(register, isSeen);
  const shown = shownColumns(register, columns, isSeen).map(({ id }) => id);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Flex vertical gap={8} style={{ maxHeight: 420, overflowY: 'auto', maxWidth: 320 }}>
          <Checkbox.Group
            aria-label="显示的列"
            value={shown}
            onChange={(ids) => onChange(all.flatMap(({ id }) => (ids.includes(id) ? [id] : [])).join(',') || undefined)}
          >
            <Flex vertical gap={4}>
              {all.map(({ id, label }) => (
                <Checkbox key={id} value={id}>
                  {label}
                </Checkbox>
              ))}
            </Flex>
          </Checkbox.Group>
          <Button size="small" disabled={columns === undefined} onClick={() => onChange(undefined)}>
            恢复常用的列
          </Button>
        </Flex>
      }
    >
      <Button icon={<TableOutlined />}>列</Button>
    </Popover>
  );
}
