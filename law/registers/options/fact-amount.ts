import { type FactId, getFact } from '../../facts/index.ts';

/** The number that a fact carries, so that a rule need not repeat it. @throws {Error} where it carries none */
export function factAmount(id: FactId): number {
  const { value } = getFact(id);
  if (value === undefined || !('amount' in value)) throw new Error(`fact “${id}” carries no number`);
  return value.amount;
}
