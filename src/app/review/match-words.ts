/** Words compared by pairs of letters, numbers and marks left out: 排查调处矛盾纠纷406起 and 调处矛盾纠纷共 408 起 share nearly all. */
export type WordPairs = ReadonlySet<string>;

const LEFT_OUT = /[0-9０-９.%％一二三四五六七八九十百千万亿零两余多近约共全年度为的了有“”"'《》（）()、，。；：:;,\s]/g;

export function wordPairs(text: string): WordPairs {
  const letters = text.replace(LEFT_OUT, '');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at += 1) pairs.add(letters.slice(at, at + 2));
  if (letters.length === 1) pairs.add(letters);
  return pairs;
}

/** How alike two texts are: 0 to 1 (Dice). */
export function likeness(one: WordPairs, other: WordPairs): number {
  if (one.size === 0 || other.size === 0) return 0;
  return (2 * sharedPairs(one, other)) / (one.size + other.size);
}

/** How much of `words` stands in `text`: 0 to 1. */
export function coverage(words: WordPairs, text: WordPairs): number {
  return words.size === 0 ? 0 : sharedPairs(words, text) / words.size;
}

function sharedPairs(one: WordPairs, other: WordPairs): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return shared;
}
