import { Bookmark, type ParagraphChild, TextRun } from 'docx';
import type { Run } from '#kernel/document.ts';

/** Marks that both scripts have (“ ” — … ·) are Chinese here. */
const HINT = { hint: 'eastAsia' } as const;

/** Each figure is in a bookmark of its own. */
export function runNodes(runs: readonly Run[]): ParagraphChild[] {
  return runs.map((run) =>
    run.kind === 'text' ? plainRun(run.text, run.bold) : new Bookmark({ id: run.ref, children: [plainRun(run.text)] }),
  );
}

export function plainRun(text: string, bold?: boolean): TextRun {
  return new TextRun({ text, font: HINT, ...(bold && { bold }) });
}

/** Lines of one paragraph. */
export function brokenRuns(lines: readonly string[]): TextRun[] {
  return lines.map((text, index) => new TextRun({ text, font: HINT, ...(index > 0 && { break: 1 }) }));
}
