import { sheetFaults } from './sheet-faults.ts';

/** An entry of a zip as its central directory declares it. The declared size is a claim, not a fact. */
export type ZipEntry = {
  /** With `/` between folders, whatever the writer used. */
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly declaredBytes: number;
};

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const IN_ZIP64 = 0xffffffff;

/**
 * Lists the entries of a zip by its central directory, folders left out, nothing inflated yet.
 * @throws {Fault} ARCHIVE_BROKEN, ARCHIVE_ENCRYPTED, ARCHIVE_TOO_MANY_ENTRIES, ARCHIVE_PATH_UNSAFE
 */
export function listZipEntries(bytes: Uint8Array, maxEntries: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, end } = findDirectory(view);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let count = 0;
  for (let at = start; at + 46 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY; ) {
    count += 1;
    if (count > maxEntries) {
      throw sheetFaults.ARCHIVE_TOO_MANY_ENTRIES({ count: `${maxEntries} 以上`, limit: maxEntries });
    }
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw broken('目录不完整');
    const entry = readEntry(bytes, view, at);
    if (!entry.name.endsWith('/')) {
      if (names.has(entry.name)) throw broken(`部件“${entry.name}”重复`);
      names.add(entry.name);
      entries.push(entry);
    }
    at = next;
  }
  if (count === 0) throw broken('其中没有任何部件');
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameBytes = view.getUint16(at + 28, true);
  const extraAt = at + 46 + nameBytes;
  const name = safeName(new TextDecoder().decode(bytes.subarray(at + 46, extraAt)));
  if ((view.getUint16(at + 8, true) & 1) === 1) throw sheetFaults.ARCHIVE_ENCRYPTED({ entry: name });
  const wide = zip64Reader(view, extraAt, extraAt + view.getUint16(at + 30, true));
  const declaredBytes = wide(view.getUint32(at + 24, true));
  const packedBytes = wide(view.getUint32(at + 20, true));
  const headerAt = wide(view.getUint32(at + 42, true));
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== LOCAL_HEADER) throw broken('部件位置错误');
  const dataAt = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (dataAt + packedBytes > bytes.length) throw broken(`部件“${name}”不完整`);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw broken(`部件“${name}”的压缩方法（${method}）不支持`);
  return {
    name,
    method: method === 0 ? 'stored' : 'deflated',
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(dataAt, dataAt + packedBytes),
    declaredBytes,
  };
}

/** Sizes that say "see the ZIP64 field" are taken from it in order. Apache POI writes them for small files too. */
function zip64Reader(view: DataView, from: number, to: number): (value: number) => number {
  let at = -1;
  for (let field = from; field + 4 <= to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) === 1) at = field + 4;
  }
  return (value) => {
    if (value !== IN_ZIP64) return value;
    if (at === -1 || at + 8 > to) throw broken('目录不完整');
    const wide = Number(view.getBigUint64(at, true));
    at += 8;
    return wide;
  };
}

function findDirectory(view: DataView): { readonly start: number; readonly end: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    let start = view.getUint32(at + 16, true);
    if (start === IN_ZIP64 && at >= 20 && view.getUint32(at - 20, true) === ZIP64_LOCATOR) {
      const end64 = Number(view.getBigUint64(at - 12, true));
      if (end64 + 56 > at || view.getUint32(end64, true) !== ZIP64_END) throw broken('目录位置错误');
      start = Number(view.getBigUint64(end64 + 48, true));
    }
    if (start > at) throw broken('目录位置错误');
    return { start, end: at };
  }
  throw broken('缺少结尾目录，可能没有下载完整');
}

/** @throws {Fault} ARCHIVE_PATH_UNSAFE for a name that would leave the folder it is unpacked into */
function safeName(raw: string): string {
  const name = raw.replaceAll('\\', '/');
  if (name === '' || name.includes('\0') || /^(\/|[A-Za-z]:)/.test(name) || name.split('/').includes('..')) {
    throw sheetFaults.ARCHIVE_PATH_UNSAFE({ entry: raw });
  }
  return name;
}

function broken(what: string): Error {
  return sheetFaults.ARCHIVE_BROKEN({ what });
}
