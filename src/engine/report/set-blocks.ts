import { type Block, type Run, textOf } from '#kernel/document.ts';
import type { Draft } from './compose-body.ts';
import { warningsOfEdit } from './edit-warnings.ts';
import type { FigurePiece, Fragment } from './fragment.ts';
import type { FigureSense } from './misfits.ts';
import type { BlockEdit, FigureNode, ReportBlock, Warning } from './report.ts';

/** The body as a document's blocks with the figures in it, and what happened to the clerk's edits. */
export type SetBody = {
  readonly body: readonly Block[];
  readonly blocks: readonly ReportBlock[];
  readonly figures: readonly (FigureNode & { readonly place: string })[];
  readonly warnings: readonly Warning[];
};

/** The figure behind a ref; undefined where there is none. */
type Find = (ref: string) => FigurePiece | undefined;
type Line = readonly (string | { readonly ref: string; readonly piece: FigurePiece })[];

/**
 * Gives every figure its ref, lays the clerk's edits over the composed paragraphs and sets all as blocks. Figures in an edit are
 * filled anew; a removed paragraph takes its figures with it. A ref `=disputes.handled` in an edit cites an indicator that no composed
 * sentence names; `findCited` gives its figure, `lastYear` what an indicator was the year before.
 */
export function setBlocks(
  drafts: readonly Draft[],
  edits: readonly BlockEdit[],
  findCited: (indicator: string) => FigurePiece | null,
  lastYear: FigureSense['lastYear'],
): SetBody {
  const known = new Map<string, FigurePiece>();
  const composed = drafts.map((draft) =>
    draft.kind === 'heading' ? draft.text : templateOf(draft.id, draft.fragment, known),
  );
  const find: Find = (ref) =>
    known.get(ref) ?? (ref.startsWith('=') ? (findCited(ref.slice(1)) ?? undefined) : undefined);
  const body: Block[] = [];
  const blocks: ReportBlock[] = [];
  const figures: (FigureNode & { readonly place: string })[] = [];
  const warnings: Warning[] = [];
  const used = new Set<string>();
  for (const [index, draft] of drafts.entries()) {
    const text = composed[index] ?? '';
    const shared = { id: draft.id, section: draft.section, kind: draft.kind, start: body.length, composed: text };
    if (draft.kind === 'heading') {
      body.push({ kind: 'heading', level: draft.level, number: draft.number, text });
      blocks.push({ ...shared, length: 1, text, edited: false, editable: false, marked: null });
      continue;
    }
    const edit = edits.find(({ block }) => block === draft.id);
    if (edit !== undefined) warnings.push(...warningsOfEdit(edit, text, { find, lastYear }));
    const said = edit?.text ?? text;
    for (const line of said.split('\n').filter((line) => line.trim() !== '')) {
      const parts = partsOf(line, find, used);
      body.push({ kind: 'paragraph', runs: runsOf(parts) });
      figures.push(...nodesOf(parts, draft));
    }
    const marked = edit === undefined ? draft.marked : null;
    const length = body.length - shared.start;
    blocks.push({ ...shared, length, text: said, edited: edit !== undefined, editable: true, marked });
  }
  for (const { block } of edits.filter(({ block }) => !drafts.some(({ id }) => id === block))) {
    warnings.push({
      ...{ kind: 'edit-outdated', severity: 'look', register: null, indicators: [], block },
      says: '有一段改动所在的段落已不再出现，改动未印入报告。请核对是否仍需要写入其他段落。',
    });
  }
  return { body, blocks, figures, warnings };
}

/** A paragraph's text with its figures as `{ref}`. */
function templateOf(block: string, fragment: Fragment, known: Map<string, FigurePiece>): string {
  return fragment
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      const base = `${block}/${piece.name}`;
      let ref = base;
      for (let place = 2; known.has(ref); place += 1) ref = `${base}~${place}`;
      known.set(ref, piece);
      return `{${ref}}`;
    })
    .join('');
}

function partsOf(line: string, find: Find, used: Set<string>): Line {
  return [...line.matchAll(/([^{]+)|\{([^}]*)\}?/g)].flatMap<Line[number]>(([whole, text, ref = '']) => {
    if (text !== undefined) return [text];
    const piece = find(ref);
    if (piece === undefined) return [whole];
    let unique = ref;
    for (let place = 2; used.has(unique); place += 1) unique = `${ref}#${place}`;
    used.add(unique);
    return [{ ref: unique, piece }];
  });
}

function runsOf(parts: Line): readonly Run[] {
  const runs: Run[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (typeof part !== 'string') runs.push({ kind: 'figure', ref: part.ref, text: part.piece.printed });
    else if (last?.kind === 'text') runs[runs.length - 1] = { kind: 'text', text: last.text + part };
    else runs.push({ kind: 'text', text: part });
  }
  return runs;
}

function nodesOf(
  parts: Line,
  { id, place }: { id: string; place: string },
): readonly (FigureNode & { place: string })[] {
  const runs = parts.map((part) => (typeof part === 'string' ? part : part.piece.printed));
  return parts.flatMap((part, index) => {
    if (typeof part === 'string') return [];
    const { kind: _, name: __, ...piece } = part.piece;
    const before =
      runs
        .slice(0, index)
        .join('')
        .split(/[，。；：、]/)
        .at(-1) ?? '';
    const after =
      runs
        .slice(index + 1)
        .join('')
        .split(/[，。；：、]/)
        .at(0) ?? '';
    const sentence = `${before}${runs[index] ?? ''}${after}`;
    return [{ ref: part.ref, block: id, sentence, place, ...piece }];
  });
}

/** The words of a block of the body, for texts and tests. */
export function textOfBlock(block: Block): string {
  if (block.kind === 'heading') return `${block.number}${block.text}`;
  return block.kind === 'paragraph' ? textOf(block.runs) : block.rows.map((row) => textOf(row)).join('\n');
}
