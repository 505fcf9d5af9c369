import { EyeOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select, Typography } from 'antd';
import { type FormValue, isKept } from './field-value.ts';
import type { InputProps } from './input-props.ts';

const SEPARATORS = ['、', '，', ',', '；', ';'];

/**
 * A person's name, or several. A stored one is masked until 显示 is pressed, and kept as it is where nobody presses it.
 * `onReveal` puts the readable value in place of the masked one; absent: the seat may not see it.
 */
export function PersonInput({
  many,
  value,
  onChange,
  onReveal,
  isRevealing = false,
  ...rest
}: InputProps<FormValue> & {
  readonly many: boolean;
  readonly onReveal?: () => void;
  readonly isRevealing?: boolean;
}) {
  if (isKept(value)) {
    return (
      <Flex gap={8} align="center" wrap>
        <Typography.Text>{value.masked}</Typography.Text>
        {onReveal === undefined ? null : (
          <Button id={rest.id} size="small" icon={<EyeOutlined />} loading={isRevealing} onClick={onReveal}>
            显示并可更正
          </Button>
        )}
      </Flex>
    );
  }
  if (many) {
    const names = Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];
    return (
      <Select<string[]>
        {...rest}
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={SEPARATORS}
        value={names}
        onChange={(next) => onChange?.(next)}
        placeholder="逐个填写，按回车或顿号分开"
        style={{ width: '100%' }}
      />
    );
  }
  return (
    <Input
      {...rest}
      autoComplete="off"
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange?.(target.value === '' ? null : target.value)}
    />
  );
}
