import type { Letter, Place } from './place.ts';

/**
 * How many things of a kind are made for each township. These are orders to the makers of rows, never figures: figures come
 * only from counting the rows. `register.thing`, in the order of the registers.
 */
const quotas = {
  'meetings.party-committee': { A: 14, B: 12, C: 11, D: 13, E: 16 },
  'meetings.government': { A: 9, B: 8, C: 10, D: 9, E: 10 },
  'meetings.leading-group': { A: 3, B: 2, C: 3, D: 2, E: 3 },
  'meetings.rule-of-law': { A: 2, B: 1, C: 2, D: 2, E: 1 },
  'meetings.seminar': { A: 2, B: 1, C: 4, D: 1, E: 2 },
  /** Months with a stability meeting; two townships miss some. */
  'meetings.stability': { A: 12, B: 10, C: 12, D: 11, E: 12 },
} as const satisfies Readonly<Record<string, Readonly<Record<Letter, number>>>>;

export type Quota = keyof typeof quotas;

export function quotaOf({ report }: Place, quota: Quota): number {
  return quotas[quota][report];
}
