import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { storeFaults } from '../faults.ts';
import { folderFault } from './folder.ts';

/** Held until `release` or the end of the process, however it ends. */
export type FolderLock = { release(): void };

/**
 * Takes the folder for this process. Node has no file locks of its own, so SQLite takes one on the empty file `lock`:
 * a kernel lock, gone with its process also after kill -9, seen from other containers on the same volume (which a
 * socket or a process number is not), and known to SQLite when the same process asks twice.
 *
 * POSIX drops such a lock when its process closes any handle of that file: nothing else here may open `lock`.
 * @throws {Fault} DATA_IN_USE, DATA_UNWRITABLE, DISK_FULL
 */
export function lockFolder(dir: string): FolderLock {
  const holder = join(dir, 'holder.json');
  const lock = open(join(dir, 'lock'), dir);
  try {
    lock.exec('begin exclusive');
    // Only for the message; nobody decides anything by it.
    writeFileSync(holder, JSON.stringify({ host: hostname(), pid: process.pid }));
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY)
      throw storeFaults.DATA_IN_USE({ dir, ...readHolder(holder) });
    throw folderFault(error, dir);
  }
  return {
    release() {
      rmSync(holder, { force: true });
      lock.close();
    },
  };
}

const SQLITE_BUSY = 5;

function open(file: string, dir: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 0 });
  } catch (error) {
    throw folderFault(error, dir);
  }
}

function readHolder(file: string): { host: string; pid: string } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // It has just locked the folder and not yet written its name.
    return { host: '未知', pid: '未知' };
  }
  const match = /^\{"host":"([^"]*)","pid":(\d+)\}$/.exec(text);
  return { host: match?.[1] ?? '未知', pid: match?.[2] ?? '未知' };
}
