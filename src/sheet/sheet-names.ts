const MAX_CHARS = 31;

/** Names as Excel takes them, in the same order: at most 31 characters, none forbidden, no two alike. */
export function safeSheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = safeName(name);
    let unique = plain;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      const tail = `（${number}）`;
      unique = plain.slice(0, MAX_CHARS - tail.length) + tail;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function safeName(name: string): string {
  const plain = name
    .replace(/[:\\/?*[\]\p{Cc}]/gu, '_')
    .trim()
    .slice(0, MAX_CHARS)
    .replace(/^'|'$/g, '_');
  return plain === '' ? '工作表' : plain;
}
