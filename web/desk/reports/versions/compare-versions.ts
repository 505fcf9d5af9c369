import type { ReportVersion, SnapshotBlock } from '../../../api/schema.d.ts';
import { type Change, compareWords, piecesOf } from './compare-words.ts';

type Snapshot = ReportVersion['snapshot'];

/** One paragraph or heading in both versions. `before` and `after` are null where that version lacks it. */
export type ComparedBlock = {
  readonly id: string;
  readonly kind: SnapshotBlock['kind'];
  readonly number: string;
  readonly state: 'same' | 'changed' | 'added' | 'removed';
  readonly changes: readonly Change[];
  readonly before: SnapshotBlock | null;
  readonly after: SnapshotBlock | null;
};

/** Two versions paragraph by paragraph, in the order of the later; what it lacks stands behind what it followed. */
export function compareVersions(before: Snapshot, after: Snapshot): readonly ComparedBlock[] {
  const was = new Map(before.blocks.map((block) => [block.id, block]));
  const is = new Map(after.blocks.map((block) => [block.id, block]));
  const order = after.blocks.map(({ id }) => id);
  for (const [place, { id }] of before.blocks.entries()) {
    if (is.has(id)) continue;
    const predecessor = before.blocks.slice(0, place).findLast((block) => order.includes(block.id));
    order.splice(predecessor === undefined ? 0 : order.indexOf(predecessor.id) + 1, 0, id);
  }
  return order.flatMap((id): ComparedBlock[] => {
    const [old, now] = [was.get(id) ?? null, is.get(id) ?? null];
    const shown = now ?? old;
    if (shown === null) return [];
    const pieces = (block: SnapshotBlock | null, { figures }: Snapshot) =>
      block === null ? [] : piecesOf(block.text, figures);
    const changes = compareWords(pieces(old, before), pieces(now, after));
    const isSame = changes.every(({ kind }) => kind === 'same');
    const isThere = (block: SnapshotBlock | null) => block !== null && block.text !== '';
    const state = isSame ? 'same' : !isThere(old) ? 'added' : !isThere(now) ? 'removed' : 'changed';
    return [{ id, kind: shown.kind, number: shown.number, state, changes, before: old, after: now }];
  });
}
