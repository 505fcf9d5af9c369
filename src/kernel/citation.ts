import type { LocalDate } from './local-date.ts';

/** How far the words behind a citation were checked. Only `article-read` may be shown without a caveat. */
export type Evidence = 'article-read' | 'secondary' | 'memory' | 'practice';

/** An instrument (law, regulation, notice) as it is named in a document. */
export type Instrument = {
  readonly id: string;
  /** Full title without 《》. */
  readonly title: string;
  /** 发文字号 or order number; null where it has none or it was not seen. */
  readonly number: string | null;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
};

/** A place in an instrument, and what it says in our own words. */
export type Citation = {
  /** Fact id, e.g. `J04`. */
  readonly id: string;
  readonly instrument: Instrument;
  /** As a document would write it, e.g. 第十五条; null where the article is not known. */
  readonly article: string | null;
  readonly says: string;
  readonly evidence: Evidence;
  /** The day a person last compared this with the text. */
  readonly checkedOn: LocalDate;
};

/** 《重大行政决策程序暂行条例》第十五条, with 「条文未核对」 where the article was not read. */
export function formatCitation({ instrument, article, evidence }: Citation): string {
  const caveat = evidence === 'article-read' ? '' : '（条文未核对）';
  return `《${instrument.title}》${article ?? ''}${caveat}`;
}
