/** Words in quotation marks; those within become single ones. */
export function quoteWords(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
