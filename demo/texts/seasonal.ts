import { type LocalDate, monthOf } from '#kernel/local-date.ts';
import type { Random } from '../random.ts';

/** A text for the whole year, or one that only makes sense from one month to another (both included). */
export type Seasonal = string | readonly [text: string, fromMonth: number, toMonth: number];

/** Draws texts that suit the day, none twice while another one suits. */
export function dealInSeason(random: Random, list: readonly Seasonal[]): (on: LocalDate) => string {
  let left = random.shuffle(list);
  const suits = (entry: Seasonal, month: number) =>
    typeof entry === 'string' || (entry[1] <= month && month <= entry[2]);
  return (on) => {
    const month = monthOf(on);
    if (!left.some((entry) => suits(entry, month))) left = random.shuffle(list);
    const fitting = left.filter((entry) => suits(entry, month));
    // What only this season has comes first, else its months pass unused.
    const chosen = fitting.find((entry) => typeof entry !== 'string') ?? fitting[0];
    if (chosen === undefined) throw new Error(`no text suits month ${month}`);
    left = left.filter((entry) => entry !== chosen);
    return typeof chosen === 'string' ? chosen : chosen[0];
  };
}
