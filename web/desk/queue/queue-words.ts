import type { Register } from '../../api/schema.d.ts';
import { isKept } from '../../ui/fields/field-value.ts';
import { formatValue } from '../../ui/format.ts';
import type { RecordValues } from '../registers/record-values.ts';
import type { Queued } from './queued.ts';

/** What a queued record is called: by its title, never by what is personal. */
export function titleIn(register: Register, { fields }: RecordValues): string {
  const field = register.fields.find(({ id }) => id === register.titledBy);
  const value = fields[register.titledBy];
  const text = field === undefined || isKept(value) ? '' : formatValue(field, value, (code) => code);
  return text === '' ? register.oneRow : text;
}

export type QueueState = { readonly label: string; readonly color: 'default' | 'processing' | 'warning' | 'error' };

/** What a queued record waits for, in a word. */
export function stateOf({ state, theirs }: Queued, isSending: boolean): QueueState {
  if (state === 'refused') return { label: '被退回', color: 'error' };
  if (state === 'conflict')
    return { label: theirs?.record.state === 'void' ? '已被他人作废' : '有冲突', color: 'warning' };
  return isSending ? { label: '发送中', color: 'processing' } : { label: '待发送', color: 'default' };
}
