import type { Instrument } from '#kernel/citation.ts';
import type { Check } from '#text/define-check.ts';
import type { Lexicon } from '#text/reading.ts';

/** What the law brings to reading and checking reports: words, instruments, rules. */
export type ReadingLaw = {
  readonly lexicon: Lexicon;
  readonly instruments: readonly Instrument[];
  readonly checks: readonly Check[];
  /** Statutory and fixed phrases, which two independent reports may share. */
  readonly fixedPhrases: readonly string[];
};
