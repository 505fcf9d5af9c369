import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the bytes under a digest lie: files/3f/3fa1…. Two levels, since a folder of a million names is slow on some disks. */
function pathOf(dir: string, digest: string): string {
  return join(dir, digest.slice(0, 2), digest);
}

/**
 * Puts sealed bytes under their digest; bytes that are there already are left alone. The name appears only once all of it is
 * on the disk, so that a power cut leaves no half file under a digest.
 */
export async function putEvidence(dir: string, digest: string, sealed: () => Uint8Array): Promise<void> {
  const path = pathOf(dir, digest);
  if (await isThere(path)) return;
  await mkdir(join(dir, digest.slice(0, 2)), { recursive: true, mode: 0o700 });
  const making = `${path}.${randomUUID()}`;
  const file = await open(making, 'wx', 0o600);
  try {
    await file.writeFile(sealed());
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(making, path);
}

/** The sealed bytes under a digest; undefined where the folder lacks them. */
export async function findEvidence(dir: string, digest: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(pathOf(dir, digest));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
