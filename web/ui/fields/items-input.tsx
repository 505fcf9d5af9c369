import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Grid, Typography } from 'antd';
import { type ReactNode, useRef } from 'react';
import type { Field, FieldPart, FieldValue } from '../../api/schema.d.ts';
import { type ItemValue, itemsOf } from '../format.ts';
import { type FormValue, isKept } from './field-value.ts';
import type { InputProps } from './input-props.ts';

/** A short list of like parts, one row each. `renderPart` gives the control of a part. */
export function ItemsInput({
  id,
  field,
  value,
  onChange,
  renderPart,
}: InputProps<FormValue> & {
  readonly field: Field;
  readonly renderPart: (part: FieldPart, props: InputProps<FormValue>) => ReactNode;
}) {
  const isWide = Grid.useBreakpoint().md ?? true;
  const items = isKept(value) ? [] : itemsOf(value);
  const keys = useKeys(items.length);
  const parts = field.parts ?? [];
  const change = (place: number, part: string, next: FormValue) =>
    onChange?.(items.map((item, at) => (at === place ? { ...item, [part]: partOf(next) } : item)));
  return (
    <fieldset aria-label={field.label} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      {items.map((item, place) => (
        <Flex
          key={keys.at(place)}
          gap={8}
          vertical={!isWide}
          align={isWide ? 'flex-end' : undefined}
          style={{ marginBottom: 8, padding: 8, background: '#f4f6f8', borderRadius: 4 }}
        >
          {parts.map((part) => (
            <div key={part.id} style={{ flex: part.kind === 'count' || part.kind === 'money' ? 1 : 2, minWidth: 0 }}>
              <Typography.Text type="secondary" style={{ fontSize: 13, display: 'block' }}>
                {part.label}
                {part.required ? ' *' : ''}
              </Typography.Text>
              {renderPart(part, {
                'aria-label': `第 ${place + 1} 项${part.label}`,
                value: item[part.id] ?? null,
                onChange: (next) => change(place, part.id, next),
              })}
            </div>
          ))}
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`删去第 ${place + 1} 项`}
            onClick={() => {
              keys.drop(place);
              onChange?.(items.filter((_, at) => at !== place));
            }}
          >
            {isWide ? undefined : '删去这一项'}
          </Button>
        </Flex>
      ))}
      <Button
        id={id}
        aria-label={`添加一项${field.label}`}
        icon={<PlusOutlined />}
        onClick={() => onChange?.([...items, Object.fromEntries(parts.map((part): [string, null] => [part.id, null]))])}
      >
        添加一项
      </Button>
    </fieldset>
  );
}

/** Keys that stay with their rows when one between them is dropped. */
function useKeys(length: number) {
  const keys = useRef<number[]>([]);
  const last = useRef(0);
  while (keys.current.length < length) {
    last.current += 1;
    keys.current.push(last.current);
  }
  return {
    at: (place: number) => keys.current[place],
    drop: (place: number) => {
      keys.current.splice(place, 1);
    },
  };
}

function partOf(value: FormValue): ItemValue[string] {
  const plain: FieldValue | undefined = isKept(value) ? null : value;
  return plain === undefined || typeof plain === 'object' ? null : plain;
}
