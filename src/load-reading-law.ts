import type { ReadingLaw } from '#app/review/reading-law.ts';

/** Words, instruments and rules for reading reports: loaded by the first that is read, not by every start. */
export async function loadReadingLaw(): Promise<ReadingLaw> {
  const [{ reportLexicon }, { FIXED_PHRASES }, { instruments }, { checks }] = await Promise.all([
    import('#law/lexicon/index.ts'),
    import('#law/lexicon/fixed-phrases.ts'),
    import('#law/sources/index.ts'),
    import('#law/checks/index.ts'),
  ]);
  return { lexicon: reportLexicon, instruments, checks, fixedPhrases: FIXED_PHRASES };
}
