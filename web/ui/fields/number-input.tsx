import { Input } from 'antd';
import { useState } from 'react';
import { formatYuan } from '../format.ts';
import type { InputProps } from './input-props.ts';
import { parseWhole, parseYuan } from './parse-number.ts';

/** What stands in a number's box: the number, nothing, or text that is no number yet. */
type Typed = number | string | null;

/** A whole number or an amount in 元 (held in fen). Read when typed; text that is no number stays, so that nothing is lost. */
export function NumberInput({
  kind,
  value,
  onChange,
  ...rest
}: InputProps<Typed | undefined> & { readonly kind: 'count' | 'money' }) {
  const [typed, setTyped] = useState<string | null>(null);
  const parse = kind === 'money' ? parseYuan : parseWhole;
  const shown = value === null || value === undefined ? '' : textOf(kind, value);
  return (
    <Input
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      suffix={kind === 'money' ? '元' : undefined}
      style={{ maxWidth: 240 }}
      value={typed ?? shown}
      onFocus={() => setTyped(shown)}
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value);
        const parsed = parse(target.value);
        onChange?.(parsed === undefined ? target.value : parsed);
      }}
    />
  );
}

function textOf(kind: 'count' | 'money', value: number | string): string {
  if (typeof value === 'string') return value;
  return kind === 'money' ? formatYuan(value) : String(value);
}
