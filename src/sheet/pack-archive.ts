import { Buffer } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32, createDeflateRaw, deflateRaw } from 'node:zlib';

/** A part to be packed: whole, or as chunks of text that come while it is packed. */
export type ArchivePart = { readonly name: string; readonly content: Uint8Array | string | AsyncIterable<string> };

type Packed = { readonly name: Buffer; readonly at: number; readonly flags: number; readonly sums: Sums };
type Sums = { crc: number; packedBytes: number; bytes: number };

const deflate = promisify<Uint8Array, Buffer>(deflateRaw);

const UTF8_NAME = 0x0800;
/** Sums stand behind the part, since they were not known before it. */
const SUMS_BEHIND = 0x0008;
const DEFLATED = 8;
/** 1980-01-01: the same content always gives the same bytes. */
const DOS_DATE = 0x0021;
const MAX_BYTES = 0xffffffff;

/** Packs parts as one zip. */
export async function packArchive(parts: Iterable<ArchivePart> | AsyncIterable<ArchivePart>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamArchive(parts)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * The same in chunks, as the parts come; nothing but the list of parts is held in memory.
 * @throws {Error} beyond 4 GB, which a zip without extensions cannot hold
 */
export async function* streamArchive(
  parts: Iterable<ArchivePart> | AsyncIterable<ArchivePart>,
): AsyncGenerator<Uint8Array> {
  const directory: Packed[] = [];
  let at = 0;
  for await (const part of parts) {
    const name = Buffer.from(part.name);
    const isWhole = typeof part.content === 'string' || part.content instanceof Uint8Array;
    const entry = {
      name,
      at,
      flags: isWhole ? UTF8_NAME : UTF8_NAME | SUMS_BEHIND,
      sums: { crc: 0, packedBytes: 0, bytes: 0 },
    };
    const body = isWhole ? packWhole(part.content, entry) : packChunks(part.content, entry);
    for await (const chunk of body) {
      at += chunk.length;
      if (at > MAX_BYTES) throw new Error('archive beyond 4 GB');
      yield chunk;
    }
    directory.push(entry);
  }
  yield directoryBytes(directory, at);
}

async function* packWhole(content: Uint8Array | string, entry: Packed): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const packed = await deflate(bytes);
  Object.assign(entry.sums, { crc: crc32(bytes), packedBytes: packed.length, bytes: bytes.length });
  yield Buffer.concat([localHeader(entry), entry.name]);
  yield packed;
}

async function* packChunks(content: AsyncIterable<string>, entry: Packed): AsyncGenerator<Uint8Array> {
  const { sums } = entry;
  yield Buffer.concat([localHeader(entry), entry.name]);
  const deflater = createDeflateRaw();
  const source = Readable.from(counted(content, sums));
  // A failing source destroys the deflater with its error, so the loop below throws it.
  pipeline(source, deflater, () => {});
  for await (const chunk of deflater) {
    const bytes: Uint8Array = chunk;
    sums.packedBytes += bytes.length;
    yield bytes;
  }
  const behind = Buffer.alloc(16);
  behind.writeUInt32LE(0x08074b50, 0);
  writeSums(behind, 4, sums);
  yield behind;
}

async function* counted(content: AsyncIterable<string>, sums: Sums): AsyncGenerator<Uint8Array> {
  for await (const text of content) {
    const bytes = Buffer.from(text);
    sums.crc = crc32(bytes, sums.crc);
    sums.bytes += bytes.length;
    if (sums.bytes > MAX_BYTES) throw new Error('archive part beyond 4 GB');
    yield bytes;
  }
}

function localHeader({ name, flags, sums }: Packed): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DOS_DATE, 12);
  writeSums(header, 14, sums);
  header.writeUInt16LE(name.length, 26);
  return header;
}

function directoryBytes(directory: readonly Packed[], at: number): Buffer {
  const entries = directory.flatMap(({ name, at: headerAt, flags, sums }) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(DEFLATED, 10);
    entry.writeUInt16LE(DOS_DATE, 14);
    writeSums(entry, 16, sums);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(headerAt, 42);
    return [entry, name];
  });
  const bytes = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(bytes.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([bytes, end]);
}

function writeSums(buffer: Buffer, at: number, { crc, packedBytes, bytes }: Sums): void {
  buffer.writeUInt32LE(crc, at);
  buffer.writeUInt32LE(packedBytes, at + 4);
  buffer.writeUInt32LE(bytes, at + 8);
}
