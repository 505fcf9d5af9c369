import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { sheetFaults } from './sheet-faults.ts';
import { listZipEntries, type ZipEntry } from './zip-directory.ts';

/** How much a zip may hold. `maxRatio` is inflated : packed, and is not asked of entries up to `smallEntryBytes`. */
export type ArchiveLimits = {
  readonly maxEntries: number;
  readonly maxEntryBytes: number;
  readonly maxTotalBytes: number;
  readonly maxRatio: number;
  readonly smallEntryBytes: number;
};

const MB = 1024 * 1024;
export const ARCHIVE_LIMITS: ArchiveLimits = {
  maxEntries: 2_000,
  maxEntryBytes: 20 * MB,
  maxTotalBytes: 50 * MB,
  maxRatio: 200,
  smallEntryBytes: MB,
};

const inflate = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);

/**
 * Checks a file packed as a zip (.xlsx, .docx …) before any library opens it: every entry is really inflated and counted,
 * off the main thread and one at a time, and its checksum compared. The sizes in the headers are never trusted.
 * @throws {Fault} ARCHIVE_BROKEN, ARCHIVE_ENCRYPTED, ARCHIVE_ENTRY_TOO_LARGE, ARCHIVE_TOO_LARGE, ARCHIVE_RATIO_TOO_HIGH,
 *   ARCHIVE_TOO_MANY_ENTRIES, ARCHIVE_PATH_UNSAFE
 */
export async function guardArchive(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<void> {
  for await (const _ of inflateEntries(bytes, limits));
}

/** The same check, and the inflated entries by name: what was checked is what is read. @throws {Fault} as `guardArchive` */
export async function unpackArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Map<string, Uint8Array>> {
  const entries = new Map<string, Uint8Array>();
  for await (const [name, content] of inflateEntries(bytes, limits)) entries.set(name, content);
  return entries;
}

async function* inflateEntries(
  bytes: Uint8Array,
  limits: ArchiveLimits,
): AsyncGenerator<readonly [name: string, content: Uint8Array]> {
  let totalBytes = 0;
  for (const entry of listZipEntries(bytes, limits.maxEntries)) {
    const content = await inflateEntry(entry, limits, limits.maxTotalBytes - totalBytes);
    totalBytes += content.length;
    yield [entry.name, content];
  }
}

async function inflateEntry(entry: ZipEntry, limits: ArchiveLimits, leftBytes: number): Promise<Uint8Array> {
  const byRatio = Math.max(entry.packed.length * limits.maxRatio, limits.smallEntryBytes);
  const mayBytes = Math.min(limits.maxEntryBytes, leftBytes, byRatio);
  const tooMuch = () => {
    if (mayBytes === byRatio) return sheetFaults.ARCHIVE_RATIO_TOO_HIGH({ entry: entry.name, limit: limits.maxRatio });
    if (mayBytes === leftBytes) return sheetFaults.ARCHIVE_TOO_LARGE({ limitMb: limits.maxTotalBytes / MB });
    return sheetFaults.ARCHIVE_ENTRY_TOO_LARGE({ entry: entry.name, limitMb: limits.maxEntryBytes / MB });
  };
  if (entry.method === 'stored' && entry.packed.length > mayBytes) throw tooMuch();
  let content = entry.packed;
  if (entry.method === 'deflated') {
    try {
      // zlib counts while it inflates and stops at the limit, so a bomb never unfolds. It refuses a limit of 0.
      content = await inflate(entry.packed, { maxOutputLength: Math.max(1, mayBytes) });
    } catch (error) {
      if (error instanceof RangeError) throw tooMuch();
      throw sheetFaults.ARCHIVE_BROKEN({ what: `部件“${entry.name}”无法解压` });
    }
  }
  if (content.length !== entry.declaredBytes || crc32(content) !== entry.crc) {
    throw sheetFaults.ARCHIVE_BROKEN({ what: `部件“${entry.name}”与其校验值不符` });
  }
  return content;
}
