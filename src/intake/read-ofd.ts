import { unpackArchive } from '#sheet/guard-archive.ts';
import { findAttribute, scanXml } from '#sheet/scan-xml.ts';
import { intakeFaults } from './intake-faults.ts';
import { joinLines, type SetLine } from './join-lines.ts';

/**
 * The text of an OFD (GB/T 33190): pages in order, text objects by their place.
 * @throws {Fault} of the archive guard; INTAKE_NO_TEXT for a scan
 */
export async function readOfd(bytes: Uint8Array, file: string): Promise<string> {
  const entries = await unpackArchive(bytes);
  const pages = [...entries.keys()]
    .filter((name) => /Pages\/Page_\d+\/Content\.xml$/i.test(name))
    .toSorted((a, b) => pageOf(a) - pageOf(b));
  const lines = pages.flatMap((name) => linesOf(new TextDecoder().decode(entries.get(name))));
  if (lines.length === 0) throw intakeFaults.INTAKE_NO_TEXT({ file, pages: pages.length });
  return joinLines(lines);
}

function pageOf(name: string): number {
  return Number(/Page_(\d+)/i.exec(name)?.[1] ?? 0);
}

function linesOf(xml: string): SetLine[] {
  const lines: { text: string; left: number; right: number; base: number; size: number }[] = [];
  let box = [0, 0, 0, 0];
  let size = 5;
  let inCode = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'TextObject') {
        box = (findAttribute(attributes, 'Boundary') ?? '0 0 0 0').split(/\s+/).map(Number);
        size = Number(findAttribute(attributes, 'Size') ?? 5);
      }
      inCode = name === 'TextCode';
    },
    close(name) {
      if (name === 'TextCode') inCode = false;
    },
    text(text) {
      if (!inCode || text.trim() === '') return;
      const [left = 0, base = 0, width = 0] = box;
      const line = lines.at(-1);
      if (line !== undefined && Math.abs(line.base - base) < size / 2 && left >= line.left) {
        line.text += text;
        line.right = left + width;
      } else lines.push({ text, left, right: left + width, base, size });
    },
  });
  return lines;
}
