import type { Value } from '../field.ts';
import type { Row } from '../register.ts';

/**
 * When a step or clock applies, as data, so that every case can be enumerated and printed. A field with `is` is a code or yes-no field of
 * the register and waits for an answer; `blank` asks of any field only whether it is filled in. A step's `is` holds outcomes, or `done` /
 * `skipped` for how it was settled.
 */
export type Condition =
  | { readonly field: string; readonly is: readonly (string | boolean)[] }
  | { readonly field: string; readonly blank: boolean }
  | { readonly step: string; readonly is: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** How a step stands for a condition: settled with these words, never to come, or still open. */
export type StepAnswer = { readonly words: readonly string[] } | 'not-applicable' | 'pending';

/** True, false, or undefined while what it asks is not known yet (a blank field, a step still to come). */
export function meets(condition: Condition, row: Row, answerOf: (step: string) => StepAnswer): boolean | undefined {
  if ('all' in condition) return every(condition.all.map((part) => meets(part, row, answerOf)));
  if ('any' in condition) return some(condition.any.map((part) => meets(part, row, answerOf)));
  if ('not' in condition) {
    const met = meets(condition.not, row, answerOf);
    return met === undefined ? undefined : !met;
  }
  if ('field' in condition) {
    const value = row[condition.field] ?? null;
    if ('blank' in condition) return isBlank(value) === condition.blank;
    return value === null ? undefined : condition.is.some((wanted) => wanted === value);
  }
  const answer = answerOf(condition.step);
  if (answer === 'not-applicable') return false;
  return answer === 'pending' ? undefined : condition.is.some((wanted) => answer.words.includes(wanted));
}

/** The fields on whose answer a condition waits. */
export function fieldsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  if ('any' in condition) return condition.any.flatMap(fieldsOf);
  if ('not' in condition) return fieldsOf(condition.not);
  return 'field' in condition && 'is' in condition ? [condition.field] : [];
}

/** The fields of which a condition asks whether they are filled in. */
export function blanksOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(blanksOf);
  if ('any' in condition) return condition.any.flatMap(blanksOf);
  if ('not' in condition) return blanksOf(condition.not);
  return 'blank' in condition ? [condition.field] : [];
}

/** What a condition asks of steps. */
export function stepAsksOf(condition: Condition): readonly { readonly step: string; readonly is: readonly string[] }[] {
  if ('all' in condition) return condition.all.flatMap(stepAsksOf);
  if ('any' in condition) return condition.any.flatMap(stepAsksOf);
  if ('not' in condition) return stepAsksOf(condition.not);
  return 'step' in condition ? [condition] : [];
}

function isBlank(value: Value): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function every(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function some(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(true)) return true;
  return parts.includes(undefined) ? undefined : false;
}
