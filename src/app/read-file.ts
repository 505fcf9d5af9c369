import { countyOf } from '#engine/unit.ts';
import { extractText } from '#intake/extract-text.ts';
import { findEvidence } from '#store/evidence-folder.ts';
import { findFile, listFiles, listRecentFiles, type RecentFile, type StoredFile } from '#store/files.ts';
import { findRecord } from '#store/find-record.ts';
import { sm3 } from '#store/sm3.ts';
import { type Actor, demandRight, demandScope, scopeFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { fileFaults } from './file-faults.ts';

/** The evidence of one record. @throws {Fault} RECORD_UNKNOWN */
export async function listEvidence(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string; readonly record: string },
): Promise<readonly StoredFile[]> {
  demandRight(actor, 'read-records');
  demandScope(actor, request.unit);
  const county = countyOf(request.unit);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    if ((await findRecord(tx, county, request.record)) === undefined) throw appFaults.RECORD_UNKNOWN();
    return listFiles(tx, county, request.record);
  });
}

/**
 * One file of a record with its bytes, held against the digest under which it was kept.
 * @throws {Fault} FILE_UNKNOWN, FILE_LOST, FILE_ALTERED, FIELD_KEY_WRONG
 */
export async function readFile(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string; readonly record: string; readonly file: string },
): Promise<{ readonly file: StoredFile; readonly bytes: Uint8Array }> {
  demandRight(actor, 'open-evidence');
  demandScope(actor, request.unit);
  const county = countyOf(request.unit);
  const file = await desk.backend.transaction(scopeFor(actor), (tx) => findFile(tx, county, request.file));
  if (file === undefined || file.record !== request.record) throw appFaults.FILE_UNKNOWN();
  const { name, digest } = file;
  const sealed = await findEvidence(desk.filesDir, digest);
  if (sealed === undefined) throw fileFaults.FILE_LOST({ name, digest });
  const bytes = desk.cipher.openBytes(sealed);
  if (sm3(bytes) !== digest) throw fileFaults.FILE_ALTERED({ name, digest });
  return { file, bytes };
}

const SHOWN_CHARACTERS = 20_000;

/**
 * What a document says, to be looked at without saving it.
 * @throws {Fault} those of `readFile` and of the reader, where it is not a document
 */
export async function readFileText(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string; readonly record: string; readonly file: string },
): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  const { file, bytes } = await readFile(desk, actor, request);
  const { text } = await extractText(bytes, file.name);
  return { text: text.slice(0, SHOWN_CHARACTERS), isWhole: text.length <= SHOWN_CHARACTERS };
}

/** The files last added to records of a unit and below, which may prove another record as well. */
export async function listRecentEvidence(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string; readonly words: string },
): Promise<readonly RecentFile[]> {
  demandRight(actor, 'open-evidence');
  demandScope(actor, request.unit);
  return desk.backend.transaction(scopeFor(actor), (tx) =>
    listRecentFiles(tx, countyOf(request.unit), request.unit, request.words),
  );
}
