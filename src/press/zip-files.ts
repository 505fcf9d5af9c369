import { zipSync } from 'fflate';

/** Files in one archive, under their names; not compressed, since documents are already. */
export function zipFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  at: Date,
): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0, mtime: at });
}
