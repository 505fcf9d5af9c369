import { BINS, type CopyPrint } from './copy-print.ts';

/** Two texts of which one holds much of the other. `first` and `second` are places in the list of prints. */
export type CopyPair = {
  readonly first: number;
  readonly second: number;
  /** Part of the shorter text's letters that both have, statutory and fixed phrases left out; 0 to 1. */
  readonly share: number;
  readonly sharedLetters: number;
};

export type CopyOptions = {
  /** Smallest share that is a copy. Independent reports share up to a twentieth in fixed phrases. */
  readonly share?: number;
  /** Hashes of clauses that everyone may use. */
  readonly fixed?: ReadonlySet<number>;
};

/** A clause that so many texts have is a fixed phrase of the genre, not a copy. */
const COMMON = 64;
const ROWS = 4;
const SHARE = 0.12;

/**
 * All pairs of texts with copied passages. Candidates come from clauses that few texts share (partial copies) and from banded MinHash
 * (whole copies of which there are many); each is then measured clause by clause.
 */
export function findCopies(
  prints: readonly CopyPrint[],
  { share = SHARE, fixed = new Set() }: CopyOptions = {},
): readonly CopyPair[] {
  const { candidates, common } = byClauses(prints, fixed, share);
  for (const key of byBands(prints)) candidates.add(key);
  const pairs: CopyPair[] = [];
  const size = prints.length;
  const sorted = prints.map(sortClauses);
  for (const key of candidates) {
    const [first, second] = [Math.floor(key / size), key % size];
    const [one, other] = [prints[first], prints[second]];
    const [left, right] = [sorted[first], sorted[second]];
    if (one === undefined || other === undefined || left === undefined || right === undefined) continue;
    const strict = sharedLetters(left, right, (hash) => fixed.has(hash) || common.has(hash));
    // A passage copied by everyone is in `common` too: it counts once the two are near-identical as a whole.
    const loose = sharedLetters(left, right, (hash) => fixed.has(hash));
    const shorter = Math.max(1, Math.min(one.total, other.total));
    const shared = loose / shorter >= 0.5 ? loose : strict;
    if (shared / shorter >= share) pairs.push({ first, second, share: shared / shorter, sharedLetters: shared });
  }
  return pairs.toSorted(
    (left, right) => right.share - left.share || left.first - right.first || left.second - right.second,
  );
}

/** Pairs that share enough clauses which are not common; and the common ones. Memory grows with the clauses, not with the pairs. */
function byClauses(
  prints: readonly CopyPrint[],
  fixed: ReadonlySet<number>,
  share: number,
): { candidates: Set<number>; common: Set<number> } {
  const { members, groups, ofText, common } = groupClauses(prints, fixed);
  const size = prints.length;
  const candidates = new Set<number>();
  const shared = new Uint16Array(size);
  const touched: number[] = [];
  for (let first = 0; first < size; first += 1) {
    for (const group of ofText[first] ?? []) {
      for (let at = groups[group] ?? 0; at < (groups[group + 1] ?? 0); at += 1) {
        const second = members[at] ?? 0;
        if (second <= first) continue;
        if (shared[second] === 0) touched.push(second);
        shared[second] = (shared[second] ?? 0) + 1;
      }
    }
    const own = prints[first]?.clauses.length ?? 0;
    for (const second of touched) {
      const fewest = Math.min(own, prints[second]?.clauses.length ?? 0);
      if ((shared[second] ?? 0) >= Math.max(2, fewest * share * 0.4)) candidates.add(first * size + second);
      shared[second] = 0;
    }
    touched.length = 0;
  }
  return { candidates, common };
}

type Groups = {
  /** Texts that share a clause, group after group; group `g` is `members[groups[g]]` to `members[groups[g + 1] - 1]`. */
  readonly members: Uint32Array;
  readonly groups: readonly number[];
  /** Groups that each text is in. */
  readonly ofText: readonly (readonly number[])[];
  readonly common: Set<number>;
};

function groupClauses(prints: readonly CopyPrint[], fixed: ReadonlySet<number>): Groups {
  const count = prints.reduce((sum, { clauses }) => sum + clauses.length, 0);
  const size = Math.max(prints.length, 1);
  // Hash in the high part, text in the low: one sort brings equal clauses together.
  const postings = new Float64Array(count);
  let filled = 0;
  for (const [index, { clauses }] of prints.entries()) {
    for (const hash of clauses) postings[filled++] = hash * size + index;
  }
  postings.sort();
  const members = new Uint32Array(count);
  const groups = [0];
  const ofText = prints.map((): number[] => []);
  const common = new Set<number>();
  let kept = 0;
  for (let from = 0; from < count; ) {
    const hash = Math.floor((postings[from] ?? 0) / size);
    const start = kept;
    let to = from;
    for (; to < count && Math.floor((postings[to] ?? 0) / size) === hash; to += 1) {
      const member = (postings[to] ?? 0) % size;
      if (kept === start || members[kept - 1] !== member) members[kept++] = member;
    }
    const texts = kept - start;
    if (texts > COMMON) common.add(hash);
    if (texts < 2 || texts > COMMON || fixed.has(hash)) kept = start;
    else {
      for (let at = start; at < kept; at += 1) ofText[members[at] ?? 0]?.push(groups.length - 1);
      groups.push(kept);
    }
    from = to;
  }
  return { members, groups, ofText, common };
}

/** Pairs that agree in a whole band of their MinHash. */
function* byBands(prints: readonly CopyPrint[]): Generator<number> {
  const size = prints.length;
  for (let band = 0; band < BINS / ROWS; band += 1) {
    const buckets = new Map<number, number[]>();
    for (const [index, { minhash }] of prints.entries()) {
      let key = band;
      for (let row = 0; row < ROWS; row += 1)
        key = (Math.imul(key ^ (minhash[band * ROWS + row] ?? 0), 0x01000193) ^ (key >>> 11)) >>> 0;
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [index]);
      else bucket.push(index);
    }
    for (const bucket of buckets.values()) {
      // A crowd of equals is linked in a chain and to its first: enough to show each that it is a copy.
      for (let i = 1; i < bucket.length; i += 1) {
        const [one, before, first] = [bucket[i] ?? 0, bucket[i - 1] ?? 0, bucket[0] ?? 0];
        yield before * size + one;
        if (first !== before) yield first * size + one;
      }
    }
  }
}

/** Clauses in the order of their hashes, so that two texts are compared in one walk. */
type Sorted = { readonly hashes: Uint32Array; readonly letters: Uint16Array };

function sortClauses({ clauses, letters }: CopyPrint): Sorted {
  const order = Array.from(clauses.keys()).sort((one, other) => (clauses[one] ?? 0) - (clauses[other] ?? 0));
  return {
    hashes: Uint32Array.from(order, (index) => clauses[index] ?? 0),
    letters: Uint16Array.from(order, (index) => letters[index] ?? 0),
  };
}

function sharedLetters(one: Sorted, other: Sorted, isForgiven: (hash: number) => boolean): number {
  let shared = 0;
  let left = 0;
  let right = 0;
  while (left < one.hashes.length && right < other.hashes.length) {
    const [first, second] = [one.hashes[left] ?? 0, other.hashes[right] ?? 0];
    if (first < second) left += 1;
    else if (first > second) right += 1;
    else {
      if (!isForgiven(first)) shared += other.letters[right] ?? 0;
      left += 1;
      right += 1;
    }
  }
  return shared;
}
