import { alignCopies, type CopiedPassage } from '#text/align-copies.ts';
import { copyClauses } from '#text/copy-print.ts';
import { surfaceOf } from '#text/surface.ts';

/** A text with the names that a copyist would change: of its unit and county. */
export type NamedText = { readonly text: string; readonly names: readonly string[] };

/** What of a text stands in a source too. */
export type Copied<S> = {
  readonly source: S;
  /** Part of the text's own letters that the source has, 0 to 1. */
  readonly share: number;
  readonly letters: number;
  /** Passages in the order of the source; `one` is the text, `other` the source. */
  readonly passages: readonly CopiedPassage[];
  /** Numbers in these passages that are the same as in the source, and how many numbers there are. */
  readonly sameNumbers: number;
  readonly numbers: number;
};

/** Independent reports share up to a twentieth in fixed phrases; what is below this is no finding. */
const LEAST_SHARE = 0.12;
/** Fewer letters are a heading or two, whatever their share of a short text. */
const LEAST_LETTERS = 100;
/** From here on even what everyone has is copied: the whole text is. */
const WHOLE_SHARE = 0.5;
const FORMAL_CHARS = 40;
/** Of so many sources, what half of them have was handed out to all. */
const CROWD = 6;

/**
 * Sources that a text has passages in common with, those with the most first. Headings and the `fixed` clauses are forgiven, and so is what
 * half of a crowd of sources has, unless it is the whole text. Pure.
 */
export function copiedPassages<S extends NamedText>(
  own: NamedText & { readonly headings: readonly string[] },
  sources: readonly S[],
  fixed: ReadonlySet<number>,
): readonly Copied<S>[] {
  const formal = [...own.headings, ...own.text.split('\n').filter(isFormal)];
  const forgiven = new Set([...fixed, ...formal.flatMap((text) => hashesOf({ text, names: own.names }))]);
  const letters = copyClauses(surfaceOf(own.text).chars, own.names).reduce((sum, clause) => sum + clause.letters, 0);
  const common = commonHashes(sources);
  return sources
    .flatMap((source): Copied<S>[] => {
      const loose = alignCopies(own, source, forgiven);
      const isWhole = lettersOf(loose) / Math.max(letters, 1) >= WHOLE_SHARE;
      const passages = isWhole || common.size === 0 ? loose : alignCopies(own, source, forgiven.union(common));
      const shared = lettersOf(passages);
      const share = Math.min(1, shared / Math.max(letters, 1));
      if (shared < LEAST_LETTERS || share < LEAST_SHARE) return [];
      return [{ source, share, letters: shared, passages, ...countNumbers(own.text, source.text, passages) }];
    })
    .toSorted((one, other) => other.letters - one.letters);
}

/** Title, addressee, heading, signature, date: a line that is no sentence. */
function isFormal(line: string): boolean {
  return line.length <= FORMAL_CHARS && !/[。；，]/.test(line);
}

/** Hashes of the clauses of a text. */
export function hashesOf({ text, names }: NamedText): readonly number[] {
  return copyClauses(surfaceOf(text).chars, names).map(({ hash }) => hash);
}

function commonHashes(sources: readonly NamedText[]): ReadonlySet<number> {
  if (sources.length < CROWD) return new Set();
  const times = new Map<number, number>();
  for (const source of sources) {
    for (const hash of new Set(hashesOf(source))) times.set(hash, (times.get(hash) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count * 2 >= sources.length).map(([hash]) => hash));
}

function lettersOf(passages: readonly CopiedPassage[]): number {
  return passages.reduce((sum, { letters }) => sum + letters, 0);
}

function countNumbers(own: string, source: string, passages: readonly CopiedPassage[]) {
  let [same, all] = [0, 0];
  for (const { one, other } of passages) {
    const [mine, theirs] = [numbersIn(own.slice(one.start, one.end)), numbersIn(source.slice(other.start, other.end))];
    all += mine.length;
    same += mine.filter((number, at) => theirs[at] === number).length;
  }
  return { sameNumbers: same, numbers: all };
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:\.\d+)?/g) ?? [];
}
