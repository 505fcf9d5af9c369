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
  for (const key of candidates) {
    const [first, second] = [Math.floor(key / size), key % size];
    const [one, other] = [prints[first], prints[second]];
    if (one === undefined || other === undefined) continue;
    const strict = sharedLetters(one, other, (hash) => fixed.has(hash) || common.has(hash));
    // A passage copied by everyone is in `common` too: it counts once the two are near-identical as a whole.
    const loose = sharedLetters(one, other, (hash) => fixed.has(hash));
    const shorter = Math.max(1, Math.min(one.total, other.total));
    const shared = loose / shorter >= 0.5 ? loose : strict;
    if (shared / shorter >= share) pairs.push({ first, second, share: shared / shorter, sharedLetters: shared });
  }
  return pairs.toSorted(
    (left, right) => right.share - left.share || left.first - right.first || left.second - right.second,
  );
}

/** Pairs that share enough clauses which are not common; and the common ones. */
function byClauses(
  prints: readonly CopyPrint[],
  fixed: ReadonlySet<number>,
  share: number,
): { candidates: Set<number>; common: Set<number> } {
  const count = prints.reduce((sum, { clauses }) => sum + clauses.length, 0);
  // Hash in the high part, text in the low: one sort brings equal clauses together.
  const postings = new Float64Array(count);
  const size = Math.max(prints.length, 1);
  let at = 0;
  for (const [index, { clauses }] of prints.entries()) {
    for (const hash of clauses) postings[at++] = hash * size + index;
  }
  postings.sort();
  const letters = new Map<number, number>();
  const common = new Set<number>();
  for (let from = 0; from < count; ) {
    const hash = Math.floor((postings[from] ?? 0) / size);
    let to = from;
    const members: number[] = [];
    while (to < count && Math.floor((postings[to] ?? 0) / size) === hash) {
      const member = (postings[to] ?? 0) % size;
      if (members.at(-1) !== member) members.push(member);
      to += 1;
    }
    if (members.length > COMMON) common.add(hash);
    else if (members.length > 1 && !fixed.has(hash)) {
      for (let i = 0; i < members.length; i += 1) {
        for (let j = i + 1; j < members.length; j += 1) {
          const key = (members[i] ?? 0) * size + (members[j] ?? 0);
          letters.set(key, (letters.get(key) ?? 0) + 1);
        }
      }
    }
    from = to;
  }
  const candidates = new Set<number>();
  for (const [key, shared] of letters) {
    const one = prints[Math.floor(key / size)];
    const other = prints[key % size];
    const fewest = Math.min(one?.clauses.length ?? 0, other?.clauses.length ?? 0);
    if (shared >= Math.max(2, fewest * share * 0.4)) candidates.add(key);
  }
  return { candidates, common };
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

function sharedLetters(one: CopyPrint, other: CopyPrint, isForgiven: (hash: number) => boolean): number {
  const left = new Map<number, number>();
  for (const hash of one.clauses) left.set(hash, (left.get(hash) ?? 0) + 1);
  let shared = 0;
  for (const [index, hash] of other.clauses.entries()) {
    const times = left.get(hash) ?? 0;
    if (times === 0 || isForgiven(hash)) continue;
    left.set(hash, times - 1);
    shared += other.letters[index] ?? 0;
  }
  return shared;
}
