/**
 * What is needed of the old Office container (OLE, compound file) to tell what it holds, without unpacking it. Its parts lie in
 * sectors; programs write those of one part one after the other, which the record walk below relies on.
 */

const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
const END_OF_GLOBALS = 0x0a;
/** The beginning (BOF) of the workbook part of an Excel 97–2003 file. */
const WORKBOOK_START = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);

/** Whether the container has a part of this name: directory entries are 128 bytes each and begin with it in UTF-16. */
export function hasOlePart(bytes: Uint8Array, name: string): boolean {
  const ole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = ole.indexOf(entry); at !== -1; at = ole.indexOf(entry, at + 2)) {
    if (at % 128 === 0) return true;
  }
  return false;
}

/** Whether an .xls asks for a password: the record that says so is among the first. */
export function isXlsEncrypted(bytes: Uint8Array): boolean {
  for (const { id } of workbookRecords(bytes)) {
    if (id === FILE_PASS) return true;
  }
  return false;
}

/** Of each sheet of an .xls in order, whether it is hidden. */
export function listHiddenXlsSheets(bytes: Uint8Array): readonly boolean[] {
  const hidden: boolean[] = [];
  for (const { id, data } of workbookRecords(bytes)) {
    if (id === BOUND_SHEET) hidden.push(((data[4] ?? 0) & 3) !== 0);
  }
  return hidden;
}

function* workbookRecords(bytes: Uint8Array): Generator<{ readonly id: number; readonly data: Uint8Array }> {
  const ole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = ole.indexOf(WORKBOOK_START);
  while (at >= 0 && at + 4 <= ole.length) {
    const id = ole.readUInt16LE(at);
    const length = ole.readUInt16LE(at + 2);
    if (id === END_OF_GLOBALS || id === 0) return;
    yield { id, data: ole.subarray(at + 4, at + 4 + length) };
    at += 4 + length;
  }
}
