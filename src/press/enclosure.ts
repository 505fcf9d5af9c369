/** A file that is set behind a document, a page of it on a page of paper. */
export type Enclosure = {
  /** Unique in the document; runs with `pageOf` name it. */
  readonly ref: string;
  /** Printed over each of its pages. */
  readonly caption: string;
  readonly bytes: Uint8Array;
  /** As `probeEnclosure` found. */
  readonly pages: number;
};

/** The ending under which the compiler takes a file; undefined for what it cannot set. Told by the first bytes, not by the name. */
export function endingOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('\x89PNG\r\n')) return 'png';
  if (head.startsWith('\xFF\xD8\xFF')) return 'jpg';
  if (head.startsWith('GIF8')) return 'gif';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp';
  return undefined;
}
