import type { DraftEdits, ReportBlock } from '../../api/schema.d.ts';

/**
 * The draft's edits with one block's new text. A block set back to what the registers say needs no edit, unless the clerk
 * confirms a proposed cause by keeping it as it is.
 */
export function withBlock(edits: DraftEdits, block: ReportBlock, text: string): DraftEdits {
  const others = edits.blocks.filter((edit) => edit.block !== block.id);
  if (text === block.composed && block.marked !== 'cause') return { ...edits, blocks: others };
  return { ...edits, blocks: [...others, { block: block.id, text, over: block.composed }] };
}

/** The draft's edits without those of a block: it reads again as composed from the registers. */
export function withoutBlock(edits: DraftEdits, block: string): DraftEdits {
  return { ...edits, blocks: edits.blocks.filter((edit) => edit.block !== block) };
}
