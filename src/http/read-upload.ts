import type { FastifyRequest } from 'fastify';
import { appFaults } from '#app/faults.ts';
import { httpFaults } from './http-faults.ts';

const MEDIA_TYPE = /^[a-z]+\/[\w.+-]{1,100}$/i;

/** One uploaded file. */
export type Upload = { readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array };

/**
 * Reads the one file of a form, as `file`.
 * @throws {Fault} UPLOAD_MISSING, FILE_TOO_LARGE
 */
export async function readUpload(request: FastifyRequest, mostBytes: number): Promise<Upload> {
  if (!request.isMultipart()) throw httpFaults.UPLOAD_MISSING();
  const part = await request.file({ limits: { fileSize: mostBytes, files: 1, fields: 5, fieldSize: 1000, parts: 6 } });
  if (part === undefined) throw httpFaults.UPLOAD_MISSING();
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk);
  if (part.file.truncated) {
    const sentBytes = Math.max(Number(request.headers['content-length'] ?? 0), mostBytes + 1);
    throw appFaults.FILE_TOO_LARGE({ size: megabytes(sentBytes), limit: megabytes(mostBytes) });
  }
  const mediaType = MEDIA_TYPE.test(part.mimetype) ? part.mimetype : 'application/octet-stream';
  return { fileName: plainName(part.filename), mediaType, bytes: Buffer.concat(chunks) };
}

/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const MOST_SIGNS = 200;

/**
 * A file's name as it can be saved on any computer: no path, no invisible sign that turns its letters round, none that Windows
 * refuses. The end stays, since it says what the file is.
 */
function plainName(given: string): string {
  const clean = given
    .replace(/[\p{Cc}\p{Cf}/\\]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\s+|[\s.]+$/g, '');
  const name = DEVICE.test(clean) ? `_${clean}` : clean;
  return name === '' ? '未命名' : [...name].slice(-MOST_SIGNS).join('');
}

function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}
