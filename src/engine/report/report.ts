import type { Document } from '#kernel/document.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Figure } from '../figure.ts';

/** A report composed from facts. Plain JSON. */
export type Report = {
  /** Id of the outline. */
  readonly outline: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly year: number;
  readonly asOf: LocalDate;
  readonly document: Document;
  /** Every editable or structural piece of `document.body`, in order. */
  readonly blocks: readonly ReportBlock[];
  /** Every figure of the body in order of appearance; `ref` ties it to its run. */
  readonly figures: readonly FigureNode[];
  readonly warnings: readonly Warning[];
};

/**
 * A piece of the body under an id that stays the same in every composition, so that a clerk's edit finds it again.
 * It covers `length` blocks of `document.body` from `start` (0 where the clerk removed it, several where the edit has several lines).
 */
export type ReportBlock = {
  readonly id: string;
  readonly section: string;
  readonly kind: 'heading' | 'paragraph';
  readonly start: number;
  readonly length: number;
  /** The text as composed, figures as `{ref}`: what the editor shows first and what `BlockEdit.over` repeats. */
  readonly composed: string;
  /** The text as printed, figures as `{ref}`; differs from `composed` where it was edited. */
  readonly text: string;
  readonly edited: boolean;
  readonly editable: boolean;
  /** cause: a cause proposed from the registers, to be checked · placeholder: the clerk must write here. */
  readonly marked: 'cause' | 'placeholder' | null;
};

/** A clerk's text for a block. Figures are kept as `{ref}` (or `{=indicator}` where no composed sentence has it) and filled anew on each composition; lines become paragraphs; '' removes. */
export type BlockEdit = {
  readonly block: string;
  readonly text: string;
  /** `ReportBlock.composed` at the time of the edit: where it has changed since, the clerk is told. */
  readonly over: string;
};

/** A figure where it stands in the report. */
export type FigureNode = {
  /** Stable and unique in the document: `disputes/disputes.handled`. */
  readonly ref: string;
  readonly block: string;
  /** With unit, as printed: 406起 */
  readonly printed: string;
  /** The value behind the print, in `unit`. */
  readonly value: number;
  readonly unit: string;
  /** Largest difference between print and value that rounding may cause; 0: exact. */
  readonly within: number;
  /** The words around it. */
  readonly sentence: string;
  /** What it counts, and how: for 数据来源说明. */
  readonly label: string;
  readonly means: string;
  /** 2023年 · 2023年末 */
  readonly period: string;
  readonly source: FigureSource;
};

/** On what a figure in the report rests. */
export type FigureSource =
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** A difference from last year, absolute or in percent. */
  | { readonly kind: 'change'; readonly figure: Figure; readonly previous: Figure }
  /** Rows counted or a value read from a row; `numbers` are the records. */
  | { readonly kind: 'rows'; readonly query: string; readonly register: string; readonly numbers: readonly string[] }
  /** Villages or months counted by an indicator's figure of each. */
  | {
      readonly kind: 'coverage';
      readonly indicator: string;
      readonly over: 'villages' | 'months';
      readonly figures: readonly Figure[];
    }
  /** The list of units itself. */
  | { readonly kind: 'units'; readonly codes: readonly string[] };

/**
 * Something the clerk should know.
 * blank 未填报 · partial: some records carry no amount, the figure is a lower bound · cause: check the proposed cause
 * placeholder: text is missing · edit-outdated: composed text changed under an edit · edit-figure: an edit cites a figure that is gone
 * edit-typed: a number typed by hand in an edit, without records · edit-sense: 增加 or 减少 against the figure · summary: a figure rests on summary rows
 */
export type Warning = {
  readonly kind:
    | 'blank'
    | 'partial'
    | 'summary'
    | 'cause'
    | 'placeholder'
    | 'edit-outdated'
    | 'edit-figure'
    | 'edit-typed'
    | 'edit-sense';
  /** `must`: the report cannot be approved before it is settled. */
  readonly severity: 'must' | 'look';
  readonly register: string | null;
  readonly indicators: readonly string[];
  readonly block: string | null;
  /** What is wrong and what to do, in Chinese. */
  readonly says: string;
};
