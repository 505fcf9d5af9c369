import type { BlockEdit } from './report.ts';

/** Edits of a draft as one person has them: paragraphs, and what stands under `issue` (number and date). */
export type EditSet = {
  readonly blocks: readonly BlockEdit[];
  readonly issue: Readonly<Record<string, string | null>>;
};

/** A place that two people changed differently: a paragraph by its id, or a part of `issue` by its name. */
export type EditConflict = { readonly place: string; readonly mine: string | null; readonly theirs: string | null };

/**
 * Lays one person's changes over what others saved meanwhile, paragraph by paragraph. Both began at `base`; what only one of them
 * touched is taken from that one, what both made the same is no conflict.
 */
export function mergeEdits(
  base: EditSet,
  mine: EditSet,
  theirs: EditSet,
): { readonly merged: EditSet; readonly conflicts: readonly EditConflict[] } {
  const conflicts: EditConflict[] = [];
  const pick = (place: string, was: string | null, here: string | null, there: string | null) => {
    if (here === was || here === there) return 'theirs' as const;
    if (there !== was) conflicts.push({ place, mine: here, theirs: there });
    return 'mine' as const;
  };
  const find = ({ blocks }: EditSet, id: string) => blocks.find(({ block }) => block === id);
  const textOf = (set: EditSet, id: string) => find(set, id)?.text ?? null;
  const places = [...new Set([...theirs.blocks, ...mine.blocks, ...base.blocks].map(({ block }) => block))];
  const blocks = places.flatMap((id) => {
    const from = pick(id, textOf(base, id), textOf(mine, id), textOf(theirs, id)) === 'mine' ? mine : theirs;
    const edit = find(from, id);
    return edit === undefined ? [] : [edit];
  });
  const names = [...new Set([...Object.keys(theirs.issue), ...Object.keys(mine.issue)])];
  const issue = Object.fromEntries(
    names.map((name) => {
      const [was, here, there] = [base, mine, theirs].map((set) => set.issue[name] ?? null);
      return [name, pick(name, was ?? null, here ?? null, there ?? null) === 'mine' ? (here ?? null) : (there ?? null)];
    }),
  );
  return { merged: { blocks, issue }, conflicts };
}

/** Ids of the paragraphs whose edit differs between two sets. */
export function blocksChanged(before: readonly BlockEdit[], after: readonly BlockEdit[]): readonly string[] {
  const ids = [...new Set([...before, ...after].map(({ block }) => block))];
  const text = (edits: readonly BlockEdit[], id: string) => edits.find(({ block }) => block === id)?.text ?? null;
  return ids.filter((id) => text(before, id) !== text(after, id));
}
