import type { Finding, OpenReport, RemarkThread, Warning } from '../../../api/schema.d.ts';

type CheckedFinding = Finding & { readonly block: string | null };

/** What stands beside a paragraph: what the program warns of, what the rules found, what people remarked. */
export type BlockNotes = {
  readonly warnings: readonly Warning[];
  readonly findings: readonly CheckedFinding[];
  readonly threads: readonly RemarkThread[];
};

const NOTHING: BlockNotes = { warnings: [], findings: [], threads: [] };

/** The notes of every paragraph by its id. */
export function notesByBlock(
  { report, state }: OpenReport,
  findings: readonly CheckedFinding[],
  threads: readonly RemarkThread[],
): ReadonlyMap<string, BlockNotes> {
  const notes = new Map<string, BlockNotes>();
  const add = (block: string | null, part: Partial<BlockNotes>) => {
    if (block === null) return;
    const { warnings, findings: found, threads: said } = notes.get(block) ?? NOTHING;
    notes.set(block, {
      warnings: [...warnings, ...(part.warnings ?? [])],
      findings: [...found, ...(part.findings ?? [])],
      threads: [...said, ...(part.threads ?? [])],
    });
  };
  if (state === 'draft') for (const warning of report.warnings) add(warning.block, { warnings: [warning] });
  if (state === 'draft')
    for (const finding of findings) if (isOpenFinding(finding)) add(finding.block, { findings: [finding] });
  for (const thread of threads) add(thread.block, { threads: [thread] });
  return notes;
}

/** Remarks whose paragraph is gone: no longer composed, or taken out by an edit. */
export function lostThreads({ report }: OpenReport, threads: readonly RemarkThread[]): readonly RemarkThread[] {
  const there = new Set(report.blocks.filter(({ text }) => text !== '').map(({ id }) => id));
  return threads.filter(({ block }) => !there.has(block));
}

/** Unsettled remarks under each heading, by the heading's id: up to the next heading of any level. */
export function remarksByHeading(
  { report }: OpenReport,
  threads: readonly RemarkThread[],
): ReadonlyMap<string, number> {
  const open = threads.filter(({ isOpen }) => isOpen);
  const counts = new Map<string, number>();
  let heading: string | null = null;
  for (const { id, kind } of report.blocks) {
    if (kind === 'heading') heading = id;
    const here = open.filter(({ block }) => block === id).length;
    if (heading !== null && here > 0) counts.set(heading, (counts.get(heading) ?? 0) + here);
  }
  return counts;
}

/** A person who judged a finding wrong or mended has done with it. */
function isOpenFinding({ judgement }: CheckedFinding): boolean {
  return judgement !== 'wrong' && judgement !== 'mended';
}
