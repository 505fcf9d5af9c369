import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { makeTestFolder } from '../store/test-backend.ts';

let made = 0;

/** A file as a scanner or a telephone makes it, named after its paper; each with bytes of its own. */
export async function scanOf(paper: string, kind: '扫描件' | '照片'): Promise<string> {
  made += 1;
  const [ending, bytes] = kind === '照片' ? ['png', picture(made)] : ['pdf', pagesOf(made, 2)];
  const path = join(makeTestFolder(), `${paper.slice(0, 20)}.${ending}`);
  writeFileSync(path, bytes);
  return path;
}

/** A PDF of some A4 pages that say which they are. */
function pagesOf(seed: number, count: number): Buffer {
  const kids = Array.from({ length: count }, (_, at) => `${4 + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from({ length: count }, (_, at) => {
      const says = `BT /F1 28 Tf 90 700 Td (SCAN ${seed} PAGE ${at + 1}) Tj ET 60 60 475 722 re S`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * at} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${says.length} >>\nstream\n${says}\nendstream`,
      ];
    }).flat(),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((body, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}

/** A picture of a wide sheet in shades of one colour. */
function picture(seed: number): Buffer {
  const [width, height] = [480, 320];
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows.set([(x + seed * 40) % 256, (y + seed * 20) % 256, 160], y * (width * 3 + 1) + 1 + x * 3);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
