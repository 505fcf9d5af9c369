import type { Report } from '#engine/report/report.ts';
import { type Block, textOf } from '#kernel/document.ts';

/** A report as a reader of its print would copy it, and which part of it each stretch of text is. */
export type ReportText = {
  readonly text: string;
  /** Id of the report's block at a place of the text; null in the title and the closing. */
  readonly blockAt: (place: number) => string | null;
};

/** The text of a report made in Fadu, without its annexes. */
export function reportText({ document, blocks }: Report): ReportText {
  const { title, docNumber, addressee, body, signature, note } = document;
  const head = [...(docNumber === null ? [] : [docNumber]), ...title, `${addressee}：`];
  const foot = [
    ...signature.bodies,
    ...(signature.date === null ? [] : [signature.date]),
    ...(note === null ? [] : [`（${note}）`]),
  ];
  const starts: number[] = [];
  let text = head.map((line) => `${line}\n`).join('');
  for (const block of body) {
    starts.push(text.length);
    text += `${lineOf(block)}\n`;
  }
  const end = text.length;
  text += foot.join('\n');
  return {
    text,
    blockAt: (place) => {
      if (place >= end) return null;
      const index = starts.findLastIndex((start) => start <= place);
      return index === -1
        ? null
        : (blocks.find(({ start, length }) => index >= start && index < start + length)?.id ?? null);
    },
  };
}

function lineOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.number}${block.text}`;
    case 'paragraph':
      return textOf(block.runs);
    case 'table':
      return block.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n');
  }
}
