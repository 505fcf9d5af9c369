import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const decompress = promisify(brotliDecompress);

/** What fonts/build.py makes; what they are and whose they are: fonts/README.md. */
const FILES = ['roman.ttf', 'fang.otf', 'kai.ttf', 'hei.ttf', 'song.ttf', 'rare.ttf'];

/** The font files of the press, unpacked; 40 MB, so only where they are set from. */
export async function loadFonts(): Promise<Buffer[]> {
  return Promise.all(
    FILES.map(async (file) => decompress(await readFile(new URL(`fonts/${file}.br`, import.meta.url)))),
  );
}

/** Whether a font of the press has the character; first and last of each range, rising. */
export async function loadCoverage(): Promise<(char: string) => boolean> {
  const ranges = parseRanges(await readFile(new URL('fonts/coverage.json', import.meta.url), 'utf8'));
  return (char) => {
    const code = char.codePointAt(0) ?? 0;
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = ranges[middle] ?? [0, 0];
      if (code < first) high = middle - 1;
      else if (code > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function parseRanges(json: string): readonly (readonly [number, number])[] {
  return JSON.parse(json) as readonly (readonly [number, number])[];
}
