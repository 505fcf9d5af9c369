import type { Lexicon } from '#text/reading.ts';
import { INDICATOR_WORDS } from './indicators.ts';
import { REGISTER_WORDS } from './registers.ts';
import { SLOGANS } from './slogans.ts';

/** What reading needs to know about rule-of-law reports beyond the language itself. */
export const reportLexicon: Lexicon = { registers: REGISTER_WORDS, indicators: INDICATOR_WORDS, slogans: SLOGANS };
