import type { Annex, Block, Document, Run } from '#kernel/document.ts';
import { cleanText } from './clean-text.ts';
import { nameFigures } from './figure-names.ts';
import { GRID } from './grid.ts';
import { type SignOff, signOff } from './sign-off.ts';
import { soften } from './soft-breaks.ts';
import { type ComposedTable, layTable } from './table-layout.ts';
import { fitTitle } from './title-lines.ts';

/**
 * A document with every decision made that DOCX and PDF share: texts cleaned, title lines broken, colons, brackets and
 * annex numbers in place, each figure's `ref` replaced by its bookmark name.
 */
export type Composition = {
  /** The title on one line, for the properties of the file. */
  readonly name: string;
  readonly publisher: string;
  readonly mark: string | null;
  readonly docNumber: string | null;
  readonly title: readonly string[];
  readonly addressee: string | null;
  readonly body: readonly ComposedBlock[];
  /** 附件说明: `number` is empty where there is one annex only. */
  readonly attachments: readonly { readonly number: string; readonly title: string }[];
  readonly signOff: SignOff;
  /** The day of the signature; null where there is none or it is not written as 2024年1月15日. */
  readonly signedOn: { readonly year: number; readonly month: number; readonly day: number } | null;
  readonly note: string | null;
  readonly copyTo: string | null;
  readonly annexes: readonly ComposedAnnex[];
};

export type ComposedBlock = Exclude<Block, { kind: 'table' }> | ComposedTable;

export type ComposedAnnex = {
  /** 附件 or 附件1. */
  readonly label: string;
  readonly name: string;
  readonly title: readonly string[];
  readonly body: readonly ComposedBlock[];
};

/** A longer word may be broken anywhere, so that a line is not torn apart for its sake. */
const LONGEST_WORD_CELLS = 14;

/** @throws {Error} where a figure's `ref` occurs twice or a table row has not one cell a column: both are defects of who wrote the document. */
export function compose(document: Document): Composition {
  const nameOf = nameFigures(refsOf(document));
  const titleLines = document.title.map(cleanText);
  const annexes = document.annexes.map((annex, index) => composeAnnex(annex, index, document.annexes.length, nameOf));
  return {
    name: titleLines.join(''),
    publisher: document.signature.bodies.map(cleanText).join('、'),
    mark: cleanOrNull(document.mark),
    docNumber: cleanOrNull(document.docNumber),
    title: titleLines.flatMap((line) => fitTitle(line, GRID.titleCells)),
    addressee: document.addressee === '' ? null : `${cleanText(document.addressee).replace(/[：:]$/, '')}：`,
    body: document.body.map((block) => composeBlock(block, nameOf)),
    attachments: annexes.map(({ name }, index) => ({ number: annexes.length > 1 ? `${index + 1}.` : '', title: name })),
    signOff: signOff({
      bodies: document.signature.bodies.map(cleanText),
      date: cleanOrNull(document.signature.date),
    }),
    signedOn: dayOf(document.signature.date ?? ''),
    note: document.note === null ? null : `（${cleanText(document.note).replace(/^[（(]|[）)]$/g, '')}）`,
    copyTo: document.copyTo === null ? null : `${cleanText(document.copyTo).replace(/。$/, '')}。`,
    annexes,
  };
}

function composeAnnex(annex: Annex, index: number, count: number, nameOf: (ref: string) => string): ComposedAnnex {
  const name = cleanText(annex.title);
  return {
    label: count > 1 ? `附件${index + 1}` : '附件',
    name,
    title: fitTitle(name, GRID.titleCells),
    body: annex.body.map((block) => composeBlock(block, nameOf)),
  };
}

function composeBlock(block: Block, nameOf: (ref: string) => string): ComposedBlock {
  switch (block.kind) {
    case 'heading':
      return { ...block, number: cleanText(block.number), text: cleanText(block.text) };
    case 'paragraph':
      return { kind: 'paragraph', runs: block.runs.map((run) => softRun(composeRun(run, nameOf))) };
    case 'table':
      for (const [index, row] of block.rows.entries()) {
        if (row.length !== block.columns.length) {
          throw new Error(`table row ${index + 1} has ${row.length} cells for ${block.columns.length} columns`);
        }
      }
      return layTable({
        kind: 'table',
        columns: block.columns.map((column) => ({ ...column, label: cleanText(column.label) })),
        rows: block.rows.map((row) => row.map((run) => composeRun(run, nameOf))),
      });
  }
}

function softRun(run: Run): Run {
  return { ...run, text: soften(run.text, LONGEST_WORD_CELLS) };
}

function composeRun(run: Run, nameOf: (ref: string) => string): Run {
  return run.kind === 'figure'
    ? { kind: 'figure', ref: nameOf(run.ref), text: cleanText(run.text) }
    : { ...run, text: cleanText(run.text) };
}

function* refsOf(document: Document): Generator<string> {
  for (const block of [...document.body, ...document.annexes.flatMap((annex) => annex.body)]) {
    if (block.kind === 'heading') continue;
    for (const run of block.kind === 'paragraph' ? block.runs : block.rows.flat()) {
      if (run.kind === 'figure') yield run.ref;
    }
  }
}

function dayOf(text: string): Composition['signedOn'] {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
}

function cleanOrNull(text: string | null): string | null {
  return text === null ? null : cleanText(text);
}
