import type { Field } from '../../api/schema.d.ts';
import { type FormValue, isBlank } from './field-value.ts';

/**
 * Whether a field has a place in a unit's form or record: a declared one always; an added one within the unit that added it, and
 * once ended only where something was filled in.
 */
export function isInPlace({ extra }: Field, unit: string, value: FormValue): boolean {
  if (extra === undefined) return true;
  if (!unit.startsWith(extra.of)) return false;
  return !extra.isEnded || !isBlank(value);
}
