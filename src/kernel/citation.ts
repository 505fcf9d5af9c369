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
  /** Null only where no source read names the day. */
  readonly effectiveFrom: LocalDate | null;
  /** The last day in force; null while it is in force or where no end is known. */
  readonly effectiveTo: LocalDate | null;
  /** Which text: `2021修订`. Absent where the instrument was never amended or the edition is part of the number. */
  readonly edition?: string;
  /** Other names that documents use, without 《》: `行政处罚法`. */
  readonly aliases?: readonly string[];
  /** Who issued it, where that is needed to tell it apart. */
  readonly issuedBy?: string;
  /** Place it binds, where that is not the whole country: a division code's prefix, `50` for Chongqing. */
  readonly division?: string;
  /** Official address of its text. */
  readonly link?: string;
  /** What took its place. `how`: by a new edition, by repeal, or a plan whose period ran out and was followed by the next. */
  readonly replacedBy?: {
    readonly id: string;
    readonly on: LocalDate;
    readonly how: 'revised' | 'repealed' | 'followed';
    readonly evidence: Evidence;
  };
  /** What was recalled and not read: said wherever the instrument is presented. Absent: nothing. */
  readonly unread?: readonly ('number' | 'effectiveFrom' | 'effectiveTo')[];
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
  /** The day a person last compared this with the text; where the text was not read, the day its evidence was last weighed. */
  readonly checkedOn: LocalDate;
};

/** 《重大行政决策程序暂行条例》第十五条, with 「条文未核对」 where the article was not read. */
export function formatCitation({ instrument, article, evidence }: Citation): string {
  const caveat = evidence === 'article-read' ? '' : '（条文未核对）';
  return `《${instrument.title}》${article ?? ''}${caveat}`;
}
