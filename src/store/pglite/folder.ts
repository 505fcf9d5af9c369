import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { Fault } from '#kernel/fault.ts';
import { storeFaults } from '../faults.ts';

/** The major version of PostgreSQL inside PGlite; its folders can be opened by no other. */
export const POSTGRES_MAJOR = '18';

/**
 * The data folder: `lock` and `holder.json` (who has it open) and `cluster` (PostgreSQL's files). `cluster.new` is one
 * being made: a start that was cut off leaves no half database behind.
 */
export type DataFolder = { readonly dir: string; readonly cluster: string; readonly unfinished: string };

/** Makes the folder where it is missing. @throws {Fault} DATA_UNWRITABLE, DISK_FULL */
export function prepareFolder(dir: string): DataFolder {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw folderFault(error, dir);
  }
  return { dir, cluster: join(dir, 'cluster'), unfinished: join(dir, 'cluster.new') };
}

/** True where the folder holds a database. @throws {Fault} DATA_VERSION, DATA_DAMAGED, DATA_UNWRITABLE */
export function holdsCluster({ dir, cluster }: DataFolder): boolean {
  try {
    if (!existsSync(cluster)) return false;
    for (const file of ['PG_VERSION', 'global/pg_control', 'pg_wal'])
      if (!existsSync(join(cluster, file))) throw storeFaults.DATA_DAMAGED({ dir, why: `缺少 cluster/${file}` });
    const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
    if (!/^\d+$/.test(found)) throw storeFaults.DATA_DAMAGED({ dir, why: 'cluster/PG_VERSION 内容不可读' });
    if (found !== POSTGRES_MAJOR) throw storeFaults.DATA_VERSION({ dir, found, ours: POSTGRES_MAJOR });
    accessSync(cluster, constants.R_OK | constants.W_OK | constants.X_OK);
    // PGlite makes its files readable and writable for all; a copied folder has lost the bar before them.
    if ((statSync(cluster).mode & 0o077) !== 0) chmodSync(cluster, 0o700);
    return true;
  } catch (error) {
    throw folderFault(error, dir);
  }
}

/** An empty place for a new cluster, closed to other users. */
export function beginCluster({ dir, unfinished }: DataFolder): void {
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
  } catch (error) {
    throw folderFault(error, dir);
  }
}

/** Puts the finished cluster in its place, after everything in it has reached the disk: PGlite copies it there unsynced. */
export function finishCluster({ dir, cluster, unfinished }: DataFolder, isDurable: boolean): void {
  try {
    if (isDurable) syncTree(unfinished);
    renameSync(unfinished, cluster);
    syncPath(dir);
  } catch (error) {
    throw folderFault(error, dir);
  }
}

/** The fault behind an error of the file system. */
export function folderFault(error: unknown, dir: string): unknown {
  if (error instanceof Fault || !(error instanceof Error && 'code' in error)) return error;
  const code = String(error.code);
  const why = WHY.get(code) ?? error.message;
  const fault = /^(ENOSPC|EDQUOT)$/.test(code)
    ? storeFaults.DISK_FULL()
    : storeFaults.DATA_UNWRITABLE({ dir, why, user: userName() });
  fault.cause = error;
  return fault;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // In a container the number of the user often has no name.
    return `编号 ${process.getuid?.()}`;
  }
}

const WHY: ReadonlyMap<string, string> = new Map([
  ['EACCES', '没有权限'],
  ['EPERM', '没有权限'],
  ['EROFS', '所在磁盘是只读的'],
  // What Node says when it makes several levels on a read-only disk.
  ['ENOENT', '文件夹建不出来，所在磁盘可能是只读的'],
  ['ENOTDIR', '路径中有一段是文件而不是文件夹'],
  ['EEXIST', '该路径是文件而不是文件夹'],
]);

function syncTree(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) syncTree(child);
    else syncPath(child);
  }
  syncPath(path);
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
