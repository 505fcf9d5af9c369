import { randomUUID } from 'node:crypto';
import { countyOf } from '#engine/unit.ts';
import { appendEntries, chainEntries, headOf, lockChain } from '#store/chain.ts';
import { putEvidence } from '#store/evidence-folder.ts';
import { findFile, lastVersions, listFiles, type StoredFile, writeFile } from '#store/files.ts';
import { findRecord } from '#store/find-record.ts';
import { sm3 } from '#store/sm3.ts';
import { type Actor, demandRight, demandScope, scopeFor, writerFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { fileFaults } from './file-faults.ts';

export type AttachRequest = {
  readonly unit: string;
  /** Id of the record that the file proves. */
  readonly record: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** File of the record that this one takes the place of; the earlier one stays and can be opened. */
  readonly replaces?: string;
};

/**
 * Adds evidence to a record: the bytes, sealed, under their SM3 digest in the folder; the name with its entry in the database.
 * The entry names digest and size and not the file's name, which may be a person's. The same bytes twice are one file.
 * @throws {Fault} RECORD_UNKNOWN, RECORD_VOID, FILE_EMPTY, FILE_IS_PROGRAM, FILE_UNKNOWN, FILE_REPLACED
 */
export async function attachFile(desk: Desk, actor: Actor, request: AttachRequest): Promise<StoredFile> {
  demandRight(actor, 'add-evidence');
  demandScope(actor, request.unit);
  const { name, bytes } = request;
  if (bytes.byteLength === 0) throw fileFaults.FILE_EMPTY({ name });
  if (isProgram(name, bytes)) throw fileFaults.FILE_IS_PROGRAM({ name });
  const county = countyOf(request.unit);
  const scope = scopeFor(actor);
  const found = await desk.backend.transaction(scope, (tx) => findRecord(tx, county, request.record));
  if (found === undefined) throw appFaults.RECORD_UNKNOWN();
  const digest = sm3(bytes);
  await putEvidence(desk.filesDir, digest, () => desk.cipher.sealBytes(bytes));
  return addFile(desk, actor, request, { name, mediaType: request.mediaType, sizeBytes: bytes.byteLength, digest });
}

/**
 * Has a file that proves one record prove another as well, without sending it again.
 * @throws {Fault} RECORD_UNKNOWN, RECORD_VOID, FILE_UNKNOWN
 */
export async function reuseFile(
  desk: Desk,
  actor: Actor,
  request: {
    readonly unit: string;
    readonly record: string;
    readonly from: { readonly unit: string; readonly record: string; readonly file: string };
  },
): Promise<StoredFile> {
  demandRight(actor, 'add-evidence');
  demandScope(actor, request.unit);
  demandScope(actor, request.from.unit);
  const { record, file: id } = request.from;
  const county = countyOf(request.from.unit);
  const file = await desk.backend.transaction(scopeFor(actor), (tx) => findFile(tx, county, id));
  if (file === undefined || file.record !== record) throw appFaults.FILE_UNKNOWN();
  return addFile(desk, actor, request, file);
}

/** Writes a file whose bytes are kept already, with its entry. */
async function addFile(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string; readonly record: string; readonly replaces?: string },
  { name, mediaType, sizeBytes, digest }: Pick<StoredFile, 'name' | 'mediaType' | 'sizeBytes' | 'digest'>,
): Promise<StoredFile> {
  const county = countyOf(request.unit);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const known = await findRecord(tx, county, request.record);
    if (known === undefined) throw appFaults.RECORD_UNKNOWN();
    const [head = []] = await tx.batch([lockChain(county, known.holder)]);
    const record = await findRecord(tx, county, request.record);
    if (record === undefined) throw appFaults.RECORD_UNKNOWN();
    if (record.state === 'void') throw appFaults.RECORD_VOID();
    const all = await listFiles(tx, county, record.id);
    const last = lastVersions(all);
    const replaces = request.replaces ?? null;
    if (replaces !== null) refuseReplaced(all, last, replaces);
    const same = last.find((file) => file.digest === digest && (replaces === null || file.id === replaces));
    if (same !== undefined) return same;
    const file: StoredFile = {
      id: randomUUID(),
      record: record.id,
      unit: record.unit,
      name,
      mediaType,
      sizeBytes,
      digest,
      addedAt: desk.now(),
      addedBy: actor.name,
      replaces,
    };
    await writeFile(tx, { county, holder: record.holder }, file);
    const draft = {
      unit: record.unit,
      subject: 'file' as const,
      subjectId: record.id,
      version: record.version,
      action: replaces === null ? 'attach' : 'replace-file',
      change: { file: file.id, digest, sizeBytes: file.sizeBytes, ...(replaces === null ? {} : { replaces }) },
    };
    const entries = chainEntries(headOf(head), [draft], writerFor(actor), file.addedAt);
    await tx.batch(appendEntries(county, record.holder, entries));
    return file;
  });
}

/** Only the last version can be replaced, so that versions stay one line. @throws {Fault} FILE_UNKNOWN, FILE_REPLACED */
function refuseReplaced(all: readonly StoredFile[], last: readonly StoredFile[], id: string): void {
  const replaced = all.find((file) => file.id === id);
  if (replaced === undefined) throw appFaults.FILE_UNKNOWN();
  if (last.includes(replaced)) return;
  const by = all.find(({ replaces }) => replaces === id)?.addedBy ?? '';
  throw fileFaults.FILE_REPLACED({ name: replaced.name, person: by === '' ? '他人' : by });
}

const PROGRAM_ENDINGS = /\.(exe|bat|cmd|com|scr|pif|msi|vbs|vbe|js|jse|wsf|ps1|lnk|jar|apk|dll|reg|hta|chm)$/i;

/** Whether whoever opened the file would run it: by its name, or by the first bytes of a program under another name. */
function isProgram(name: string, bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return PROGRAM_ENDINGS.test(name.trim()) || (first === 0x4d && second === 0x5a);
}
