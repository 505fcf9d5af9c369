import { inspect } from './inspect.ts';
import type { Reading, ReadOptions } from './reading.ts';

/**
 * Reads a report as a careful person would: structure, figures, citations, who and when. Pure and linear in the text's length.
 * All offsets are UTF-16 indices into `text` as it was handed in.
 * @example read(text, { lexicon: reportLexicon, instruments }).figures
 */
export function read(text: string, options: ReadOptions): Reading {
  return inspect(text, options).reading;
}
