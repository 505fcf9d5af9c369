import type { LatestChange } from '../../api/schema.d.ts';

/** Changes of one sort that one person made one after the other: fifty imported rows are one line. */
export type ChangeGroup = {
  readonly key: string;
  /** The newest first. */
  readonly changes: readonly LatestChange[];
  readonly isNew: boolean;
};

/**
 * Puts together what follows each other by the same person, of the same sort, in the same register. What somebody else did since
 * `before` is new; one's own doing is no news.
 */
export function groupChanges(
  changes: readonly LatestChange[],
  before: string | null,
  self: string,
): readonly ChangeGroup[] {
  const groups: { key: string; changes: LatestChange[]; isNew: boolean }[] = [];
  for (const change of changes) {
    const isNew = isNews(change, before, self);
    const last = groups.at(-1);
    const first = last?.changes[0];
    const isSame =
      first !== undefined &&
      first.person === change.person &&
      first.action === change.action &&
      first.subject === change.subject &&
      first.register === change.register &&
      last?.isNew === isNew;
    if (isSame) last?.changes.push(change);
    else groups.push({ key: `${change.at} ${change.subjectId} ${change.action}`, changes: [change], isNew });
  }
  return groups;
}

/** Whether somebody else changed it since the last look. */
export function isNews({ at, person }: LatestChange, before: string | null, self: string): boolean {
  return before !== null && at > before && person !== self;
}
