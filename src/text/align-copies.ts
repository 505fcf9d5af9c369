import { copyClauses } from './copy-print.ts';
import { sourceEnd, surfaceOf } from './surface.ts';

/** One passage in two texts, to be shown side by side. Places are indices of the texts. */
export type CopiedPassage = {
  readonly one: { readonly start: number; readonly end: number };
  readonly other: { readonly start: number; readonly end: number };
  readonly letters: number;
};

/** The passages of `other` that `one` has too, in order, neighbouring clauses joined. `fixed` clauses are forgiven. */
export function alignCopies(
  one: { readonly text: string; readonly names: readonly string[] },
  other: { readonly text: string; readonly names: readonly string[] },
  fixed: ReadonlySet<number> = new Set(),
): readonly CopiedPassage[] {
  const [left, right] = [surfaceOf(one.text), surfaceOf(other.text)];
  const leftClauses = copyClauses(left.chars, one.names);
  const places = new Map<number, number[]>();
  for (const [index, { hash }] of leftClauses.entries()) {
    if (fixed.has(hash)) continue;
    const list = places.get(hash);
    if (list === undefined) places.set(hash, [index]);
    else list.push(index);
  }
  const passages: CopiedPassage[] = [];
  let lastLeft = -2;
  let lastRight = -2;
  for (const [index, clause] of copyClauses(right.chars, other.names).entries()) {
    const list = places.get(clause.hash);
    if (list === undefined) continue;
    const match = list.find((place) => place === lastLeft + 1) ?? list[0];
    const found = match === undefined ? undefined : leftClauses[match];
    if (match === undefined || found === undefined) continue;
    const span = {
      one: { start: left.at[found.from] ?? 0, end: sourceEnd(left, found.to) },
      other: { start: right.at[clause.from] ?? 0, end: sourceEnd(right, clause.to) },
      letters: clause.letters,
    };
    const before = passages.at(-1);
    if (before !== undefined && match === lastLeft + 1 && index === lastRight + 1) {
      passages[passages.length - 1] = {
        one: { start: before.one.start, end: span.one.end },
        other: { start: before.other.start, end: span.other.end },
        letters: before.letters + span.letters,
      };
    } else passages.push(span);
    lastLeft = match;
    lastRight = index;
  }
  return passages;
}

/** Hashes of phrases that everyone may use, for `findCopies` and `alignCopies`. */
export function fixedClauses(phrases: readonly string[]): ReadonlySet<number> {
  return new Set(phrases.flatMap((phrase) => copyClauses(surfaceOf(phrase).chars, []).map(({ hash }) => hash)));
}
