import { FONT, INK, type LegendItem } from './chart-ink.ts';
import { asText } from './chart-point.ts';

/** A drawing as SVG text with its size in pixels. */
export type Drawing = { readonly svg: string; readonly widthPx: number; readonly heightPx: number };

/** What stands around a drawing that leaves the page: a picture in a document must say by itself what it shows and where it is from. */
export type PictureFrame = {
  readonly title: string;
  /** Under the title: whose, when, in what unit. */
  readonly subtitle: string;
  readonly legend: readonly LegendItem[];
  /** At the foot: what counts, the source, when it was drawn. */
  readonly notes: readonly string[];
  /** A mark at the corner: 演示数据. */
  readonly mark: string | null;
};

const PAD_PX = 20;
const LETTER = { title: 20, subtitle: 14, note: 12 } as const;

/** The whole picture as SVG text, on white. */
export function framePicture(drawing: Drawing, frame: PictureFrame): Drawing {
  const widthPx = Math.max(560, drawing.widthPx + PAD_PX * 2);
  const inner = widthPx - PAD_PX * 2;
  const parts: string[] = [];
  let y = PAD_PX;
  const write = (text: string, size: number, more = '') => {
    for (const line of wrap(text, Math.floor(inner / size))) {
      y += Math.round(size * 1.45);
      parts.push(
        `<text x="${PAD_PX}" y="${y - Math.round(size * 0.35)}" font-size="${size}" fill="${INK.text}"${more}>${asText(line)}</text>`,
      );
    }
  };
  if (frame.mark !== null) {
    const wide = [...frame.mark].length * 14 + 16;
    const x = widthPx - PAD_PX - wide;
    parts.push(
      `<rect x="${x}" y="${y}" width="${wide}" height="24" fill="#fff4d6" stroke="#8a5a00"/>`,
      `<text x="${x + wide / 2}" y="${y + 17}" font-size="14" fill="#5c3d00" text-anchor="middle">${asText(frame.mark)}</text>`,
    );
    y += 4;
  }
  write(frame.title, LETTER.title, ' font-weight="600"');
  write(frame.subtitle, LETTER.subtitle);
  if (frame.legend.length > 0) {
    y += 10;
    let x = PAD_PX;
    for (const { label, fill, edge } of frame.legend) {
      const wide = 24 + widthOf(label) * 13 + 14;
      if (x + wide > widthPx - PAD_PX && x > PAD_PX) {
        x = PAD_PX;
        y += 22;
      }
      parts.push(
        `<rect x="${x}" y="${y}" width="18" height="13" fill="${fill}" stroke="${edge}"/>`,
        `<text x="${x + 24}" y="${y + 11.5}" font-size="13" fill="${INK.text}">${asText(label)}</text>`,
      );
      x += wide;
    }
    y += 16;
  }
  y += 10;
  parts.push(`<g transform="translate(${Math.round((widthPx - drawing.widthPx) / 2)} ${y})">${drawing.svg}</g>`);
  y += drawing.heightPx + 8;
  for (const note of frame.notes) write(note, LETTER.note);
  const heightPx = y + PAD_PX;
  return {
    widthPx,
    heightPx,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" font-family="${asText(FONT)}"><rect width="${widthPx}" height="${heightPx}" fill="#ffffff"/>${parts.join('')}</svg>`,
  };
}

/** Lines of at most so many Chinese characters; letters of Latin count for a little more than half. */
export function wrap(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of text) {
    if (widthOf(line + letter) > most) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  return line === '' ? lines : [...lines, line];
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 256 ? 0.58 : 1), 0);
}
