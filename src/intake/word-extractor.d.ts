declare module 'word-extractor' {
  /** The part of word-extractor that is used here; the package has no types of its own. */
  class WordExtractor {
    extract(source: Buffer): Promise<{ getBody(): string }>;
  }
  export default WordExtractor;
}
