import { readFile, writeFile } from 'node:fs/promises';
import { cliFaults } from './faults.ts';

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: '文件或文件夹不存在',
  EACCES: '没有权限',
  EISDIR: '这是一个文件夹',
  ENOSPC: '磁盘已满',
  EROFS: '文件系统只读',
};

/** @throws {Fault} CLI_FILE */
export async function readInput(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw cliFaults.CLI_FILE({ file, problem: problemOf(error) });
  });
}

/** @throws {Fault} CLI_OUT */
export async function writeOutput(file: string, content: Uint8Array | string): Promise<void> {
  await writeFile(file, content).catch((error: NodeJS.ErrnoException) => {
    throw cliFaults.CLI_OUT({ file, problem: problemOf(error) });
  });
}

function problemOf(error: NodeJS.ErrnoException): string {
  return PROBLEMS[error.code ?? ''] ?? error.message;
}
