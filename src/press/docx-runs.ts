import { BookmarkEnd, BookmarkStart, type ParagraphChild, TextRun } from 'docx';
import type { Run } from '#kernel/document.ts';

/** Marks that both scripts have (“ ” — … ·) are Chinese here. */
const HINT = { hint: 'eastAsia' } as const;

/** Makes runs; each figure is in a bookmark, numbered in the order of the calls. */
export type RunMaker = (runs: readonly Run[]) => ParagraphChild[];

export function runMaker(): RunMaker {
  let bookmarks = 0;
  return (runs) =>
    runs.flatMap((run): ParagraphChild[] => {
      if (run.kind === 'text') return [plainRun(run.text, run.bold)];
      bookmarks += 1;
      return [new BookmarkStart(run.ref, bookmarks), plainRun(run.text), new BookmarkEnd(bookmarks)];
    });
}

export function plainRun(text: string, bold?: boolean): TextRun {
  return new TextRun({ text, font: HINT, ...(bold ? { bold } : {}) });
}

/** Lines of one paragraph. */
export function brokenRuns(lines: readonly string[]): TextRun[] {
  return lines.map((text, index) => new TextRun({ text, font: HINT, ...(index > 0 ? { break: 1 } : {}) }));
}
