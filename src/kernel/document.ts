/**
 * A document as a tree, before any file format: what the report maker writes, what the press sets as DOCX and PDF,
 * what the browser shows, and what is frozen on approval. Plain data, so that it can be kept as JSON.
 */
export type Document = {
  /** Title, one element a line: 某某镇人民政府 / 关于2023年度法治政府建设情况的报告 */
  readonly title: readonly string[];
  /** 发文字号; null where none was given yet. */
  readonly docNumber: string | null;
  /** 主送机关 without the colon. */
  readonly addressee: string;
  readonly body: readonly Block[];
  /** 落款: issuing bodies and the date as printed (2024年1月15日); the date is null in a draft. */
  readonly signature: { readonly bodies: readonly string[]; readonly date: string | null };
  /** 附注 in brackets under the date: 此件公开发布. */
  readonly note: string | null;
  /** 抄送机关 without the colon. */
  readonly copyTo: string | null;
  /** Set behind the signature on a page of its own: 数据来源说明. */
  readonly annexes: readonly Annex[];
  /** Printed in the header of every page where the figures are fictional (演示) or not approved (草稿). */
  readonly mark: string | null;
};

export type Annex = { readonly title: string; readonly body: readonly Block[] };

export type Block =
  /** `level` 1: 一、 2: （一） 3: 1. 4: （1）. `number` is printed as given, e.g. `一、`. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly number: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Run[])[] };

/** `share` is the part of the table's width, any positive number. */
export type Column = { readonly label: string; readonly share: number; readonly align: 'left' | 'center' | 'right' };

export type Run =
  /** `pageOf` names an enclosure: where it is set, the number of its first page stands in place of the text. */
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean; readonly pageOf?: string }
  /** A figure: `ref` is unique in the document and names its bookmark; `text` is the figure with its unit as printed. */
  | { readonly kind: 'figure'; readonly ref: string; readonly text: string };

/** The plain text of runs, figures included. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
