import type { Citation } from '#kernel/citation.ts';
import type { Matter } from './follow-matter.ts';

/** A decision that stands although steps before it were neither taken nor exempted. */
export type BrokenGate = {
  readonly step: string;
  readonly label: string;
  /** The steps left out, in their order. */
  readonly missing: readonly { readonly step: string; readonly label: string; readonly cite: Citation | null }[];
};

/** The gate steps of a matter that are settled as done without what must go before them, however far back. */
export function brokenGatesOf({ procedure, stands }: Matter): readonly BrokenGate[] {
  return Object.entries(procedure.steps).flatMap(([id, step]): BrokenGate[] => {
    if (step.gate !== true || stands.steps.get(id)?.settlement?.how !== 'done') return [];
    const left = new Set<string>();
    const seen = new Set<string>();
    const waiting = [id];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const other of stands.steps.get(at)?.missing ?? []) left.add(other);
      for (const other of procedure.steps[at]?.after ?? []) {
        if (!seen.has(other)) waiting.push(other);
        seen.add(other);
      }
    }
    if (left.size === 0) return [];
    const missing = Object.entries(procedure.steps)
      .filter(([other]) => left.has(other))
      .map(([other, { label, cite }]) => ({ step: other, label, cite: cite[0] ?? null }));
    return [{ step: id, label: step.label, missing }];
  });
}
