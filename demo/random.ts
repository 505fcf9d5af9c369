import type { Place } from './place.ts';

/** A stream of choices that is the same in every run. */
export type Random = {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly int: (from: number, to: number) => number;
  /** True in `share` of the cases. */
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly shuffle: <T>(list: readonly T[]) => readonly T[];
  /** `count` different entries, in the order of the list. */
  readonly sample: <T>(list: readonly T[], count: number) => readonly T[];
  /** Draws from the list without repeating until all of it was drawn, then begins anew. */
  readonly deal: <T>(list: readonly T[]) => () => T;
  /** `parts` whole numbers, none below `least`, that add up to `whole`. */
  readonly split: (whole: number, parts: number, least?: number) => readonly number[];
};

/** The stream of one place and subject: another subject's rows do not move when this one takes more choices. */
export function randomOf(place: Place, subject: string): Random {
  return randomFrom(`${place.unit}/${place.year}/${subject}`);
}

/** Mulberry32 over a hash of the text: small, even enough for choosing texts and days, and the same on every machine. */
export function randomFrom(seed: string): Random {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[int(0, list.length - 1)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
  const shuffle = <T>(list: readonly T[]): readonly T[] =>
    list
      .map((entry) => ({ entry, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry);
  const sample = <T>(list: readonly T[], count: number): readonly T[] => {
    const chosen = new Set(shuffle(list.map((_, at) => at)).slice(0, count));
    return list.filter((_, at) => chosen.has(at));
  };
  const deal = <T>(list: readonly T[]) => {
    let hand: T[] = [];
    return () => {
      if (hand.length === 0) hand = [...shuffle(list)];
      const drawn = hand.pop();
      if (drawn === undefined) throw new Error('nothing to deal');
      return drawn;
    };
  };
  const split = (whole: number, parts: number, least = 0) => {
    if (parts === 0) return [];
    const spare = whole - least * parts;
    if (spare < 0) throw new Error(`${whole} cannot be split into ${parts} parts of at least ${least}`);
    const weights = Array.from({ length: parts }, () => 0.5 + next());
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const shares = weights.map((weight) => least + Math.floor((spare * weight) / sum));
    const left = whole - shares.reduce((total, share) => total + share, 0);
    return shares.map((share, at) => (at < left ? share + 1 : share));
  };
  return { next, int, chance: (share) => next() < share, pick, shuffle, sample, deal, split };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}
