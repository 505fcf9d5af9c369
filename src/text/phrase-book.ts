/** A set of phrases, looked up at one place of a text; the longest that stands there wins. */
export type PhraseBook = ReadonlyMap<number, readonly string[]>;

export function phraseBook(phrases: Iterable<string>): PhraseBook {
  const book = new Map<number, string[]>();
  for (const phrase of new Set(phrases)) {
    const first = phrase.charCodeAt(0);
    const list = book.get(first);
    if (list === undefined) book.set(first, [phrase]);
    else list.push(phrase);
  }
  for (const list of book.values()) list.sort((left, right) => right.length - left.length);
  return book;
}

/** The longest phrase that begins at `at`, or undefined. */
export function findPhrase(book: PhraseBook, chars: string, at: number): string | undefined {
  const list = book.get(chars.charCodeAt(at));
  return list?.find((phrase) => chars.startsWith(phrase, at));
}

/** The longest of `phrases` that ends just before `at`, or undefined. */
export function findPhraseBefore(phrases: readonly string[], chars: string, at: number): string | undefined {
  let best: string | undefined;
  for (const phrase of phrases) {
    if (
      (best === undefined || phrase.length > best.length) &&
      chars.startsWith(phrase, at - phrase.length) &&
      at >= phrase.length
    ) {
      best = phrase;
    }
  }
  return best;
}
